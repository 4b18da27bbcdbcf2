import type { Post } from '#shared/feed.ts'
import type { FeedPage } from '#shared/protocol/http.ts'
import type { Random } from '../../server/engine/painter/random.ts'
import type { Company } from './company.ts'
import type { Plan } from './jam.ts'
import type { Piece } from './pieces/piece.ts'
import { TWISTS } from './twists.ts'

/**
 * A new piece, or every third time a riff on what somebody published. The very first ones are small and half of them unlisted, where
 * Generate waits for nothing, so that an empty feed is not empty for long.
 */
export async function planOf(
  { dice, friends }: Company,
  pieces: readonly Piece[],
  number: number,
  isFirst: boolean,
): Promise<Plan> {
  const piece = pieces[number % pieces.length]
  const isPublic = isFirst ? number % 2 === 1 : dice.next() < 0.75
  const rounds = isFirst ? 1 : 1 + dice.int(3)
  const variants = isFirst ? 2 : 4
  if (!isFirst && dice.next() < 1 / 3) {
    const feed = await friends[0]?.guest.call<FeedPage>('GET', '/api/feed?sort=new')
    const posts = (feed?.posts ?? []).filter(isRiffable)
    if (posts.length > 0)
      return { begin: { riff: dice.pick(posts), twist: dice.pick(TWISTS) }, isPublic, rounds, variants }
  }
  if (!piece) throw new Error('there is nothing to write')
  return { begin: { piece }, isPublic, rounds, variants }
}

/** Each riff makes the title longer by a clause; at the third it is long enough. */
const isRiffable = ({ riffs, prompt, title }: Post) => riffs && prompt !== null && title.split(',').length < 3

/** The list in an order of the dice. */
export function shuffled<One>(list: readonly One[], dice: Random): One[] {
  return list
    .map(one => ({ one, key: dice.next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one)
}
