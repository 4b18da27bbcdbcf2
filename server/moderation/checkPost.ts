import { revealedRound } from '#shared/jam/history.ts'
import type { FinalMedia, JamState } from '#shared/jam/state.ts'
import type { Checked, Screening } from './screening.ts'

/**
 * Whether the post of this round may be shown to everybody: the card's words with the prompt, and those of its pictures that nobody
 * looked at yet (rule M4). `read` gives a stored picture's bytes. An unknown answer is asked for again later.
 */
export async function checkPost(
  screening: Screening,
  read: (picture: FinalMedia) => Promise<Uint8Array | null>,
  state: JamState,
  round: number,
): Promise<Checked> {
  const past = revealedRound(state, round)
  const card = past?.publishing?.card
  if (!past || !card) return 'clear'
  const winners = (past.result?.winners ?? []).flatMap(place => {
    const variant = past.variants[place]
    return variant?.state === 'final' ? [variant] : []
  })
  const written = winners.map(({ text }) => text ?? '')
  const words = [card.title, card.alt, card.showPrompt ? past.draft.text : '', ...written].join('\n')
  const checks = [
    screening.text([words], true),
    ...winners.map(async ({ unchecked, text, picture }): Promise<Checked> => {
      if (!unchecked || text !== undefined) return 'clear'
      const bytes = await read(picture)
      return bytes ? await screening.picture({ bytes, mime: 'image/webp' }) : 'clear'
    }),
  ]
  const found = await Promise.all(checks)
  return found.find(one => one === 'blocked') ?? found.find(one => one === 'unknown') ?? 'clear'
}
