import type { NodeId, UserId } from '../ids.ts'

/** Why a change is proposed: the catalogue has a sentence for each. */
export const MUSE_WHYS = [
  'concrete',
  'light',
  'weather',
  'time',
  'place',
  'mood',
  'detail',
  'turn',
  'shorter',
  'clash',
  'twice',
  'begin',
] as const
export type MuseWhy = (typeof MUSE_WHYS)[number]

/**
 * One proposed change: `old` (may be empty) becomes `text`. It stands between `before` and `after`, at about `from` (UTF-16 units), so that
 * it is found again when the words around have moved.
 */
export type MuseEdit = {
  from: number
  old: string
  text: string
  before: string
  after: string
  why?: MuseWhy
  /** The clientID under which it will be written, so that the page that accepts it knows it when it comes; absent in old logs. */
  client?: number
}

/** What became of a proposed change. `taken`: accepted, and on its way into the text; `missed`: its words had changed by then. */
export type MuseFate = 'open' | 'taken' | 'written' | 'missed' | 'dropped'

export type MuseFailure = 'timeout' | 'blocked' | 'quota' | 'busy' | 'provider' | 'crashed' | 'nothing'

/** The newest thing asked of the muse: thinking while `edits` and `failed` are null. */
export type MuseAsk = {
  /** Its number in this jam, from 1. */
  ask: number
  by: UserId
  wish: string
  node: NodeId
  at: number
  /** What the muse is, honestly: "Rules, no AI model", and its id, by which a page says it in its own language; old offers have none. */
  label: string
  engine?: string
  edits: MuseEdit[] | null
  fates: MuseFate[]
  failed: MuseFailure | null
}

/** `recent` limits the pace: who asked when, newest last. */
export type MuseState = { asks: number; open: MuseAsk | null; recent: { by: UserId; at: number }[] }

export const NO_MUSE: MuseState = { asks: 0, open: null, recent: [] }

/** Units of context kept on each side of a change. */
const CONTEXT = 16
/** Fewer units than this are not a place but a coincidence. */
const PLACE_UNITS = 4

/** The change of `[from, to)` of a text into something else. */
export function museEdit(text: string, from: number, to: number, into: string, why?: MuseWhy): MuseEdit {
  return {
    from,
    old: text.slice(from, to),
    text: into,
    before: text.slice(Math.max(0, from - CONTEXT), from),
    after: text.slice(to, to + CONTEXT),
    ...(why ? { why } : {}),
  }
}

/** The text with all changes made; they are in order and apart. */
export function withEdits(text: string, edits: readonly Pick<MuseEdit, 'from' | 'old' | 'text'>[]): string {
  return edits.reduceRight(
    (now, { from, old, text: into }) => now.slice(0, from) + into + now.slice(from + old.length),
    text,
  )
}

/** Where a proposed change stands in the text as it is now, or null when its words have changed. */
export function placeOfEdit(edit: MuseEdit, text: string): { from: number; to: number } | null {
  const { before, old, after, from } = edit
  if (before + old + after === '') return text.trim() === '' ? { from: 0, to: text.length } : null
  const tries = [
    [before, old, after],
    [before, old, ''],
    ['', old, after],
    ['', old, ''],
  ] as const
  for (const [head, words, tail] of tries) {
    const pattern = head + words + tail
    if (pattern.trim().length < PLACE_UNITS && pattern !== before + old + after) continue
    // At the very end of the text a change without anything after it belongs to the end.
    const at = nearest(text, pattern, from - head.length)
    if (at !== null) return { from: at + head.length, to: at + head.length + words.length }
  }
  return null
}

/** True while the muse thinks about what it was asked. */
export function isMusing({ open }: MuseState): boolean {
  return open !== null && open.edits === null && open.failed === null
}

function nearest(text: string, pattern: string, wished: number): number | null {
  let best: number | null = null
  for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1))
    if (best === null || Math.abs(at - wished) < Math.abs(best - wished)) best = at
  return best
}
