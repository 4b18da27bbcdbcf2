import { askingHost, players } from '#shared/jam/people.ts'
import { useActive } from '../../../../realtime/react/useActive.ts'
import { t } from '../../../../text/inside.ts'
import { Button } from '../../../../ui/Button.tsx'
import { Pebble } from '../../../../ui/Pebble.tsx'
import { useJam } from '../../jamContext.ts'
import { useAsk } from '../../useAsk.ts'
import people from '../People.module.css'
import { PeopleRows } from '../PeopleRows.tsx'
import styles from './RoomSheet.module.css'

/** Everybody the jam knows by name: who has a seat, who asks for one, and, for the host, who was removed. */
export function RoomPeople() {
  const { state, isHost, text } = useJam()
  const active = useActive(text)
  const seated = players(state)
  const here = Object.values(state.people).filter(person => person.here && person.role !== 'player')
  const asking = askingHost(state)
  const others = here.filter(person => !person.removed && (asking.includes(person) || person.asking !== null))
  const benched = here.filter(person => !person.removed && person.asking === null && person.everSeated)
  return (
    <>
      {seated.length === 0 && <p className={styles.note}>{t.room.people.nobody}</p>}
      <PeopleRows people={[...seated, ...others, ...benched]} active={active} />
      {isHost && <Removed />}
    </>
  )
}

function Removed() {
  const { state } = useJam()
  const { send, busy } = useAsk()
  const removed = Object.values(state.people).filter(person => person.removed && person.name !== '')
  if (removed.length === 0) return null
  return (
    <>
      <h4 className={styles.heading}>{t.room.people.removedHeading}</h4>
      <ul className={people.list}>
        {removed.map(person => (
          <li key={person.id} className={people.row}>
            <Pebble name={person.name} colour={person.colour} away />
            <span className={people.grow} dir="auto">
              {person.name}
            </span>
            <Button look="text" busy={busy} onClick={() => void send({ kind: 'forgive', who: person.id })}>
              {t.room.people.forgive}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}
