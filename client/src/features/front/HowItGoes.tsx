import { t } from '../../text/t.ts'
import styles from './LiveJams.module.css'

/** What stands where rooms would be while nobody is on: how a jam goes, in its four steps. */
export function HowItGoes() {
  return (
    <ol className={styles.row}>
      {t.front.howItGoes.map(({ step, line }) => (
        <li key={step} className={styles.step}>
          <h3>{step}</h3>
          <p>{line}</p>
        </li>
      ))}
    </ol>
  )
}
