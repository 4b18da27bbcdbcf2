import { postQuery } from '../lib/postQuery.ts'
import { lazyPage } from './lazyPage.tsx'
import { queryClient } from './queryClient.ts'

const jam = lazyPage(async () => (await import('../features/jam/JamPage.tsx')).JamPage)
const post = lazyPage(async () => (await import('../features/post/PostPage.tsx')).PostPage)

const mine = lazyPage(async () => (await import('../features/mine/MinePage.tsx')).MinePage)

export const JamPage = jam.Page
export const MinePage = mine.Page
export const PostPage = post.Page

/** Fetches the live room's code; called when somebody is about to enter one. */
export const fetchJam = jam.fetchCode

/** Fetches what the page at this address needs beyond the first script, before anything is rendered. */
export function fetchAhead(path: string): Promise<unknown> {
  const [, kind, id] = path.split('/')
  if (kind === 'j') return jam.fetchCode()
  if (kind === 'me') return mine.fetchCode()
  if (kind !== 'p' || !id) return Promise.resolve()
  return Promise.all([post.fetchCode(), queryClient.prefetchQuery(postQuery(id))])
}
