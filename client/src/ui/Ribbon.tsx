import { t } from '../text/t.ts'
import { percents } from './percents.ts'
import styles from './Ribbon.module.css'
import { VisuallyHidden } from './VisuallyHidden.tsx'

/** `colour: null` is for words that came with the piece and are nobody's here. */
export type RibbonShare = { id: string; name: string; colour: number | 'muse' | null; share: number }

type Props = {
  shares: readonly RibbonShare[]
  /** Names and percentages under the bar; without them they are there for screen readers alone. */
  legend?: boolean
}

/** Who wrote how much: a bar in the authors' colours with names and percentages that sum to 100. */
export function Ribbon({ shares, legend = true }: Props) {
  const parts = percents(shares.map(share => share.share))
  const list = (
    <ul className={styles.names} aria-label={t.common.whoWroteWhat}>
      {shares.map((share, index) => (
        <li key={share.id} className={styles.name} data-person={share.colour ?? 'lineage'}>
          <span className={styles.dot} aria-hidden="true" />
          <b>{share.name}</b> {t.common.percent(parts[index] ?? 0)}
        </li>
      ))}
    </ul>
  )
  return (
    <div>
      <div className={styles.bar} aria-hidden="true">
        {shares.map(share => (
          <span
            key={share.id}
            className={styles.part}
            data-person={share.colour ?? 'lineage'}
            style={{ flexGrow: share.share, flexBasis: 0 }}
          />
        ))}
      </div>
      {legend ? list : <VisuallyHidden>{list}</VisuallyHidden>}
    </div>
  )
}
