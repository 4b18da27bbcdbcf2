import type { ReactNode } from 'react'
import styles from './LiveDot.module.css'

/** The red dot and the word for what goes on. */
export function LiveDot({ children }: { children: ReactNode }) {
  return <span className={styles.live}>{children}</span>
}
