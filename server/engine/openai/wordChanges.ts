import { type MuseEdit, museEdit } from '#shared/jam/muse.ts'
import { MUSE_EDITS } from '#shared/limits.ts'

type Hunk = { from: number; to: number; into: string }

/** The changes between two texts, word by word, as an offer of the muse: few enough to weigh, each with words of its own. */
export function wordChanges(before: string, after: string): MuseEdit[] {
  const hunks = hunksOf(before.match(/\s+|\S+/gu) ?? [], after.match(/\s+|\S+/gu) ?? [])
  while (hunks.length > MUSE_EDITS) joinNearest(hunks, before)
  return hunks.map(hunk => filled(hunk, before)).map(({ from, to, into }) => museEdit(before, from, to, into))
}

/** Longest common subsequence of words; where only a space lies between two changes they are one. */
function hunksOf(old: readonly string[], now: readonly string[]): Hunk[] {
  const length: number[][] = Array.from({ length: old.length + 1 }, () =>
    new Array<number>(now.length + 1).fill(0),
  )
  const at = (i: number, j: number) => length[i]?.[j] ?? 0
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      (length[i] as number[])[j] =
        old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const hunks: Hunk[] = []
  let [i, j, place] = [0, 0, 0]
  let open: Hunk | null = null
  while (i < old.length || j < now.length) {
    const same = i < old.length && old[i] === now[j]
    if (same) {
      const word = old[i] ?? ''
      const next = old[i + 1] !== now[j + 1]
      if (open && /^\s+$/.test(word) && next) {
        open.to += word.length
        open.into += word
      } else {
        if (open) hunks.push(open)
        open = null
      }
      place += word.length
      i++
      j++
      continue
    }
    open ??= { from: place, to: place, into: '' }
    if (j >= now.length || (i < old.length && at(i + 1, j) >= at(i, j + 1))) {
      place += (old[i] ?? '').length
      open.to = place
      i++
    } else open.into += now[j++] ?? ''
  }
  if (open) hunks.push(open)
  return hunks
}

function joinNearest(hunks: Hunk[], text: string): void {
  let best = 1
  for (let at = 2; at < hunks.length; at++) if (gap(hunks, at) < gap(hunks, best)) best = at
  const [one, other] = [hunks[best - 1], hunks[best]]
  if (!one || !other) return
  hunks.splice(best - 1, 2, {
    from: one.from,
    to: other.to,
    into: one.into + text.slice(one.to, other.from) + other.into,
  })
}

const gap = (hunks: readonly Hunk[], at: number) => (hunks[at]?.from ?? 0) - (hunks[at - 1]?.to ?? 0)

/** A change that only takes away is shown with the word after it, or before it: it keeps its author (rule T6). */
function filled(hunk: Hunk, text: string): Hunk {
  if (hunk.into.trim() !== '') return hunk
  const after = /^\s*\S+/u.exec(text.slice(hunk.to))?.[0]
  if (after) return { from: hunk.from, to: hunk.to + after.length, into: hunk.into + after }
  const before = /\S+\s*$/u.exec(text.slice(0, hunk.from))?.[0] ?? ''
  return { from: hunk.from - before.length, to: hunk.to, into: before.trimEnd() }
}
