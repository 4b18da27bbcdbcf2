import { useState } from 'react'
import type { Command } from '#shared/jam/commands.ts'
import type { Person } from '#shared/jam/state.ts'
import { t } from '../../../text/inside.ts'
import { Button } from '../../../ui/Button.tsx'
import { firstFocus } from '../../../ui/firstFocus.ts'
import { type Action, shortcut } from '../keys/keys.ts'
import { useAsk } from '../useAsk.ts'
import styles from './People.module.css'

/** What a host can do about somebody. Only removing asks back: the rest is undone by another press. */
export function HostActions({ person, close }: { person: Person; close: () => void }) {
  const { send, busy } = useAsk()
  const [sure, setSure] = useState(false)
  const words = t.room.people
  const ask = (command: Command) => void send(command).then(close)
  if (sure)
    return (
      <div className={styles.sure}>
        <p>{words.removeSure(person.name)}</p>
        <div className={styles.pair}>
          <Button busy={busy} onClick={() => ask({ kind: 'remove', who: person.id })}>
            {words.removeYes(person.name)}
          </Button>
          <Button look="text" ref={firstFocus} onClick={() => setSure(false)}>
            {words.keep}
          </Button>
        </div>
      </div>
    )
  const action = (name: Action, label: string, command: Command) => (
    <Button
      {...shortcut(name)}
      look="text"
      className={styles.action}
      busy={busy}
      onClick={() => ask(command)}
    >
      {label}
    </Button>
  )
  return (
    <>
      {person.asking !== null && action('admit', words.admit, { kind: 'admit', who: person.id })}
      {person.asking !== null && action('decline', words.decline, { kind: 'decline', who: person.id })}
      {person.role === 'player' && action('handOver', words.handOver, { kind: 'handOver', to: person.id })}
      {action('mute', person.muted ? words.unmute : words.mute, {
        kind: 'mute',
        who: person.id,
        muted: !person.muted,
      })}
      {person.role === 'player' && action('unseat', words.unseat, { kind: 'unseat', who: person.id })}
      <Button {...shortcut('remove')} look="text" className={styles.action} onClick={() => setSure(true)}>
        {words.remove}
      </Button>
    </>
  )
}
