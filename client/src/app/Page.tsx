import type { ReactNode } from 'react'
import { OfflineBanner } from './OfflineBanner.tsx'
import styles from './Page.module.css'
import { TopBar } from './TopBar.tsx'

/** A page with the top bar. `start`: the bar offers "Start a jam" where the page itself does not. */
export function Page({ start = false, children }: { start?: boolean; children: ReactNode }) {
  return (
    <>
      <TopBar start={start} />
      <OfflineBanner />
      <main id="main" className={styles.main} tabIndex={-1}>
        {children}
      </main>
    </>
  )
}
