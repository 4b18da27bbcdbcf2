import { t } from '../text/t.ts'
import styles from './Footer.module.css'

/** The end of the front page: on whose work Riff stands. */
export function Footer() {
  return (
    <footer className={styles.footer}>
      <a href="/licences.txt">{t.front.licences}</a>
    </footer>
  )
}
