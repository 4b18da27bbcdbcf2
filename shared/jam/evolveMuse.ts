import { MUSE_PACE } from '../limits.ts'
import type { Entry } from './entries.ts'
import type { MuseAsk, MuseFate, MuseState } from './muse.ts'
import type { JamState } from './state.ts'

type MuseEntry = Extract<
  Entry,
  { kind: 'museAsked' | 'museOffered' | 'museFailed' | 'museTaken' | 'museWrote' | 'museDropped' }
>

/** The part of the fold that is about the muse. An entry about another ask than the newest changes nothing. */
export function evolveMuse(state: JamState, entry: MuseEntry, at: number): JamState {
  const { muse } = state
  if (entry.kind === 'museAsked') {
    const { ask, by, wish, node } = entry
    const recent = [...muse.recent.filter(each => each.at > at - MUSE_PACE.within), { by, at }]
    const open: MuseAsk = { ask, by, wish, node, at, label: '', edits: null, fates: [], failed: null }
    return { ...state, muse: { asks: ask, open, recent } }
  }
  const { open } = muse
  if (open?.ask !== entry.ask) return state
  return { ...state, muse: { ...muse, open: changed(open, entry) } }
}

/** A new round begins without an offer; what was accepted is still written. */
export function withoutOffer(muse: MuseState): MuseState {
  return muse.open && !muse.open.fates.includes('taken') ? { ...muse, open: null } : muse
}

function changed(open: MuseAsk, entry: Exclude<MuseEntry, { kind: 'museAsked' }>): MuseAsk | null {
  switch (entry.kind) {
    case 'museOffered': {
      const { label, engine, edits } = entry
      return { ...open, label, ...(engine && { engine }), edits, fates: edits.map(() => 'open') }
    }
    case 'museFailed':
      return { ...open, failed: entry.reason }
    case 'museTaken':
      return { ...open, fates: fated(open, index => (entry.edits.includes(index) ? 'taken' : null)) }
    case 'museWrote':
      return {
        ...open,
        fates: fated(open, index => (index === entry.edit ? (entry.done ? 'written' : 'missed') : null)),
      }
    case 'museDropped':
      if (!open.fates.includes('taken')) return null
      return { ...open, fates: fated(open, (_, fate) => (fate === 'open' ? 'dropped' : null)) }
  }
}

function fated(open: MuseAsk, next: (index: number, fate: MuseFate) => MuseFate | null): MuseFate[] {
  return open.fates.map((fate, index) => next(index, fate) ?? fate)
}
