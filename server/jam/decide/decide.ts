import { type Command, PHASE_BOUND } from '#shared/jam/commands.ts'
import { mayWatch, personOf } from '#shared/jam/people.ts'
import type { FinalMedia, JamState } from '#shared/jam/state.ts'
import { decideBasis, decideReference } from './basis.ts'
import {
  type Asked,
  type Asker,
  type Context,
  type Decision,
  type Refused,
  refuse,
  type Seen,
  type ServerCommand,
} from './context.ts'
import { decideMaking } from './making.ts'
import { decideMuse } from './muse.ts'
import { decidePeople } from './people.ts'
import { decidePlay } from './play.ts'
import { decideServer } from './server.ts'
import { settle } from './settle.ts'
import { decideSetup } from './setup.ts'
import { decideTalk } from './talk.ts'

/**
 * All rules of a jam: what a person's command comes to in this state. Pure. The entries include every consequence that follows by
 * itself. `seen` is the round and phase the sender saw (rule J13).
 */
export function decide(state: JamState, asked: Asked, seen: Seen, context: Context): Decision {
  return settled(state, decideAsked(state, asked, seen, context), context)
}

/** The same for what servers ask: coming and leaving, ticks, the making of variants. Never refused for what an honest server may send late. */
export function decideForServer(state: JamState, command: ServerCommand, context: Context): Decision {
  return settled(state, decideServer(state, command, context), context)
}

/** What somebody at the door of a private jam may ask: to come in, not to any more, and under which name (rule J24). */
const AT_THE_DOOR: ReadonlySet<Command['kind']> = new Set<Command['kind']>(['sit', 'stand', 'rename'])

/** A picture that somebody brought: the one thing a person asks for that is no command of the socket, since it comes as a file. */
export function decideUpload(state: JamState, asker: Asker, picture: FinalMedia, context: Context): Decision {
  const fault = generalFault(state, asker)
  return fault ?? settled(state, decideReference(state, asker, picture), context)
}

function settled(state: JamState, decision: Decision, context: Context): Decision {
  return 'refused' in decision ? decision : { entries: settle(state, decision.entries, context) }
}

function decideAsked(state: JamState, asked: Asked, seen: Seen, context: Context): Decision {
  const { command, asker } = asked
  const fault = generalFault(state, asker)
  // Words may be taken back for ever.
  if (fault && !(fault.refused === 'JAM_ENDED' && command.kind === 'removeLine')) return fault
  if (!mayWatch(state, asker.id) && !AT_THE_DOOR.has(command.kind)) return refuse('PRIVATE')
  if (PHASE_BOUND.has(command.kind) && !samePhase(state, asked, seen)) return refuse('STALE')
  switch (command.kind) {
    case 'sit':
    case 'stand':
    case 'rename':
    case 'setReady':
    case 'handOver':
    case 'admit':
    case 'decline':
    case 'unseat':
    case 'mute':
    case 'remove':
    case 'forgive':
      return decidePeople(state, command, asker, context.now)
    case 'setTitle':
    case 'setVisibility':
    case 'setPreset':
    case 'setSettings':
    case 'setParams':
    case 'drawTheme':
      return decideSetup(state, command, asker, context)
    case 'say':
    case 'editLine':
    case 'removeLine':
      return decideTalk(state, command, asker, context.now)
    case 'askMuse':
    case 'takeOffer':
    case 'dropOffer':
      return decideMuse(state, command, asker, context)
    case 'generate':
    case 'cancel':
    case 'voteNow':
      return decideMaking(state, command, asker, context)
    case 'startFrom':
    case 'clearBasis':
    case 'publishPast':
      return decideBasis(state, command, asker, context.now)
    case 'vote':
    case 'extend':
    case 'closeVote':
    case 'publish':
    case 'nextRound':
    case 'skip':
    case 'pause':
    case 'resume':
    case 'end':
      return decidePlay(state, command, asker, context)
  }
}

/** Why this person can ask nothing of this jam, or null. */
function generalFault(state: JamState, asker: Asker): Refused | null {
  if (state.round === 0) return refuse('NOT_FOUND')
  if (state.hidden) return refuse('JAM_HIDDEN')
  if (personOf(state, asker.id)?.removed) return refuse('REMOVED')
  return state.phase.name === 'ended' ? refuse('JAM_ENDED') : null
}

/** Publishing a round that meanwhile was published is not stale: it is done (rule J10). */
function samePhase(state: JamState, { command }: Asked, seen: Seen): boolean {
  if (state.round !== seen.round) return false
  if (command.kind === 'publish' && seen.phase === 'reveal' && state.phase.name === 'published') return true
  return state.phase.name === seen.phase
}
