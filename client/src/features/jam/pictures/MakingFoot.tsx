import { useEffect, useState } from 'react'
import { presentPlayers } from '#shared/jam/people.ts'
import type { PhaseOf } from '#shared/jam/state.ts'
import type { Kind } from '#shared/kinds.ts'
import { VOTE_NOW_AFTER } from '#shared/limits.ts'
import { serverNow } from '../../../lib/serverTime.ts'
import { t } from '../../../text/inside.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dock } from '../cheer/Dock.tsx'
import { useJam } from '../jamContext.ts'
import { shortcut } from '../keys/keys.ts'
import { kindWords } from '../kindWords.ts'
import { useAsk } from '../useAsk.ts'
import styles from './PictureStage.module.css'
import { timeToGo } from './timeToGo.ts'

/** How many pictures, how long still, and the ways out: stop, or vote with what is there. */
export function MakingFoot({ phase }: { phase: PhaseOf<'generating'> }) {
  const { engine, isPlayer, line } = useJam()
  const elapsed = useElapsed(phase.since)
  const left = timeToGo(phase.variants, elapsed, engine)
  const words = t.jam.make
  const [about, seconds, toGo] = words.toGo(Math.ceil((left ?? 0) / 1000))
  const final = phase.variants.filter(variant => variant.state === 'final').length
  return (
    <>
      <p>
        {kindWords(phase.draft.params.kind).summary(phase.variants.length, engine.atOnce)}{' '}
        {line && phase.variants.every(({ state }) => state === 'waiting') ? (
          t.money.line(line.turn, line.seconds)
        ) : left === null ? (
          words.longer
        ) : (
          <>
            {about}
            <b>{seconds}</b>
            {toGo}
          </>
        )}
      </p>
      <Dock />
      {isPlayer && (
        <div className={styles.end}>
          {elapsed >= VOTE_NOW_AFTER && final >= 2 && final < phase.variants.length && (
            <VoteNow final={final} kind={phase.draft.params.kind} />
          )}
          <Stop phase={phase} />
        </div>
      )}
    </>
  )
}

function VoteNow({ final, kind }: { final: number; kind: Kind }) {
  const { send, busy } = useAsk()
  return (
    <Button
      {...shortcut('voteNow')}
      busy={busy}
      title={kindWords(kind).voteNowNote(final)}
      onClick={() => void send({ kind: 'voteNow' })}
    >
      {t.jam.make.voteNow}
    </Button>
  )
}

function Stop({ phase }: { phase: PhaseOf<'generating'> }) {
  const { state, me, isHost } = useJam()
  const { send, busy } = useAsk()
  const words = t.jam.make
  const present = presentPlayers(state)
  const asked = present.filter(person => phase.cancels.includes(person.id)).length
  const need = Math.floor(present.length / 2) + 1
  const stopsAlone = isHost || need <= asked + 1
  const hasAsked = phase.cancels.includes(me.id)
  return (
    <>
      {asked > 0 && <span>{words.askedStop(asked, need)}</span>}
      <Button
        {...shortcut('stop')}
        busy={busy}
        busyLabel={words.stopping}
        disabled={hasAsked && !isHost}
        onClick={() => void send({ kind: 'cancel' })}
      >
        {stopsAlone ? words.stop : words.askStop}
      </Button>
    </>
  )
}

/** Milliseconds of server time since then, renewed twice a second. */
function useElapsed(since: number): number {
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), 500)
    return () => clearInterval(timer)
  }, [])
  return Math.max(0, now - since)
}
