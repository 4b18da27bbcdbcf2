import { TALK_KEPT } from '../limits.ts'
import type { Entry } from './entries.ts'
import type { JamState, Line } from './state.ts'

type TalkEntry = Extract<Entry, { kind: 'said' | 'lineEdited' | 'lineRemoved' | 'erased' }>

/**
 * The part of the fold that is about talk. Once the words of a line are taken back, the entry that held them is emptied, so a later
 * fold never meets the line itself: the change carries all that is needed to put it where it stood.
 */
export function evolveTalk(state: JamState, entry: TalkEntry, seq: number, at: number): JamState {
  switch (entry.kind) {
    case 'said': {
      const { who, watching, text } = entry
      return withLine(state, { seq, at, by: who, watching, text, heldBy: seq, editedAt: null })
    }
    case 'lineEdited':
      return emptying(
        withLine(state, { ...entry.line, text: entry.text, heldBy: seq, editedAt: at }),
        entry.empties,
      )
    case 'lineRemoved':
      return emptying(withLine(state, { ...entry.line, text: null, byHost: entry.byHost }), entry.empties)
    case 'erased':
      return { ...state, erasing: state.erasing.filter(each => !entry.seqs.includes(each)) }
  }
}

function emptying(state: JamState, seq: number): JamState {
  return { ...state, erasing: [...state.erasing, seq] }
}

function withLine(state: JamState, line: Line): JamState {
  const last = state.talk.at(-1)
  if (!last || last.seq < line.seq) return { ...state, talk: [...state.talk, line].slice(-TALK_KEPT) }
  const others = state.talk.filter(other => other.seq !== line.seq)
  const talk = [...others, line].sort((a, b) => a.seq - b.seq)
  return { ...state, talk: talk.slice(-TALK_KEPT) }
}
