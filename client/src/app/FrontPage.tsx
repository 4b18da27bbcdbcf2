import { useSearchParams } from 'wouter'
import { QUESTION_MAX } from '#shared/limits.ts'
import { Feed } from '../features/feed/Feed.tsx'
import { Hero } from '../features/front/Hero.tsx'
import { LiveJams } from '../features/front/LiveJams.tsx'
import { useLive } from '../features/front/useLive.ts'
import { useTitle } from '../lib/useTitle.ts'
import { t } from '../text/t.ts'
import { Footer } from './Footer.tsx'
import { Page } from './Page.tsx'

/** The front window: what this is, what is live, and what came out of it. */
export function FrontPage() {
  useTitle(t.front.title)
  const live = useLive()
  const [search] = useSearchParams()
  // What somebody looks for is the whole page.
  const words = search.get('q')?.trim().slice(0, QUESTION_MAX) || null
  return (
    <Page>
      {!words && (
        <>
          <Hero live={live.data} failed={live.isError} />
          <LiveJams live={live} />
        </>
      )}
      <Feed sort={search.get('sort') === 'new' ? 'new' : 'hot'} words={words} />
      <Footer />
    </Page>
  )
}
