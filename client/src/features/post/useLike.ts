import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Post } from '#shared/feed.ts'
import { sentenceOf } from '../../lib/ApiError.ts'
import { api } from '../../lib/api.ts'
import { postQuery } from '../../lib/postQuery.ts'
import { ensureSession } from '../../lib/session.ts'
import { t } from '../../text/inside.ts'
import { toast } from '../../ui/toast.ts'

/** A like that shows at once, and is taken back with a sentence if the server did not take it. */
export function useLike(post: Post) {
  const client = useQueryClient()
  const { queryKey } = postQuery(post.id)
  const set = (change: Partial<Post>) =>
    client.setQueryData(queryKey, now => ({ ...(now ?? post), ...change }))
  const liking = useMutation({
    scope: { id: `like ${post.id}` },
    mutationFn: async (liked: boolean) => {
      await ensureSession()
      return api.like(post.id, liked)
    },
    onMutate: async liked => {
      await client.cancelQueries({ queryKey })
      const before = { likes: post.likes, liked: post.liked }
      set({ liked, likes: Math.max(0, post.likes + (liked ? 1 : -1)) })
      return before
    },
    onSuccess: set,
    onError: (error, _liked, before) => {
      if (before) set(before)
      toast(`${t.post.likeFailed} ${sentenceOf(error)}`)
    },
  })
  return () => liking.mutate(!post.liked)
}
