import { t } from '../../text/t.ts'
import styles from './LiveJams.module.css'

/** What stands where rooms would be while nobody is on: how a jam goes, in its four steps. */
export function HowItGoes() {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone the row scrolls, and nothing in it takes the focus that keys scroll by
    <ol className={styles.row} tabIndex={0} aria-label={t.common.round}>
      {t.front.howItGoes.map(({ step, line }) => (
        <li key={step} className={styles.step}>
          <h3>{step}</h3>
          <p>{line}</p>
        </li>
      ))}
    </ol>
  )
}
