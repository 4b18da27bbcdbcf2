import type { ReactNode } from 'react'
import { classes } from '../ui/classes.ts'
import { OfflineBanner } from './OfflineBanner.tsx'
import styles from './Page.module.css'
import { TopBar } from './TopBar.tsx'

type Props = { start?: boolean; wide?: boolean; still?: boolean; children: ReactNode }

/** A page with the top bar. `start`: the bar offers "Start a jam" where the page itself does not; `wide`: it takes the whole width; `still`: one notice stands in the middle of it. */
export function Page({ start = false, wide = false, still = false, children }: Props) {
  return (
    <>
      <TopBar start={start} />
      <OfflineBanner />
      <main
        id="main"
        className={classes(styles.main, wide && styles.wide, still && styles.still)}
        tabIndex={-1}
      >
        {children}
      </main>
    </>
  )
}
