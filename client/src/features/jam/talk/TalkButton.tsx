import { t } from '../../../text/inside.ts'
import { Button } from '../../../ui/Button.tsx'
import { classes } from '../../../ui/classes.ts'
import { shortcut } from '../keys/keys.ts'
import styles from './Talk.module.css'
import { useTalk } from './talkContext.ts'

/** Opens the talk where it is folded, and says how much of it is new. */
export function TalkButton({ large, className }: { large?: boolean; className?: string | undefined }) {
  const { open, setOpen, unread } = useTalk()
  if (open) return null
  return (
    <Button
      {...shortcut('talk')}
      {...(large ? { large } : {})}
      className={classes(styles.opener, className)}
      aria-label={t.talk.open(unread)}
      aria-expanded={false}
      onClick={() => setOpen(true)}
    >
      {t.talk.button}
      {unread > 0 && (
        <span className={styles.unread} aria-hidden="true">
          {t.common.number(unread)}
        </span>
      )}
    </Button>
  )
}
