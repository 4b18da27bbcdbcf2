import type { ReactNode } from 'react'
import type { Person } from '#shared/jam/state.ts'
import { serverNow } from '../../../lib/serverTime.ts'
import { useSecondsLeft } from '../../../lib/useSecondsLeft.ts'
import type { Activity } from '../../../realtime/react/useActive.ts'
import { t } from '../../../text/inside.ts'
import { Pebble } from '../../../ui/Pebble.tsx'
import { useJam } from '../jamContext.ts'
import { marksOf, seatKeptUntil } from './marks.ts'
import styles from './People.module.css'

type Props = { person: Person; active: Activity; children?: ReactNode }

/** A person with their marks in words. */
export function PersonCard({ person, active, children }: Props) {
  const { state, me } = useJam()
  const kept = useSecondsLeft(seatKeptUntil(person))
  const marks = marksOf(state, person, { me: me.id, active, now: serverNow(), kept })
  return (
    <div className={styles.who}>
      <Pebble name={person.name} colour={person.colour} away={!person.here || active.away.has(person.id)} />
      <div className={styles.grow}>
        <b className={styles.name} dir="auto">
          {person.name}
        </b>
        <span className={styles.marks}>{t.room.people.marks(marks)}</span>
      </div>
      {children}
    </div>
  )
}
