import type { LiveCard } from '#shared/protocol/events.ts'
import type { FeedPage, Liked, LiveList } from '#shared/protocol/http.ts'
import { type Company, come, type Friend } from './company.ts'
import { chance } from './Hand.ts'
import { freeSeats } from './manners.ts'
import { FLOURISHES } from './twists.ts'
import { typeAtEnd } from './typing.ts'

/** Friends who drop in leave so many seats free. */
const SEATS_FREE = 4

/** What a friend does between two jams: likes posts, watches a live jam, or sits in for a while. */
export async function stroll(company: Company, friend: Friend): Promise<void> {
  await friend.hand.pause(1_000, 6_000)
  const cards = await friend.guest.call<LiveList>('GET', '/api/live')
  if (cards.length > 0 && chance(friend.hand, 0.4))
    await dropIn(company, friend, friend.hand.dice.pick(cards))
  else await browse(company, friend)
}

/** Reads the feed, opens a few posts, and likes some of them. */
async function browse(company: Company, { guest, hand }: Friend): Promise<void> {
  const sort = chance(hand, 0.5) ? 'hot' : 'new'
  const { posts } = await guest.call<FeedPage>('GET', `/api/feed?sort=${sort}`)
  const others = posts.filter(post => !post.liked && !post.contributors.some(({ id }) => id === guest.id))
  for (const post of others.slice(0, 4)) {
    await hand.pause(2_000, 6_000)
    if (!chance(hand, 0.5)) continue
    await guest.call('GET', `/api/posts/${post.id}`)
    await hand.pause(1_500, 4_000)
    await guest.call<Liked>('PUT', `/api/posts/${post.id}/like`)
    company.score.likes++
  }
}

/** Watches a jam and votes in its bloc; where there is room, sits down and adds something small. */
async function dropIn(company: Company, friend: Friend, card: LiveCard): Promise<void> {
  const { hand } = friend
  const present = await come(company, friend, card.jam)
  const { visit } = present
  company.score.visits++
  try {
    await hand.pause(3_000, 8_000)
    const sits =
      chance(hand, 0.5) && visit.state.phase.name === 'writing' && freeSeats(visit.state) > SEATS_FREE
    if (sits && (await visit.ask({ kind: 'sit' })).ok) {
      await typeAtEnd(present, hand.dice.pick(FLOURISHES))
      visit.prompt.leave()
    }
    await hand.pause(20_000, 40_000)
    if (sits) await visit.ask({ kind: 'stand' })
  } finally {
    visit.close()
  }
}
