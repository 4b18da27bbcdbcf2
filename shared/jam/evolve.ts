import type { JamId, UserId, VisitId } from '../ids.ts'
import { visitStart } from '../ids.ts'
import { DEFAULT_PARAMS } from '../kinds.ts'
import { VISITS_KEPT } from '../limits.ts'
import type { Entry, Stamped } from './entries.ts'
import { evolveHistory } from './evolveHistory.ts'
import { evolveMuse } from './evolveMuse.ts'
import { evolvePeople } from './evolvePeople.ts'
import { evolveRound } from './evolveRound.ts'
import { evolveScreening } from './evolveScreening.ts'
import { evolveTalk } from './evolveTalk.ts'
import { NO_MUSE } from './muse.ts'
import { PRESETS } from './presets.ts'
import type { JamState, Settings } from './state.ts'

/** Raised whenever `evolve` or the state's shape changes meaning: snapshots of another version are folded anew (rule L16). */
export const FOLD_VERSION = 6

/** The state of a jam before its first entry. */
export function emptyJam(jam: JamId): JamState {
  return {
    fold: FOLD_VERSION,
    jam,
    seq: 0,
    at: 0,
    textSeq: 0,
    title: '',
    visibility: 'unlisted',
    hidden: false,
    lineage: null,
    settings: PRESETS.open,
    params: DEFAULT_PARAMS,
    paramsBy: {},
    people: {},
    host: null,
    round: 0,
    countFrom: 1,
    theme: null,
    themesDrawn: [],
    phase: { name: 'writing', since: 0, deadline: null, notice: null },
    talk: [],
    erasing: [],
    basis: null,
    history: [],
    muse: NO_MUSE,
    visits: {},
    visitsFloor: 0,
  }
}

/**
 * The fold: the state after one more entry. Pure; never changes its arguments. Throws `UnknownEntry` for a kind it does not know,
 * upon which a server stops deciding for that jam (rule L16).
 */
export function evolve(state: JamState, stamped: Stamped): JamState {
  // What was emptied says nothing any more, not even when it was.
  const empty = stamped.entry.kind === 'redacted'
  const { at, textSeq } = empty ? state : stamped
  const next = { ...apply(state, stamped), seq: stamped.seq, at, textSeq }
  return stamped.op ? remember(next, stamped.op, stamped.seq) : next
}

export class UnknownEntry extends Error {
  constructor(kind: string) {
    super(`no fold for an entry of kind ${kind}`)
    this.name = 'UnknownEntry'
  }
}

function apply(state: JamState, { seq, at, by, entry }: Stamped): JamState {
  switch (entry.kind) {
    case 'created':
      return {
        ...state,
        title: entry.title,
        visibility: entry.visibility,
        settings: { ...state.settings, ...entry.settings },
        params: entry.params,
        lineage: entry.lineage,
        round: 1,
        phase: { name: 'writing', since: at, deadline: null, notice: null },
      }
    case 'titled':
      return { ...state, title: entry.title }
    case 'visibility':
      return { ...state, visibility: entry.visibility }
    case 'settings':
      // Older entries know fewer settings.
      return changeSettings(state, { ...state.settings, ...entry.settings })
    case 'theme':
      return {
        ...state,
        theme: entry.theme,
        themesDrawn: entry.theme === null ? state.themesDrawn : [...state.themesDrawn, entry.theme],
      }
    case 'hidden':
      return { ...state, hidden: entry.hidden }
    case 'params':
      return changeParams(state, entry, by)
    case 'came':
    case 'left':
    case 'seated':
    case 'stood':
    case 'asked':
    case 'declined':
    case 'renamed':
    case 'host':
    case 'ready':
    case 'muted':
    case 'removed':
    case 'admitted':
    case 'forgiven':
      return evolvePeople(state, entry, at)
    case 'locked':
    case 'generating':
    case 'takenOver':
    case 'started':
    case 'calling':
    case 'frame':
    case 'final':
    case 'finalText':
    case 'variantFailed':
    case 'cancelAsked':
    case 'voting':
    case 'ballot':
    case 'extended':
    case 'runoff':
    case 'reveal':
    case 'publishing':
    case 'published':
    case 'writing':
    case 'paused':
    case 'resumed':
    case 'ended':
      return evolveRound(state, entry, at)
    case 'said':
    case 'erased':
      return evolveTalk(state, entry, seq, at)
    case 'lineEdited':
    case 'lineRemoved': {
      const next = evolveTalk(state, entry, seq, at)
      return entry.keeps ? remember(next, entry.keeps, entry.keeps.seq) : next
    }
    case 'basis':
      return { ...state, basis: entry.basis }
    case 'publishingPast':
    case 'publishedPast':
      return evolveHistory(state, entry)
    case 'cleared':
    case 'publishWaits':
    case 'publishRefused':
      return evolveScreening(state, entry)
    case 'museAsked':
    case 'museOffered':
    case 'museFailed':
    case 'museTaken':
    case 'museWrote':
    case 'museDropped':
      return evolveMuse(state, entry, at)
    case 'redacted':
      return state
    default:
      throw new UnknownEntry((entry as { kind: string }).kind)
  }
}

/** Counting begins with the round in which it was switched on. */
function changeSettings(state: JamState, settings: Settings): JamState {
  const begins = state.settings.rounds === null && settings.rounds !== null
  return { ...state, settings, countFrom: begins ? state.round : state.countFrom }
}

function changeParams(
  state: JamState,
  entry: Extract<Entry, { kind: 'params' }>,
  who: UserId | undefined,
): JamState {
  const paramsBy = { ...state.paramsBy }
  for (const name of Object.keys(entry.params) as (keyof typeof entry.params)[]) {
    if (who) paramsBy[name] = who
    else delete paramsBy[name]
  }
  return { ...state, params: { ...state.params, ...entry.params }, paramsBy }
}

/** Rule L7. Forgets the visits that began first once there are too many, and keeps where that line is. */
function remember(state: JamState, op: { visit: VisitId; n: number }, seq: number): JamState {
  const visits = { ...state.visits }
  const before = visits[op.visit]
  // Every entry of one command bears the same op: the answer is the first of them.
  if (before && before.n >= op.n) return state
  visits[op.visit] = { n: op.n, seq }
  let floor = state.visitsFloor
  const ids = Object.keys(visits) as (keyof typeof visits)[]
  if (ids.length > VISITS_KEPT) {
    ids.sort((a, b) => visitStart(a) - visitStart(b))
    for (const id of ids.slice(0, ids.length - VISITS_KEPT)) {
      floor = Math.max(floor, visitStart(id))
      delete visits[id]
    }
  }
  return { ...state, visits, visitsFloor: floor }
}
