import type { Tally } from '#shared/jam/state.ts'
import type { Kind } from '#shared/kinds.ts'
import { t } from '../../../text/inside.ts'
import { kindWords } from '../kindWords.ts'
import styles from './RevealStage.module.css'

type Props = { kind: Kind; tally: Tally; winners: readonly number[]; title: string }

/** The whole count: both groups, what a watcher's vote weighed, and the sums. */
export function TallyTable({ kind, tally, winners, title }: Props) {
  const words = t.jam.reveal
  const rounded = (value: number) => t.common.number(Math.round(value * 100) / 100)
  return (
    <>
      <table className={styles.table}>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{kindWords(kind).column}</th>
            <th scope="col">{words.playersRow}</th>
            <th scope="col">{words.watchersRow}</th>
            <th scope="col">{words.sumRow}</th>
          </tr>
        </thead>
        <tbody>
          {tally.counts.map((count, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a place is its number
            <tr key={place} data-won={winners.includes(place) || undefined}>
              <th scope="row">{t.common.number(place + 1)}</th>
              <td>{t.common.number(count.players)}</td>
              <td>{t.common.number(count.spectators)}</td>
              <td>{rounded(count.sum)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.weight}>
        {tally.weight < 1 ? words.weight(rounded(tally.weight)) : words.weightOne}
      </p>
    </>
  )
}
