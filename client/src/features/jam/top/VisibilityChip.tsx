import { t } from '../../../text/inside.ts'
import { classes } from '../../../ui/classes.ts'
import { toast } from '../../../ui/toast.ts'
import { useJam } from '../jamContext.ts'
import { useAsk } from '../useAsk.ts'
import styles from './chip.module.css'

/** Whether the front page shows this jam. One press changes it, for players; a private jam is opened in the room's sheet. */
export function VisibilityChip({ className }: { className?: string | undefined }) {
  const { state, isPlayer } = useJam()
  const { send, busy } = useAsk()
  const { visibility } = state
  const isPublic = visibility === 'public'
  const word = t.room.setting.visibilities[visibility]
  if (!isPlayer || visibility === 'private')
    return (
      <span
        className={classes(styles.chip, styles.still, className)}
        title={t.room.setting.visibilityLines[visibility]}
      >
        {word}
      </span>
    )
  const change = async () => {
    const answer = await send({ kind: 'setVisibility', visibility: isPublic ? 'unlisted' : 'public' })
    if (answer.ok) toast(isPublic ? t.jam.bar.nowUnlisted : t.jam.bar.nowPublic)
  }
  return (
    <button
      type="button"
      className={classes(styles.chip, className)}
      title={isPublic ? t.jam.bar.makeUnlisted : t.jam.bar.makePublic}
      aria-disabled={busy || undefined}
      onClick={() => void (busy || change())}
    >
      {word}
    </button>
  )
}
