import { Page } from '../../app/Page.tsx'
import { useTitle } from '../../lib/useTitle.ts'
import { t } from '../../text/inside.ts'
import { Leave } from './Leave.tsx'
import styles from './Mine.module.css'
import { MyJams } from './MyJams.tsx'
import { MyPieces } from './MyPieces.tsx'
import { Yourself } from './Yourself.tsx'

/** Your jams, your pieces and yourself, at `/me`. */
export function MinePage() {
  useTitle(t.mine.title)
  return (
    <Page start>
      <div className={styles.page}>
        <h1 className={styles.title}>{t.mine.heading}</h1>
        <div className={styles.columns}>
          <div className={styles.made}>
            <MyJams />
            <MyPieces />
          </div>
          <div className={styles.you}>
            <Yourself />
            <Leave />
          </div>
        </div>
      </div>
    </Page>
  )
}
