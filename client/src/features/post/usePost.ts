import { type InfiniteData, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Post } from '#shared/feed.ts'
import type { FeedPage } from '#shared/protocol/http.ts'
import { postQuery } from '../../lib/postQuery.ts'

/** A piece; what the feed already told of it is shown until the server answers. */
export function usePost(id: string) {
  const client = useQueryClient()
  return useQuery({
    ...postQuery(id),
    placeholderData: (): Post | undefined =>
      client
        .getQueriesData<InfiniteData<FeedPage>>({ queryKey: ['feed'] })
        .flatMap(([, feed]) => feed?.pages ?? [])
        .flatMap(page => page.posts)
        .find(post => post.id === id),
  })
}
