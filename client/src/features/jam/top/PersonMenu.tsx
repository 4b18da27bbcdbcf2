import { useState } from 'react'
import type { Person } from '#shared/jam/state.ts'
import type { Activity } from '../../../realtime/react/useActive.ts'
import { t } from '../../../text/inside.ts'
import { Button } from '../../../ui/Button.tsx'
import { following } from '../follow.ts'
import { useJam } from '../jamContext.ts'
import { shortcut } from '../keys/keys.ts'
import { livePhase } from '../scene.ts'
import { showCaret } from '../showCaret.ts'
import { useAsk } from '../useAsk.ts'
import { HostActions } from './HostActions.tsx'
import styles from './People.module.css'
import { PersonCard } from './PersonCard.tsx'
import { RenameForm } from './RenameForm.tsx'

type Props = { person: Person; active: Activity; close: () => void }

/** Who this is, and what you can do about them, or about yourself. */
export function PersonMenu({ person, active, close }: Props) {
  const { state, me, isHost } = useJam()
  const [renaming, setRenaming] = useState(false)
  const isMe = person.id === me.id
  const words = t.room.people
  if (renaming) return <RenameForm onDone={close} />
  const writes = livePhase(state.phase).name === 'writing' && active.cursors.has(person.id)
  return (
    <div className={styles.menu}>
      <PersonCard person={person} active={active} />
      <div className={styles.actions}>
        {isMe && (
          <Button
            {...shortcut('rename')}
            look="text"
            className={styles.action}
            onClick={() => setRenaming(true)}
          >
            {words.rename}
          </Button>
        )}
        {isMe && person.role === 'player' && <Stand close={close} />}
        {!isMe && writes && (
          <Button
            {...shortcut('cursor')}
            look="text"
            className={styles.action}
            onClick={() => {
              close()
              showCaret(person.id)
            }}
          >
            {words.cursor}
          </Button>
        )}
        {!isMe && person.role === 'player' && (
          <Button
            {...shortcut('follow')}
            look="text"
            className={styles.action}
            onClick={() => {
              close()
              following.set(person.id)
            }}
          >
            {words.follow}
          </Button>
        )}
        {!isMe && isHost && <HostActions person={person} close={close} />}
      </div>
    </div>
  )
}

function Stand({ close }: { close: () => void }) {
  const { send, busy } = useAsk()
  return (
    <Button
      {...shortcut('stand')}
      look="text"
      className={styles.action}
      busy={busy}
      onClick={() => void send({ kind: 'stand' }).then(close)}
    >
      {t.room.people.stand}
    </Button>
  )
}
