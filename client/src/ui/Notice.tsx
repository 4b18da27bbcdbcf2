import type { ReactNode } from 'react'
import { Drawing, type DrawingName } from './Drawing.tsx'
import styles from './Notice.module.css'

type Props = {
  drawing?: DrawingName
  title?: string
  text: string
  children?: ReactNode
  level?: 1 | 2
  alert?: boolean
}

/** An empty, failed or missing state: what is so, and the step that helps. */
export function Notice({ drawing, title, text, children, level = 2, alert }: Props) {
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <div className={styles.notice} role={alert ? 'alert' : undefined}>
      {drawing && <Drawing name={drawing} />}
      {title && <Heading className={styles.title}>{title}</Heading>}
      <p className={styles.text}>{text}</p>
      {children && <div className={styles.actions}>{children}</div>}
    </div>
  )
}
