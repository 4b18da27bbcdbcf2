import { players } from '#shared/jam/people.ts'
import { useActive } from '../../../realtime/react/useActive.ts'
import { t } from '../../../text/t.ts'
import { classes } from '../../../ui/classes.ts'
import { Pebble } from '../../../ui/Pebble.tsx'
import { Popover } from '../../../ui/Popover.tsx'
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx'
import { useJam } from '../jamContext.ts'
import { livePhase } from '../scene.ts'
import styles from './People.module.css'
import { PeopleList } from './PeopleList.tsx'

/** How many pebbles the bar shows before it counts the rest. */
const SHOWN = 5
/** The same on a narrow phone; People.module.css hides the others there. */
const SHOWN_NARROW = 2

/** Who is seated, as pebbles; pressed, the list with names, marks and what you can do about yourself. */
export function PeopleMenu() {
  const { state, text } = useJam()
  const active = useActive(text)
  const seated = players(state)
  const writing = livePhase(state.phase).name === 'writing'
  const more = seated.length - SHOWN
  const moreNarrow = seated.length - SHOWN_NARROW
  return (
    <Popover
      align="end"
      label={t.jam.people.heading}
      buttonClass={styles.button ?? ''}
      button={
        <span className={styles.pebbles}>
          <VisuallyHidden>
            {t.jam.bar.people(
              seated.length,
              seated.map(({ name }) => name),
            )}
          </VisuallyHidden>
          {seated.slice(0, SHOWN).map(person => (
            <span
              key={person.id}
              className={styles.person}
              data-person={person.colour}
              data-typing={active.typing.has(person.id) || undefined}
            >
              <Pebble
                name={person.name}
                colour={person.colour}
                away={!person.here || active.away.has(person.id)}
              />
              {writing && person.ready && <span className={styles.readyDot} />}
            </span>
          ))}
          {more > 0 && <span className={classes(styles.more, styles.wide)}>{t.jam.bar.more(more)}</span>}
          {moreNarrow > 0 && (
            <span className={classes(styles.more, styles.narrow)}>{t.jam.bar.more(moreNarrow)}</span>
          )}
          {seated.length === 0 && (
            <span className={styles.more} aria-hidden="true">
              {t.jam.people.heading}
            </span>
          )}
        </span>
      }
    >
      {close => <PeopleList active={active} close={close} />}
    </Popover>
  )
}
