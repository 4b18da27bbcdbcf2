import { personOf } from '#shared/jam/people.ts'
import { useStore } from '../../../realtime/react/useStore.ts'
import { t } from '../../../text/inside.ts'
import { Button } from '../../../ui/Button.tsx'
import { Pebble } from '../../../ui/Pebble.tsx'
import { following } from '../follow.ts'
import { useJam } from '../jamContext.ts'
import { shortcut } from '../keys/keys.ts'
import styles from './People.module.css'

/** Whose view is followed, and the way out of it. */
export function FollowLine() {
  const { state } = useJam()
  const who = useStore(following)
  const person = who && personOf(state, who)
  if (!person) return null
  return (
    <section className={styles.asking} aria-label={t.room.people.follow}>
      <Pebble name={person.name} colour={person.colour} size="small" />
      <p dir="auto">{t.room.people.following(person.name)}</p>
      <Button {...shortcut('unfollow')} look="text" onClick={() => following.set(null)}>
        {t.room.people.unfollow}
      </Button>
    </section>
  )
}
