import type { JamId } from '#shared/ids.ts'
import { HEARD_EVERY } from '../jam/Summaries.ts'
import type { JamSummary } from '../ports/store.ts'
import type { HeadWords } from './headWords.ts'
import type { Head } from './html.ts'
import { jamPicture, shareSize } from './routes/share.ts'

/** What a page says of itself; addresses still without our origin. */
export type About = Omit<Head, 'url' | 'nonce' | 'picture' | 'locale'> & {
  path: string
  picture: (Omit<NonNullable<Head['picture']>, 'url'> & { path: string }) | null
}

/** A jam that said nothing for so long has nobody in it, whatever its summary says, ms. */
const LIVE_FOR = 3 * HEARD_EVERY

/** The house's own picture, where a jam has none yet: client/public/share.jpg. */
export const housePicture = (words: HeadWords) => ({
  path: '/share.jpg',
  width: 1200,
  height: 630,
  alt: words.house,
})

/** The card of a jam's link: its title, what happens in it this minute, its picture. Names only where it is public; of a private one nothing (rule J25). */
export function aboutJam(slug: JamId, summary: JamSummary | null, now: number, words: HeadWords): About {
  const page = { path: `/j/${slug}`, kind: 'website', indexed: false } as const
  if (summary?.private)
    return {
      ...page,
      title: `${words.privateJam} · Riff`,
      description: words.privateText,
      picture: housePicture(words),
    }
  const picture = summary && jamPicture(summary)
  return {
    ...page,
    title: `${summary?.title || words.jam} · Riff`,
    description: `${happening(summary, now, words)} ${words.invitation}`,
    picture: picture
      ? {
          path: `/share/j/${slug}.jpg?v=${picture.version}`,
          ...shareSize(picture),
          alt: picture.isWinner ? words.winner : words.making,
        }
      : housePicture(words),
  }
}

function happening(summary: JamSummary | null, now: number, words: HeadWords): string {
  if (!summary) return words.open
  const { phase, players, watching } = summary.card
  if (phase === 'ended') return words.over
  const isLive = summary.live && now - summary.updatedAt < LIVE_FOR
  if (!isLive || players.length === 0) return words.nobody
  return words.happening(summary.public ? players.map(({ name }) => name) : players.length, phase, watching)
}
