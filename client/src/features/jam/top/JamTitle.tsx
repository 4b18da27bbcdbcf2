import { useState } from 'react'
import { TITLE_UNITS } from '#shared/limits.ts'
import { t } from '../../../text/inside.ts'
import { classes } from '../../../ui/classes.ts'
import { useJam } from '../jamContext.ts'
import { useAsk } from '../useAsk.ts'
import styles from './JamTitle.module.css'

/** The jam's name; a player writes it in place. */
export function JamTitle({ className }: { className?: string | undefined }) {
  const { state, isPlayer } = useJam()
  const { send } = useAsk()
  const [draft, setDraft] = useState<string | null>(null)
  if (!isPlayer)
    return <p className={classes(styles.title, className)}>{state.title || t.jam.bar.untitled}</p>
  const keep = () => {
    if (draft !== null && draft.trim() !== state.title) void send({ kind: 'setTitle', title: draft.trim() })
    setDraft(null)
  }
  return (
    <input
      className={classes(styles.title, styles.field, className)}
      aria-label={t.jam.bar.name}
      placeholder={t.jam.bar.nameHint}
      maxLength={TITLE_UNITS}
      value={draft ?? state.title}
      onChange={event => setDraft(event.target.value)}
      onBlur={keep}
      onKeyDown={event => {
        if (event.key === 'Enter') event.currentTarget.blur()
        if (event.key === 'Escape') setDraft(null)
      }}
    />
  )
}
