import type { ReactNode } from 'react'
import styles from './Notice.module.css'

type Props = { title?: string; text: string; children?: ReactNode; level?: 1 | 2; alert?: boolean }

/** An empty, failed or missing state: what is so, and the step that helps. */
export function Notice({ title, text, children, level = 2, alert }: Props) {
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <div className={styles.notice} role={alert ? 'alert' : undefined}>
      {title && <Heading className={styles.title}>{title}</Heading>}
      <p className={styles.text}>{text}</p>
      {children && <div className={styles.actions}>{children}</div>}
    </div>
  )
}
