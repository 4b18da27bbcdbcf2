import { isPlayer, presentPlayers } from '#shared/jam/people.ts'
import type { JamState, PhaseOf } from '#shared/jam/state.ts'
import { t } from '../../../text/inside.ts'
import { Button } from '../../../ui/Button.tsx'
import { Countdown } from '../../../ui/Countdown.tsx'
import { Dock } from '../cheer/Dock.tsx'
import { useJam } from '../jamContext.ts'
import { shortcut } from '../keys/keys.ts'
import { kindWords } from '../kindWords.ts'
import { useAsk } from '../useAsk.ts'
import { mayVoteIn } from './mayVote.ts'
import styles from './VoteFoot.module.css'

type Vote = PhaseOf<'voting'> | PhaseOf<'runoff'>

/** The light that goes out, how to choose, who has chosen, and more time for whoever needs it. */
export function VoteFoot({ phase, count }: { phase: Vote; count: number }) {
  const { state, isPlayer: seated, isHost } = useJam()
  return (
    <>
      {phase.deadline !== null && (
        <Countdown deadline={phase.deadline} total={phase.deadline - phase.since} />
      )}
      <div className={styles.said}>
        <p>
          <How phase={phase} count={count} />
        </p>
        <p>{votedLine(state, phase)}</p>
      </div>
      {phase.name === 'voting' && seated && phase.deadline !== null && !phase.extended && <Extend />}
      {phase.name === 'voting' && isHost && phase.deadline === null && <Close />}
      <Dock />
    </>
  )
}

function How({ phase, count }: { phase: Vote; count: number }) {
  const mayVote = mayVoteIn(useJam())
  const words = t.jam.vote
  if (!mayVote) return words.playersOnly
  if (phase.name === 'runoff') return words.runoff
  if (phase.deadline === null) return words.noTimer
  const [press, keys, rest] = words.press(count)
  return (
    <>
      <span className={styles.keys}>
        {press}
        <b>{keys}</b>
        {rest}
      </span>
      <span className={styles.tap}>{kindWords(phase.draft.params.kind).enlarge}</span>
    </>
  )
}

function Extend() {
  const { send, busy } = useAsk()
  return (
    <Button
      {...shortcut('extend')}
      look="text"
      busy={busy}
      aria-label={t.jam.vote.extendLabel}
      onClick={() => void send({ kind: 'extend' })}
    >
      {t.jam.vote.extend}
    </Button>
  )
}

function Close() {
  const { send, busy } = useAsk()
  return (
    <Button
      {...shortcut('close')}
      busy={busy}
      busyLabel={t.jam.vote.closing}
      onClick={() => void send({ kind: 'closeVote' })}
    >
      {t.jam.vote.close}
    </Button>
  )
}

function votedLine(state: JamState, { ballots }: Vote): string {
  const present = presentPlayers(state)
  const voted = present.filter(person => Object.hasOwn(ballots, person.id)).length
  const watchers = Object.keys(ballots).filter(id => !isPlayer(state, id as keyof typeof ballots)).length
  const words = t.jam.vote
  return watchers > 0
    ? words.players(voted, present.length) + words.dot + words.watchers(watchers)
    : words.players(voted, present.length)
}
