import { infiniteQueryOptions } from '@tanstack/react-query'
import type { FeedSort } from '#shared/feed.ts'
import { api } from './api.ts'

/** How the feed is asked for, page by page, in one order; with words, what holds them, newest first. */
export function feedQuery(sort: FeedSort, words: string | null) {
  return infiniteQueryOptions({
    queryKey: words ? ['feed', 'search', words] : ['feed', sort],
    queryFn: ({ pageParam, signal }) => api.feed(sort, words, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: page => page.next,
    staleTime: 60_000,
  })
}
