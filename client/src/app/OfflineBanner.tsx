import { useOnline } from '../lib/online.ts'
import { t } from '../text/t.ts'
import styles from './OfflineBanner.module.css'

/** Says that the line is gone, for as long as it is. */
export function OfflineBanner() {
  const online = useOnline()
  return <div role="status">{!online && <p className={styles.banner}>{t.common.offline}</p>}</div>
}
