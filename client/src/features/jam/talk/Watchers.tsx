import { mayWatch } from '#shared/jam/people.ts'
import type { Person } from '#shared/jam/state.ts'
import { t } from '../../../text/inside.ts'
import { Pebble } from '../../../ui/Pebble.tsx'
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx'
import { useJam } from '../jamContext.ts'
import styles from './Talk.module.css'

/** Faces shown before the rest is counted. */
const FACES = 6

/** Who watches: how many, and the faces of those who have a name here. */
export function Watchers() {
  const { state, watching } = useJam()
  // Who stands at the door of a private jam has a name here too, and sees nothing.
  const named = Object.values(state.people).filter(
    person => isNamedWatcher(person) && mayWatch(state, person.id),
  )
  if (named.length === 0) return null
  return (
    <p className={styles.watchers}>
      {
        <span className={styles.faces}>
          {named.slice(0, FACES).map(({ id, name, colour }) => (
            <Pebble key={id} name={name} colour={colour} size="small" />
          ))}
          <VisuallyHidden>{t.talk.watchersNamed(named.map(({ name }) => name))}</VisuallyHidden>
        </span>
      }
      {t.talk.watchers(watching)}
    </p>
  )
}

function isNamedWatcher({ role, here, name, removed }: Person): boolean {
  return role !== 'player' && here && name !== '' && !removed
}
