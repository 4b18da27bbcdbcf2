import { useEffect, useRef } from 'react'
import { personOf } from '#shared/jam/people.ts'
import type { Status } from '../../realtime/status.ts'
import { t } from '../../text/inside.ts'
import { Button } from '../../ui/Button.tsx'
import { toast } from '../../ui/toast.ts'
import { useDelayed } from '../../ui/useDelayed.ts'
import { useJam } from './jamContext.ts'
import styles from './Room.module.css'
import { sceneOf } from './scene.ts'
import { useAsk } from './useAsk.ts'

/** What needs no second look before it is said. */
const AT_ONCE: ReadonlySet<Status['name']> = new Set<Status['name']>(['offline', 'blocked', 'oldVersion'])

/** One line under the bar when something is up: no line, a pause, an end, an old page. A blip shorter than a second and a half shows nothing. */
export function StatusLine() {
  const { status } = useJam()
  const troubled = status.name !== 'live'
  const late = useDelayed(troubled && !AT_ONCE.has(status.name), 1_500)
  const told = useRef(false)
  const shown = AT_ONCE.has(status.name) || late
  useEffect(() => {
    if (shown) told.current = true
    else if (!troubled && told.current) {
      told.current = false
      toast(t.jam.status.back)
    }
  }, [shown, troubled])
  return (
    <div role="status" className={styles.status}>
      {shown ? <LineTrouble /> : <PhaseTrouble />}
      {!troubled && <LineNews />}
    </div>
  )
}

function LineTrouble() {
  const { status, isPlayer } = useJam()
  const words = t.jam.status
  switch (status.name) {
    case 'connecting':
      return <p>{words.connecting}</p>
    case 'reconnecting':
      return <p>{status.restarting ? words.restarting : words.reconnecting}</p>
    case 'offline':
      return <p>{isPlayer ? words.offline : words.offlineWatching}</p>
    case 'blocked':
      return (
        <p>
          {t.line.blocked} {t.line.blockedHow}
        </p>
      )
    case 'oldVersion':
      return (
        <>
          <p>{words.old}</p>
          <Button onClick={() => location.reload()}>{t.common.reload}</Button>
        </>
      )
    case 'live':
    case 'atDoor':
    case 'refused':
      return null
  }
}

function PhaseTrouble() {
  const { state, isHost } = useJam()
  const { send, busy } = useAsk()
  const { phase } = state
  if (phase.name === 'paused') {
    return (
      <>
        <p>{t.jam.status.pausedText(personOf(state, phase.by)?.name ?? t.jam.people.host)}</p>
        {isHost && (
          <Button busy={busy} onClick={() => void send({ kind: 'resume' })}>
            {t.jam.status.resume}
          </Button>
        )}
      </>
    )
  }
  // An end has a page of its own.
  return null
}

/** What is to say while the line is there: that it is slow, and, once a round is over, that there is a newer version. */
function LineNews() {
  const { state, slow, newer } = useJam()
  if (slow) return <p>{t.line.slow}</p>
  if (!newer || sceneOf(state) !== 'reveal') return null
  return (
    <>
      <p>{t.line.newer}</p>
      <Button onClick={() => location.reload()}>{t.line.newerNow}</Button>
    </>
  )
}
