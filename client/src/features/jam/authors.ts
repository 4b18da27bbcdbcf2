import type { Author, JamState } from '#shared/jam/state.ts'
import { t } from '../../text/t.ts'
import type { AuthorLook } from '../../ui/AuthoredText.tsx'
import type { RibbonShare } from '../../ui/Ribbon.tsx'

/** Author id -> name and colour, for underlines. What came with a riffed piece is nobody's and missing here. */
export function authorLooks(people: JamState['people']): Record<string, AuthorLook> {
  return Object.fromEntries(Object.values(people).map(({ id, name, colour }) => [id, { name, colour }]))
}

/** Shares with names and colours, for the ribbon. */
export function ribbonShares(
  state: JamState,
  shares: readonly { by: Author; share: number }[],
): RibbonShare[] {
  return shares.map(({ by, share }) => {
    const person = by === 'lineage' ? undefined : state.people[by]
    return {
      id: by,
      share,
      name: person?.name ?? t.jam.reveal.lineage,
      colour: person?.colour ?? null,
    }
  })
}
