import { infiniteQueryOptions } from '@tanstack/react-query'
import type { FeedSort } from '#shared/feed.ts'
import { api } from './api.ts'

/** How the feed is asked for, page by page, in one order. */
export function feedQuery(sort: FeedSort) {
  return infiniteQueryOptions({
    queryKey: ['feed', sort],
    queryFn: ({ pageParam, signal }) => api.feed(sort, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: page => page.next,
    staleTime: 60_000,
  })
}
