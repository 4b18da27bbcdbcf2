import { t } from '../../../text/inside.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import styles from './Invite.module.css'
import { QrCode } from './QrCode.tsx'

type Props = { open: boolean; onClose: () => void; link: string; title: string }

/** The code as large as the screen, for a projector, with the address for those who type. */
export function BigCode({ open, onClose, link, title }: Props) {
  return (
    <Dialog full open={open} onClose={onClose} title={title || t.room.invite.bigTitle}>
      <div className={styles.big}>
        <QrCode text={link} className={styles.bigCode} />
        <p className={styles.address}>{link.replace(/^https?:\/\//, '')}</p>
      </div>
    </Dialog>
  )
}
