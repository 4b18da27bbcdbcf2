import { useState } from 'react'
import { t } from '../../../text/t.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { toast } from '../../../ui/toast.ts'
import { useJam } from '../jamContext.ts'
import styles from './Invite.module.css'
import { JamTitle } from './JamTitle.tsx'
import { QrCode } from './QrCode.tsx'
import { VisibilityChip } from './VisibilityChip.tsx'

/** How people come in: the link, the system's own share sheet, a code for phones in the same room. */
export function Invite() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t.jam.bar.invite}</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t.jam.invite.title}>
        <InviteBody />
      </Dialog>
    </>
  )
}

function InviteBody() {
  const { state } = useJam()
  const link = `${location.origin}/j/${state.jam}`
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => toast(t.jam.invite.copied),
      () => toast(t.jam.invite.copyFailed),
    )
  const share = () => navigator.share({ title: state.title || t.jam.bar.untitled, url: link }).catch(() => {})
  return (
    <div className={styles.body}>
      <p className={styles.text}>{t.jam.invite.text}</p>
      <div className={styles.columns}>
        <QrCode text={link} />
        <div className={styles.side}>
          <input
            className={styles.link}
            readOnly
            aria-label={t.jam.invite.link}
            value={link}
            onFocus={event => event.currentTarget.select()}
          />
          <div className={styles.actions}>
            <Button look="step" onClick={() => void copy()}>
              {t.jam.invite.copy}
            </Button>
            {typeof navigator.share === 'function' && (
              <Button onClick={() => void share()}>{t.jam.invite.share}</Button>
            )}
          </div>
          <div className={styles.line}>
            <JamTitle />
            <VisibilityChip />
          </div>
        </div>
      </div>
    </div>
  )
}
