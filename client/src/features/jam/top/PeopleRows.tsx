import type { Person } from '#shared/jam/state.ts'
import type { Activity } from '../../../realtime/react/useActive.ts'
import { Popover } from '../../../ui/Popover.tsx'
import styles from './People.module.css'
import { PersonCard } from './PersonCard.tsx'
import { PersonMenu } from './PersonMenu.tsx'

/** People one under the other; each row is pressed for its menu. */
export function PeopleRows({ people, active }: { people: readonly Person[]; active: Activity }) {
  return (
    <ul className={styles.list}>
      {people.map(person => (
        <li key={person.id}>
          <Popover
            label={person.name}
            buttonClass={styles.rowButton}
            button={<PersonCard person={person} active={active} />}
          >
            {close => <PersonMenu person={person} active={active} close={close} />}
          </Popover>
        </li>
      ))}
    </ul>
  )
}
