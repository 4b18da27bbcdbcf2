import { Link } from 'wouter'
import { t } from '../text/t.ts'
import styles from './Wordmark.module.css'

/** The word and its light, the same way round in every language. It leads to the front page. */
export function Wordmark() {
  return (
    <Link href="/" className={styles.wordmark} dir="ltr" aria-label={t.common.home}>
      riff
      <span className={styles.dot} aria-hidden="true" />
    </Link>
  )
}
