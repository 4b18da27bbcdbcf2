import type { Command } from '#shared/jam/commands.ts'
import type { Entry } from '#shared/jam/entries.ts'
import { revealedRound } from '#shared/jam/history.ts'
import { isBeingPublished } from '#shared/jam/publishing.ts'
import { isLastRound } from '#shared/jam/rounds.ts'
import type { Basis, FinalMedia, JamState, PastRound } from '#shared/jam/state.ts'
import type { Params } from '#shared/kinds.ts'
import { type Asker, type Decision, entries, type Refused, refuse } from './context.ts'
import { headStart } from './play.ts'
import { changedParams, playerFault } from './setup.ts'
import { toWriting } from './vote.ts'

type BasisCommand = Extract<Command, { kind: 'startFrom' | 'clearBasis' | 'publishPast' }>

/** What grows from earlier pictures: the next round, or a late post (rules J40, J43). All of it is for players. */
export function decideBasis(state: JamState, command: BasisCommand, asker: Asker, now: number): Decision {
  const fault = playerFault(state, asker)
  if (fault) return fault
  switch (command.kind) {
    case 'startFrom':
      return writingFault(state, asker, now) ?? startFrom(state, command)
    case 'clearBasis':
      if (state.phase.name !== 'writing') return refuse('NOT_ALLOWED_NOW')
      return state.basis ? entries({ kind: 'basis', basis: null }) : entries()
    case 'publishPast':
      return publishPast(state, command, asker)
  }
}

/** Somebody's uploaded picture, stored and clean, becomes what the round starts from (rule J46). */
export function decideReference(state: JamState, asker: Asker, picture: FinalMedia): Decision {
  const fault = referenceFault(state, asker)
  if (fault) return fault
  const basis: Basis = {
    how: 'start',
    picture,
    from: { upload: asker.id },
    prompt: '',
    style: '',
    seed: 0,
    variant: 0,
  }
  return entries({ kind: 'basis', basis })
}

/** Why this person may not bring a picture now, or null. */
export function referenceFault(state: JamState, asker: Asker): Refused | null {
  return playerFault(state, asker) ?? (state.phase.name === 'writing' ? null : refuse('NOT_ALLOWED_NOW'))
}

/** Why the next round cannot be begun, or the present one not be written, or null. */
function writingFault(state: JamState, asker: Asker, now: number): Refused | null {
  const { phase } = state
  if (phase.name === 'writing') return null
  // Nothing follows the last of counted rounds but the end (rule J31).
  if (isLastRound(state)) return refuse('NOT_ALLOWED_NOW')
  if (phase.name === 'published') return null
  if (phase.name !== 'reveal' || isBeingPublished(phase)) return refuse('NOT_ALLOWED_NOW')
  return headStart(state, asker, phase.since, now)
}

function startFrom(state: JamState, command: Extract<Command, { kind: 'startFrom' }>): Decision {
  const past = revealedRound(state, command.of)
  const basis = past && basisOf(past, command.place, command.how)
  if (!past || !basis) return refuse('NO_SUCH_VARIANT')
  const list: Entry[] = []
  if (state.phase.name !== 'writing') list.push(toWriting(state.round + 1, null))
  // Compared by value: pressing the same thing twice while writing changes nothing.
  if (list.length > 0 || JSON.stringify(state.basis) !== JSON.stringify(basis))
    list.push({ kind: 'basis', basis })
  const params = changedParams(state.params, paramsFor(state.params, past, command))
  if (Object.keys(params).length > 0) list.push({ kind: 'params', params })
  return entries(...list)
}

function basisOf(past: PastRound, place: number, how: Basis['how']): Basis | null {
  const variant = past.variants[place]
  // A text has nothing that a picture could grow from.
  if (variant?.state !== 'final' || variant.text !== undefined) return null
  return {
    how,
    picture: variant.picture,
    from: { round: past.round, place },
    prompt: past.draft.text,
    style: past.draft.params.style,
    seed: past.draft.seed,
    variant: past.order[place] ?? place,
  }
}

/** A variation is made like its picture, unless somebody changes that afterwards; only "use as start" leaves the choices alone. */
function paramsFor(
  now: Params,
  { draft, engine }: PastRound,
  { how, style }: { how: Basis['how']; style?: string | undefined },
): Partial<Params> {
  const { kind, shape } = draft.params
  if (how === 'start') return { kind }
  const params: Partial<Params> = { kind, shape, style: draft.params.style }
  // Styles are an engine's own: where one was chosen for the jam, the picture's comes with them.
  if (now.engine !== undefined && engine) params.engine = engine
  return how === 'restyle' && style ? { ...params, style } : params
}

function publishPast(
  state: JamState,
  { of, card }: Extract<Command, { kind: 'publishPast' }>,
  asker: Asker,
): Decision {
  const past = state.history.find(({ round }) => round === of)
  if (!past?.result) return refuse('NO_SUCH_VARIANT')
  if (past.post || past.publishing) return entries()
  if (past.refused) return refuse('UNSAFE')
  return entries({ kind: 'publishingPast', round: of, by: asker.id, card })
}
