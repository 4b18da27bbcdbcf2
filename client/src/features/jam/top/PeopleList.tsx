import { useState } from 'react'
import { players } from '#shared/jam/people.ts'
import type { Person } from '#shared/jam/state.ts'
import type { Activity } from '../../../realtime/react/useActive.ts'
import { t } from '../../../text/t.ts'
import { Button } from '../../../ui/Button.tsx'
import { Pebble } from '../../../ui/Pebble.tsx'
import { useJam } from '../jamContext.ts'
import { useAsk } from '../useAsk.ts'
import { NameForm } from './NameForm.tsx'
import styles from './People.module.css'

/** Everyone at the table with their marks in words, and your own name, colour and seat. */
export function PeopleList({ active, close }: { active: Activity; close: () => void }) {
  const { state, isPlayer } = useJam()
  const { send, busy } = useAsk()
  const [editing, setEditing] = useState(false)
  const seated = players(state)
  if (editing) return <NameForm onDone={close} />
  return (
    <div className={styles.panel}>
      <ul className={styles.list}>
        {seated.map(person => (
          <Row key={person.id} person={person} active={active} />
        ))}
      </ul>
      {seated.length === 0 && <p className={styles.note}>{t.jam.people.nobody}</p>}
      <p className={styles.note}>{t.jam.people.seats(Math.max(0, state.settings.seats - seated.length))}</p>
      <div className={styles.actions}>
        <Button onClick={() => setEditing(true)}>{t.jam.people.edit}</Button>
        {isPlayer && (
          <Button look="text" busy={busy} onClick={() => void send({ kind: 'stand' }).then(close)}>
            {t.jam.people.stand}
          </Button>
        )}
      </div>
    </div>
  )
}

function Row({ person, active }: { person: Person; active: Activity }) {
  const { state, me } = useJam()
  const words = t.jam.people
  const marks = [
    person.id === me.id && words.you,
    person.id === state.host && words.host,
    person.ready && words.ready,
    !person.here && words.gone,
    person.here && active.away.has(person.id) && words.away,
    active.typing.has(person.id) && words.typing,
  ].filter((mark): mark is string => typeof mark === 'string')
  return (
    <li className={styles.row}>
      <Pebble name={person.name} colour={person.colour} away={!person.here || active.away.has(person.id)} />
      <b dir="auto">{person.name}</b>
      <span className={styles.marks}>{words.marks(marks)}</span>
    </li>
  )
}
