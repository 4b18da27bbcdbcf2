import { useState } from 'react'
import { isMusing } from '#shared/jam/muse.ts'
import { WISH_UNITS } from '#shared/limits.ts'
import { t } from '../../../text/inside.ts'
import { Button } from '../../../ui/Button.tsx'
import form from '../../../ui/Form.module.css'
import { Popover } from '../../../ui/Popover.tsx'
import { useJam } from '../jamContext.ts'
import { shortcut } from '../keys/keys.ts'
import { useAsk } from '../useAsk.ts'
import chip from '../write/ParamChips.module.css'
import { hoursTo, useCost } from '../write/useBudget.ts'
import styles from './Muse.module.css'

/** A press asks the muse, with a wish or without one. */
export function AskMuse() {
  const { state, musePrice } = useJam()
  return (
    <Popover
      label={t.muse.title}
      buttonProps={shortcut('muse')}
      buttonClass={`${chip.chip} ${styles.ask}`}
      button={
        <>
          <span className={styles.dot} data-person="muse" aria-hidden="true" />
          <b>{t.muse.ask}</b>
          {musePrice && <span>{t.muse.price(musePrice.usual)}</span>}
        </>
      }
      disabled={isMusing(state.muse)}
    >
      {close => <WishForm close={close} />}
    </Popover>
  )
}

function WishForm({ close }: { close: () => void }) {
  const [wish, setWish] = useState('')
  const { send, busy } = useAsk()
  const { musePrice } = useJam()
  const { costs, fault } = useCost(musePrice, 1, (cap, renewsAt) => t.muse.spent(cap, hoursTo(renewsAt)))
  const words = t.muse
  const note = fault ?? costs
  const ask = async () => {
    const answer = await send({ kind: 'askMuse', wish: wish.trim() })
    if (answer.ok) close()
  }
  return (
    <form
      className={styles.form}
      onSubmit={event => {
        event.preventDefault()
        if (!busy) void ask()
      }}
    >
      <p>{words.text}</p>
      <label>
        <span>{words.wish}</span>
        <input
          className={form.input}
          value={wish}
          maxLength={WISH_UNITS}
          placeholder={words.wishHint}
          autoComplete="off"
          onChange={event => setWish(event.target.value)}
        />
      </label>
      <Button
        type="submit"
        busy={busy}
        busyLabel={words.sending}
        disabled={fault !== null}
        aria-describedby={note === null ? undefined : 'muse-costs'}
      >
        {words.send}
      </Button>
      {note !== null && <p id="muse-costs">{note}</p>}
      <p>{words.typed}</p>
    </form>
  )
}
