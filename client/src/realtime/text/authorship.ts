import type { Text } from 'yjs'
import type { UserId } from '#shared/ids.ts'
import type { Author } from '#shared/jam/state.ts'
import type { Authors } from '#shared/protocol/collab.ts'
import { piecesOf } from './items.ts'

/** A stretch of the live text and who wrote it; null where the server has not said yet. */
export type LiveRun = { from: number; to: number; by: Author | null }

/** What the page knows of who wrote what. */
export type Credits = {
  claims: ReadonlyMap<number, Author>
  /** Per client, oldest first; a later range goes before an earlier one. */
  moved: ReadonlyMap<number, readonly { clock: number; length: number; by: Author }[]>
}

export const NO_CREDITS: Credits = { claims: new Map(), moved: new Map() }

/** The credits after one more AUTHORS message: the first is complete, later ones add. */
export function addCredits(credits: Credits, { claims, moved }: Authors): Credits {
  const ranges = new Map(credits.moved)
  for (const [client, clock, length, by] of moved) {
    ranges.set(client, [...(ranges.get(client) ?? []), { clock, length, by }])
  }
  return { claims: new Map([...credits.claims, ...claims]), moved: ranges }
}

/** The text's runs by author, neighbours joined. `own` is this page's client, whose words are `me` without asking (rule T4). */
export function liveRuns(
  text: Text,
  credits: Credits,
  own: { client: number; me: UserId | null },
): LiveRun[] {
  const runs: LiveRun[] = []
  const add = (from: number, to: number, by: Author | null) => {
    const last = runs.at(-1)
    if (last && last.by === by && last.to === from) last.to = to
    else runs.push({ from, to, by })
  }
  for (const { client, clock, from, length } of piecesOf(text)) {
    const writer = credits.claims.get(client) ?? (client === own.client ? own.me : null)
    const ranges = (credits.moved.get(client) ?? []).filter(
      range => range.clock < clock + length && clock < range.clock + range.length,
    )
    for (let at = 0; at < length; ) {
      const range = ranges.findLast(({ clock: first, length: size }) => within(clock + at, first, size))
      const next = nextEdge(ranges, clock + at, clock + length)
      add(from + at, from + next - clock, range?.by ?? writer)
      at = next - clock
    }
  }
  return runs
}

function within(clock: number, first: number, length: number): boolean {
  return first <= clock && clock < first + length
}

/** The nearest border of a range after this clock, at most `end`. */
function nextEdge(ranges: readonly { clock: number; length: number }[], after: number, end: number): number {
  let edge = end
  for (const { clock, length } of ranges) {
    if (clock > after) edge = Math.min(edge, clock)
    if (clock + length > after) edge = Math.min(edge, clock + length)
  }
  return edge
}
