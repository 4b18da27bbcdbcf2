import { useState } from 'react'
import type { Line } from '#shared/jam/state.ts'
import { LINE_UNITS } from '#shared/limits.ts'
import { t } from '../../../text/inside.ts'
import { Button } from '../../../ui/Button.tsx'
import { useAsk } from '../useAsk.ts'
import styles from './Talk.module.css'

/** Changes a line of your own, in place. */
export function EditLine({ line, text, onDone }: { line: Line; text: string; onDone: () => void }) {
  const [draft, setDraft] = useState(text)
  const { send, busy } = useAsk()
  const save = async () => {
    const words = draft.trim()
    if (words === '' || words === text) return onDone()
    const answer = await send({ kind: 'editLine', line: line.seq, text: words })
    if (answer.ok) onDone()
  }
  return (
    <form
      className={styles.edit}
      onSubmit={event => {
        event.preventDefault()
        void save()
      }}
      onKeyDown={event => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onDone()
      }}
    >
      <input
        className={styles.field}
        aria-label={t.talk.changeField}
        // biome-ignore lint/a11y/noAutofocus: it was asked for by a press just now
        autoFocus
        maxLength={LINE_UNITS}
        value={draft}
        onChange={event => setDraft(event.target.value)}
      />
      <div className={styles.editActions}>
        <Button look="text" className={styles.action} type="submit" busy={busy}>
          {t.talk.keep}
        </Button>
        <Button look="text" className={styles.action} onClick={onDone}>
          {t.common.cancel}
        </Button>
      </div>
    </form>
  )
}
