import type { JamId } from '#shared/ids.ts'
import type { PhaseName } from '#shared/jam/state.ts'
import { HEARD_EVERY } from '../jam/Summaries.ts'
import type { JamSummary } from '../ports/store.ts'
import type { Head } from './html.ts'
import { jamPicture, shareSize } from './routes/share.ts'

/** What a page says of itself; addresses still without our origin. */
export type About = Omit<Head, 'url' | 'nonce' | 'picture'> & {
  path: string
  picture: (Omit<NonNullable<Head['picture']>, 'url'> & { path: string }) | null
}

const NAME = 'Riff'
/** A jam that said nothing for so long has nobody in it, whatever its summary says, ms. */
const LIVE_FOR = 3 * HEARD_EVERY

/** The house's own picture, where a jam has none yet: client/public/share.jpg. */
export const HOUSE_PICTURE = {
  path: '/share.jpg',
  width: 1200,
  height: 630,
  alt: 'Riff: write one picture together.',
} as const

/** What people do in a phase, after "Alice is" or "Three people are". */
const DOING: Record<PhaseName, string> = {
  writing: 'writing',
  locked: 'making pictures',
  generating: 'making pictures',
  voting: 'voting',
  runoff: 'voting',
  reveal: 'looking at the winner',
  published: 'looking at the winner',
  paused: 'taking a break',
  ended: 'done',
}

/** The card of a jam's link: its title, what happens in it this minute, its picture. Names only where it is public; of a private one nothing (rule J25). */
export function aboutJam(slug: JamId, summary: JamSummary | null, now: number): About {
  const page = { path: `/j/${slug}`, kind: 'website', indexed: false } as const
  if (summary?.private)
    return {
      ...page,
      title: `A private jam · ${NAME}`,
      description: 'This jam is private. Whoever has a seat in it comes in; others ask the host at the door.',
      picture: HOUSE_PICTURE,
    }
  const picture = summary && jamPicture(summary)
  return {
    ...page,
    title: `${summary?.title || 'A jam'} · ${NAME}`,
    description: `${happening(summary, now)} Write one prompt together, live, watch it drawn, vote.`,
    picture: picture
      ? {
          path: `/share/j/${slug}.jpg?v=${picture.version}`,
          ...shareSize(picture),
          alt: picture.isWinner
            ? 'The newest winner of this jam'
            : 'What is being made in this jam right now',
        }
      : HOUSE_PICTURE,
  }
}

function happening(summary: JamSummary | null, now: number): string {
  if (!summary) return 'Join in, or watch.'
  const { phase, players, watching } = summary.card
  if (phase === 'ended') return 'This jam is over. See what came out of it.'
  const isLive = summary.live && now - summary.updatedAt < LIVE_FOR
  if (!isLive || players.length === 0) return 'Nobody is there right now. Come in and begin.'
  const who = summary.public ? listNames(players.map(({ name }) => name)) : countOf(players.length)
  const verb = players.length === 1 ? 'is' : 'are'
  const beside = watching > 0 ? `, and ${watching} watching` : ''
  return `${who} ${verb} ${DOING[phase]} right now${beside}. Join in, or watch.`
}

const countOf = (count: number) => (count === 1 ? 'One person' : `${count} people`)

/** Names in a sentence; of more than four the rest is counted. */
function listNames(names: readonly string[]): string {
  const shown = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} more`] : names
  return new Intl.ListFormat('en').format(shown)
}
