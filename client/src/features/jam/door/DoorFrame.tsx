import type { ReactNode } from 'react'
import { useTitle } from '../../../lib/useTitle.ts'
import { t } from '../../../text/inside.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { Wordmark } from '../../../ui/Wordmark.tsx'
import styles from '../Room.module.css'

/** The page that stands where a room would be: why it is closed, and what one can do. */
export function DoorFrame({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  useTitle(t.jam.title(title))
  return (
    <div className={styles.room}>
      <header className={styles.plainBar}>
        <Wordmark />
      </header>
      <main id="main" tabIndex={-1} className={styles.door}>
        <Notice level={1} title={title} text={text}>
          {children}
        </Notice>
      </main>
    </div>
  )
}
