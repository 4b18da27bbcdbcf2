import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { Feed } from './Feed.tsx'

const show = (words: string | null = null) =>
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <Feed sort="hot" words={words} />
    </QueryClientProvider>,
  )

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

test('an empty feed says what will hang here', async () => {
  vi.stubGlobal('fetch', async () => Response.json({ posts: [], next: null }))
  show()
  expect(screen.getByText('Loading pictures')).toBeTruthy()
  expect(await screen.findByText('The wall is still empty')).toBeTruthy()
})

test('a feed that failed says so and comes when asked again', async () => {
  let up = false
  vi.stubGlobal('fetch', async () =>
    up ? Response.json({ posts: [], next: null }) : new Response('', { status: 502 }),
  )
  show()
  expect((await screen.findByRole('alert')).textContent).toContain('The pictures did not come.')
  up = true
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('The wall is still empty')).toBeTruthy()
})

test('the two orders are links, and the present one is marked', () => {
  vi.stubGlobal('fetch', async () => Response.json({ posts: [], next: null }))
  show()
  expect(screen.getByRole('link', { name: 'Hot' }).getAttribute('aria-current')).toBe('page')
  expect(screen.getByRole('link', { name: 'New' }).getAttribute('href')).toBe('/?sort=new')
})

test('F6 a search asks for its words and says so when nothing has them', async () => {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url)
    return Response.json({ posts: [], next: null })
  })
  show('red fox')
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Pictures with “red fox”')
  expect(await screen.findByText('No picture with “red fox” yet')).toBeTruthy()
  expect(asked).toEqual(['/api/feed?q=red+fox'])
  expect(screen.getByRole('link', { name: 'Hot' }).hasAttribute('aria-current')).toBe(false)
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: '' } })
  expect(location.search).toBe('')
})
