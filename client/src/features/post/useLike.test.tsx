import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import type { Post } from '#shared/feed.ts'
import type { PostId } from '#shared/ids.ts'
import { postQuery } from '../../lib/postQuery.ts'
import { currentToasts } from '../../ui/toast.ts'
import { useLike } from './useLike.ts'

const post = { id: 'p_abcdefghijklmnop' as PostId, likes: 4, liked: false } as Post
const { queryKey } = postQuery(post.id)

function like(answer: () => Response) {
  vi.stubGlobal('fetch', async (path: string) =>
    path === '/api/session' ? Response.json({ id: 'u', name: 'Mo', colour: 0 }) : answer(),
  )
  const client = new QueryClient()
  client.setQueryData(queryKey, post)
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  const { result } = renderHook(() => useLike(post), { wrapper })
  const seen: (number | undefined)[] = []
  client.getQueryCache().subscribe(() => seen.push(client.getQueryData(queryKey)?.likes))
  act(() => result.current())
  return { client, seen }
}

afterEach(() => vi.unstubAllGlobals())

test('a like shows at once, and the server’s count replaces the guess', async () => {
  const { client, seen } = like(() => Response.json({ likes: 9, liked: true }))
  await waitFor(() => expect(client.getQueryData(queryKey)).toMatchObject({ likes: 9, liked: true }))
  expect(seen).toContain(5)
})

test('a like that was not saved is taken back, with a sentence', async () => {
  const { client, seen } = like(() => new Response('', { status: 503 }))
  await waitFor(() =>
    expect(
      currentToasts()
        .map(({ text }) => text)
        .join(),
    ).toContain('Your like was not saved.'),
  )
  expect(seen).toContain(5)
  expect(client.getQueryData(queryKey)).toMatchObject({ likes: 4, liked: false })
})
