import { players } from '#shared/jam/people.ts'
import type { Person } from '#shared/jam/state.ts'
import { useSecondsLeft } from '../../../lib/useSecondsLeft.ts'
import { type Activity, useActive } from '../../../realtime/react/useActive.ts'
import { t } from '../../../text/inside.ts'
import { classes } from '../../../ui/classes.ts'
import { Pebble } from '../../../ui/Pebble.tsx'
import { Popover } from '../../../ui/Popover.tsx'
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx'
import { useJam } from '../jamContext.ts'
import { livePhase } from '../scene.ts'
import { seatKeptUntil } from './marks.ts'
import styles from './People.module.css'
import { PeopleRows } from './PeopleRows.tsx'
import { PersonMenu } from './PersonMenu.tsx'
import { useNarrow } from './useNarrow.ts'

/** How many faces the bar shows before it counts the rest. */
const SHOWN = 5
const SHOWN_NARROW = 2

/** Who has a seat, each a press away from what one can do about them. */
export function Faces() {
  const { state, text } = useJam()
  const active = useActive(text)
  const seated = players(state)
  const shown = useNarrow() ? SHOWN_NARROW : SHOWN
  const rest = seated.slice(shown)
  const words = t.room.people
  return (
    <div className={styles.pebbles}>
      <VisuallyHidden>
        {words.here(
          seated.length,
          seated.map(({ name }) => name),
        )}
      </VisuallyHidden>
      {seated.slice(0, shown).map(person => (
        <Popover
          key={person.id}
          align="end"
          label={person.name}
          buttonClass={styles.face}
          button={
            <>
              <VisuallyHidden>{words.menu(person.name)}</VisuallyHidden>
              <Face person={person} active={active} />
            </>
          }
        >
          {close => <PersonMenu person={person} active={active} close={close} />}
        </Popover>
      ))}
      {rest.length > 0 && (
        <Popover
          align="end"
          label={words.moreLabel(rest.length)}
          buttonClass={classes(styles.face, styles.more)}
          button={
            <>
              <VisuallyHidden>{words.moreLabel(rest.length)}</VisuallyHidden>
              <span aria-hidden="true">{words.more(rest.length)}</span>
            </>
          }
        >
          <PeopleRows people={rest} active={active} />
        </Popover>
      )}
    </div>
  )
}

function Face({ person, active }: { person: Person; active: Activity }) {
  const { state } = useJam()
  const kept = useSecondsLeft(seatKeptUntil(person))
  const ready = person.ready && livePhase(state.phase).name === 'writing'
  return (
    <span
      className={styles.person}
      data-person={person.colour}
      data-typing={active.typing.has(person.id) || undefined}
    >
      <Pebble name={person.name} colour={person.colour} away={!person.here || active.away.has(person.id)} />
      {ready && <span className={classes(styles.badge, styles.ready)} />}
      {kept !== null && (
        <span className={classes(styles.badge, styles.kept)} aria-hidden="true">
          {kept}
        </span>
      )}
    </span>
  )
}
