import type { JamId, UserId } from '#shared/ids.ts'
import type { Authors } from '#shared/protocol/collab.ts'
import type { Credits } from './authorship.ts'
import type { Vector } from './ledger.ts'

/** What stays on the device beside the words themselves: how much of them the server has, and who wrote what. */
export type KeptText = { saved: [client: number, clock: number][]; authors: Authors }

/** The name of a person's copy of a jam's text: never shared between two people on one device (rule T4). */
export const copyName = (jam: JamId, user: UserId) => `riff.text.${jam}.${user}`

/** Keeps saved vector and credits; a storage that refuses costs only an exact count after a reload without a line. */
export function keepText(name: string, saved: Vector, credits: Credits): void {
  const moved = [...credits.moved].flatMap(([client, ranges]) =>
    ranges.map(({ clock, length, by }): Authors['moved'][number] => [client, clock, length, by]),
  )
  const kept: KeptText = { saved: [...saved], authors: { claims: [...credits.claims], moved } }
  try {
    localStorage.setItem(name, JSON.stringify(kept))
  } catch {
    // See above.
  }
}

/** What was kept, or nothing. */
export function keptText(name: string): KeptText {
  try {
    const kept = localStorage.getItem(name)
    if (kept) return JSON.parse(kept) as KeptText
  } catch {
    // See above.
  }
  return { saved: [], authors: { claims: [], moved: [] } }
}
