import { useEffect, useRef } from 'react'
import { askingHost, mayWatch } from '#shared/jam/people.ts'
import { t } from '../../../text/inside.ts'
import { announce } from '../../../ui/announce.ts'
import { Button } from '../../../ui/Button.tsx'
import { Pebble } from '../../../ui/Pebble.tsx'
import { useJam } from '../jamContext.ts'
import { shortcut } from '../keys/keys.ts'
import { useAsk } from '../useAsk.ts'
import styles from './People.module.css'

/** For the host, under the bar: who asks to be let in, with both answers at hand. */
export function AskingLine() {
  const { state, isHost } = useJam()
  const { send, busy } = useAsk()
  const asking = isHost && state.phase.name !== 'ended' ? askingHost(state) : []
  const first = asking[0]
  const words = t.room.asking
  const line = first && (mayWatch(state, first.id) ? words.seat(first.name) : words.comeIn(first.name))
  const spoken = useRef<string | undefined>(undefined)
  useEffect(() => {
    if (line && spoken.current !== line) announce(line)
    spoken.current = line
  }, [line])
  if (!first) return null
  return (
    <section className={styles.asking} aria-label={words.label}>
      <Pebble name={first.name} colour={first.colour} size="small" />
      <p dir="auto">
        {line} {asking.length > 1 && <span className={styles.marks}>{words.more(asking.length - 1)}</span>}
      </p>
      <div className={styles.pair}>
        <Button
          {...shortcut('admit')}
          busy={busy}
          onClick={() => void send({ kind: 'admit', who: first.id })}
        >
          {t.room.people.admit}
        </Button>
        <Button
          {...shortcut('decline')}
          look="text"
          busy={busy}
          onClick={() => void send({ kind: 'decline', who: first.id })}
        >
          {t.room.people.decline}
        </Button>
      </div>
    </section>
  )
}
