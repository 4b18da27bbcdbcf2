import { useId, useState } from 'react'
import { COLOURS, NAME_UNITS } from '#shared/limits.ts'
import { useRename } from '../../../lib/session.ts'
import { t } from '../../../text/t.ts'
import { Button } from '../../../ui/Button.tsx'
import { Pebble } from '../../../ui/Pebble.tsx'
import { toast } from '../../../ui/toast.ts'
import { useJam } from '../jamContext.ts'
import { useAsk } from '../useAsk.ts'
import styles from './People.module.css'

/** Your name and colour, for this jam and from then on. */
export function NameForm({ onDone }: { onDone: () => void }) {
  const { me, you } = useJam()
  const { send, busy } = useAsk()
  const now = you?.name ? you : me
  const [name, setName] = useState(now.name)
  const [colour, setColour] = useState(now.colour)
  const rename = useRename()
  const group = useId()
  const save = async () => {
    if (!name.trim()) return toast(t.you.nameNeeded)
    const answer = await send({ kind: 'rename', name: name.trim(), colour })
    if (!answer.ok) return
    // The jam knows; the pages outside it learn it by the way.
    rename.mutate({ name: name.trim(), colour })
    onDone()
  }
  return (
    <form
      className={styles.form}
      onSubmit={event => {
        event.preventDefault()
        void save()
      }}
    >
      <label className={styles.field}>
        <span>{t.you.name}</span>
        <input
          value={name}
          maxLength={NAME_UNITS}
          autoComplete="nickname"
          spellCheck={false}
          onChange={event => setName(event.target.value)}
        />
      </label>
      <fieldset className={styles.colours}>
        <legend>{t.you.colour}</legend>
        {Array.from({ length: COLOURS }, (_, index) => (
          <label key={t.you.colours[index]} className={styles.colour}>
            <input
              type="radio"
              name={group}
              aria-label={t.you.colours[index]}
              checked={colour === index}
              onChange={() => setColour(index)}
            />
            <Pebble name={name || now.name} colour={index} />
          </label>
        ))}
      </fieldset>
      <Button type="submit" wide busy={busy} busyLabel={t.you.saving}>
        {t.common.save}
      </Button>
    </form>
  )
}
