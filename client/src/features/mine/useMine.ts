import { useInfiniteQuery } from '@tanstack/react-query'
import { api } from '../../lib/api.ts'
import { ensureSession } from '../../lib/session.ts'

/** Your jams, page by page, latest first, once it is known who you are; what is live changes, so they are asked for anew when the page is opened. */
export function useMyJams() {
  return useInfiniteQuery({
    queryKey: ['mine', 'jams'],
    queryFn: ({ pageParam, signal }) => ensureSession().then(() => api.myJams(pageParam, signal)),
    initialPageParam: null as string | null,
    getNextPageParam: page => page.next,
    staleTime: 0,
  })
}

/** Your pieces, page by page, newest first. */
export function useMyPieces() {
  return useInfiniteQuery({
    queryKey: ['mine', 'pieces'],
    queryFn: ({ pageParam, signal }) => ensureSession().then(() => api.myPosts(pageParam, signal)),
    initialPageParam: null as string | null,
    getNextPageParam: page => page.next,
    staleTime: 0,
  })
}
