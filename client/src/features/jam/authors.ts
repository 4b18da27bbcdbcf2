import type { Author, JamState } from '#shared/jam/state.ts'
import { t } from '../../text/inside.ts'
import type { AuthorLook } from '../../ui/AuthoredText.tsx'
import type { RibbonShare } from '../../ui/Ribbon.tsx'

/** Author id -> name and colour, for underlines. What came with a riffed piece is nobody's and missing here. */
export function authorLooks(people: JamState['people']): Record<string, AuthorLook> {
  const looks: [string, AuthorLook][] = Object.values(people).map(({ id, name, colour }) => [
    id,
    { name, colour },
  ])
  return { ...Object.fromEntries(looks), muse: { name: t.muse.name, colour: 'muse' } }
}

/** Shares with names and colours, for the ribbon. */
export function ribbonShares(
  state: JamState,
  shares: readonly { by: Author; share: number }[],
): RibbonShare[] {
  const looks = authorLooks(state.people)
  return shares.map(({ by, share }) => {
    const look = looks[by]
    return { id: by, share, name: look?.name ?? t.jam.reveal.lineage, colour: look?.colour ?? null }
  })
}
