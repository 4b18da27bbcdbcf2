import { revealedRounds } from '#shared/jam/history.ts'
import { personOf } from '#shared/jam/people.ts'
import { winningWords } from '#shared/jam/words.ts'
import { t } from '../../../text/inside.ts'
import { Pebble } from '../../../ui/Pebble.tsx'
import { useJam } from '../jamContext.ts'
import styles from './Party.module.css'

/** Who wrote how many of the words that won, over all rounds, and in which round most of them. */
export function EveryonesWords() {
  const { state } = useJam()
  const counted = winningWords(revealedRounds(state))
  const most = counted[0]?.words ?? 0
  if (most === 0) return null
  const words = t.party
  return (
    <section className={styles.everyone} aria-label={words.everyones}>
      <h2 className={styles.heading}>{words.everyones}</h2>
      <ol className={styles.scores}>
        {counted.map(one => {
          const person = personOf(state, one.by)
          if (!person) return null
          // Rounds are named as they were counted, from one on.
          const rounds = one.most.map(round => round - state.countFrom + 1)
          return (
            <li key={one.by} className={styles.score} data-person={person.colour}>
              <Pebble name={person.name} colour={person.colour} />
              <div className={styles.measure}>
                <p className={styles.line}>
                  <b dir="auto">{person.name}</b> <span>{words.count(one.words)}</span>
                </p>
                <span className={styles.bar} style={{ inlineSize: `${(100 * one.words) / most}%` }} />
                {rounds.length > 0 && <p className={styles.led}>{words.led(rounds)}</p>}
              </div>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
