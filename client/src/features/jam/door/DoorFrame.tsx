import type { ReactNode } from 'react'
import { useTitle } from '../../../lib/useTitle.ts'
import { t } from '../../../text/inside.ts'
import type { DrawingName } from '../../../ui/Drawing.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { Wordmark } from '../../../ui/Wordmark.tsx'
import styles from '../Room.module.css'

type Props = { drawing: DrawingName; title: string; text: string; children: ReactNode }

/** The page that stands where a room would be: why it is closed, and what one can do. */
export function DoorFrame({ drawing, title, text, children }: Props) {
  useTitle(t.jam.title(title))
  return (
    <div className={styles.room}>
      <header className={styles.plainBar}>
        <Wordmark />
      </header>
      <main id="main" tabIndex={-1} className={styles.door}>
        <Notice level={1} drawing={drawing} title={title} text={text}>
          {children}
        </Notice>
      </main>
    </div>
  )
}
