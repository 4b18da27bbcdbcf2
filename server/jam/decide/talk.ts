import type { Command } from '#shared/jam/commands.ts'
import type { KeptNumber } from '#shared/jam/entries.ts'
import { personOf } from '#shared/jam/people.ts'
import type { JamState, Line } from '#shared/jam/state.ts'
import { LINE_EDIT_APART, TALK_BURST, TALK_WITHIN } from '#shared/limits.ts'
import { entriesOf } from '#shared/records.ts'
import { type Asker, type Decision, entries, type Refused, refuse } from './context.ts'

type TalkCommand = Extract<Command, { kind: 'say' | 'editLine' | 'removeLine' }>

/** Lines of talk: said, changed and taken back by who wrote them; taken away by the host (rules J60 to J63). */
export function decideTalk(state: JamState, command: TalkCommand, asker: Asker, now: number): Decision {
  if (command.kind === 'say') return talkFault(state, asker) ?? say(state, asker, command.text, now)
  const line = state.talk.find(({ seq }) => seq === command.line)
  if (!line) return refuse('NOT_FOUND')
  const own = line.by === asker.id
  if (command.kind === 'editLine') {
    if (!own) return refuse('FORBIDDEN')
    return talkFault(state, asker) ?? edit(state, line, command.text, now)
  }
  if (!own && state.host !== asker.id) return refuse('NOT_HOST')
  if (line.text === null) return entries()
  const { heldBy } = line
  return entries({ kind: 'lineRemoved', line: headOf(line), byHost: !own, ...emptied(state, heldBy) })
}

/** Why this person may not talk here, or null. */
function talkFault(state: JamState, asker: Asker): Refused | null {
  const person = personOf(state, asker.id)
  if (person?.muted) return refuse('MUTED')
  return state.settings.talk === 'players' && person?.role !== 'player' ? refuse('NOT_SEATED') : null
}

function say(state: JamState, asker: Asker, text: string, now: number): Decision {
  const recent = state.talk.filter(({ by, at }) => by === asker.id && at > now - TALK_WITHIN)
  const oldest = recent.at(-TALK_BURST)
  if (oldest) return refuse('TOO_SOON', { retryAfter: oldest.at + TALK_WITHIN - now })
  const person = personOf(state, asker.id)
  const said = { kind: 'said', who: asker.id, watching: person?.role !== 'player', text } as const
  // Whoever talks has a name here from then on: the host can mute them, and their lines follow a later rename.
  return person?.name
    ? entries(said)
    : entries({ kind: 'renamed', who: asker.id, name: asker.name, colour: asker.colour }, said)
}

function edit(state: JamState, line: Line, text: string, now: number): Decision {
  if (line.text === null) return refuse('NOT_FOUND')
  if (line.text === text) return entries()
  const left = (line.editedAt ?? 0) + LINE_EDIT_APART - now
  if (left > 0) return refuse('TOO_SOON', { retryAfter: left })
  return entries({ kind: 'lineEdited', line: headOf(line), text, ...emptied(state, line.heldBy) })
}

const headOf = ({ seq, at, by, watching }: Line) => ({ seq, at, by, watching })

/** The entry to empty, and its command's number if no later one of that visit is known: rule J14 must outlive it. */
function emptied(state: JamState, seq: number): { empties: number; keeps: KeptNumber | null } {
  const found = entriesOf(state.visits).find(([, answer]) => answer.seq === seq)
  return { empties: seq, keeps: found ? { visit: found[0], n: found[1].n, seq } : null }
}
