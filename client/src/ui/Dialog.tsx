import { type ReactNode, useEffect, useId, useRef } from 'react'
import { t } from '../text/t.ts'
import { Button } from './Button.tsx'
import { classes } from './classes.ts'
import styles from './Dialog.module.css'

type Props = {
  open: boolean
  onClose: () => void
  title: string
  /** Takes the whole screen, for what is looked at from afar. */
  full?: boolean
  /** Wider, for pictures rather than a form. */
  wide?: boolean
  children: ReactNode
}

/** A dialog of the browser's own kind: it keeps the focus, closes on Escape and on a press beside it, and gives the focus back. */
export function Dialog({ open, onClose, title, full, wide, children }: Props) {
  const element = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const dialog = element.current
    if (!dialog || dialog.open === open) return
    if (open) dialog.showModal()
    else dialog.close()
  }, [open])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it already; the press is on the backdrop
    <dialog
      ref={element}
      className={classes(styles.dialog, full && styles.full, wide && styles.wide)}
      aria-labelledby={titleId}
      onClose={event => {
        // React lets it bubble: a dialog that closes within this one is not this one.
        if (event.target === element.current) onClose()
      }}
      onClick={event => {
        if (event.target === element.current) element.current.close()
      }}
    >
      {open && (
        <div className={styles.inside}>
          <div className={styles.head}>
            <h2 className={styles.title} id={titleId}>
              {title}
            </h2>
            <Button look="text" className={styles.close} onClick={() => element.current?.close()}>
              {t.common.close}
            </Button>
          </div>
          {children}
        </div>
      )}
    </dialog>
  )
}
