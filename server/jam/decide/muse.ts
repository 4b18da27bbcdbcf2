import type { Command } from '#shared/jam/commands.ts'
import type { Entry } from '#shared/jam/entries.ts'
import { isMusing, placeOfEdit } from '#shared/jam/muse.ts'
import type { JamState } from '#shared/jam/state.ts'
import { MUSE_PACE, MUSE_TIMEOUT } from '#shared/limits.ts'
import {
  type Asker,
  type Context,
  type Decision,
  entries,
  type Refused,
  refuse,
  type ServerCommand,
} from './context.ts'
import { playerFault } from './setup.ts'

type MuseCommand = Extract<Command, { kind: 'askMuse' | 'takeOffer' | 'dropOffer' }>
export type MuseServerCommand = Extract<ServerCommand, { kind: 'museOffer' | 'museFail' | 'museWrote' }>

/** What players ask of the muse, and what they make of its offer (rules K1 to K4). */
export function decideMuse(state: JamState, command: MuseCommand, asker: Asker, context: Context): Decision {
  const fault = playerFault(state, asker)
  if (fault) return fault
  if (state.phase.name !== 'writing') return refuse('NOT_ALLOWED_NOW')
  switch (command.kind) {
    case 'askMuse':
      return paceFault(state, asker, context.now) ?? ask(state, command.wish, asker, context)
    case 'takeOffer':
      return take(state, command, asker, context)
    case 'dropOffer': {
      const { open } = state.muse
      if (open?.ask !== command.ask) return refuse('STALE')
      return entries({ kind: 'museDropped', ask: command.ask, by: asker.id })
    }
  }
}

function ask({ muse }: JamState, wish: string, asker: Asker, { node }: Context): Decision {
  return entries({ kind: 'museAsked', ask: muse.asks + 1, by: asker.id, wish, node })
}

/** Rule K2: one thing at a time, and not faster than people read. */
function paceFault({ muse }: JamState, asker: Asker, now: number): Refused | null {
  if (isMusing(muse) || muse.open?.fates.includes('taken')) return refuse('TOO_SOON', { retryAfter: 1_000 })
  const recent = muse.recent.filter(({ at }) => at > now - MUSE_PACE.within)
  const own = recent.filter(({ by }) => by === asker.id)
  const tooMany =
    own.length >= MUSE_PACE.byPerson ? own[0] : recent.length >= MUSE_PACE.byJam ? recent[0] : undefined
  return tooMany ? refuse('TOO_SOON', { retryAfter: tooMany.at + MUSE_PACE.within - now }) : null
}

/** Rule K3: what is taken is found again in the words as they are now; what is not found is said so and changes nothing. */
function take(
  { muse }: JamState,
  command: Extract<MuseCommand, { kind: 'takeOffer' }>,
  asker: Asker,
  { words }: Context,
): Decision {
  const { open } = muse
  if (open?.ask !== command.ask || !open.edits) return refuse('STALE')
  const wanted = [...new Set(command.edits)].filter(index => open.fates[index] === 'open')
  if (wanted.length === 0) return entries()
  const { text } = words()
  const found = wanted.filter(index => {
    const edit = open.edits?.[index]
    return edit && placeOfEdit(edit, text)
  })
  if (found.length === 0) return refuse('WORDS_CHANGED')
  const missed = wanted.filter(index => !found.includes(index))
  return entries(
    { kind: 'museTaken', ask: open.ask, edits: found, by: asker.id },
    ...missed.map((edit): Entry => ({ kind: 'museWrote', ask: open.ask, edit, done: false })),
  )
}

/** What the node that was asked says of it. Late answers, and answers to another ask, change nothing. */
export function decideMuseForServer(
  { muse }: JamState,
  command: MuseServerCommand,
  node: Context['node'],
): Decision {
  const { open } = muse
  if (open?.ask !== command.ask) return entries()
  if (command.kind === 'museWrote')
    return open.fates[command.edit] === 'taken'
      ? entries({ kind: 'museWrote', ask: command.ask, edit: command.edit, done: command.done })
      : entries()
  if (!isMusing(muse) || open.node !== node) return entries()
  return command.kind === 'museOffer'
    ? entries({ ...command, kind: 'museOffered' })
    : entries({ kind: 'museFailed', ask: command.ask, reason: command.reason })
}

/** When a muse that does not answer is given up; never while none thinks. */
export function museEnds({ muse }: JamState): number {
  return isMusing(muse) && muse.open ? muse.open.at + MUSE_TIMEOUT : Number.POSITIVE_INFINITY
}

export function settleMuse(state: JamState, now: number): Entry[] {
  const { open } = state.muse
  return open && museEnds(state) <= now ? [{ kind: 'museFailed', ask: open.ask, reason: 'timeout' }] : []
}
