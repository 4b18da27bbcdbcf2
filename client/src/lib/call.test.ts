import { afterEach, expect, test, vi } from 'vitest'
import { ApiError } from './ApiError.ts'
import { call } from './call.ts'

const answers = (...list: (Response | Error)[]) => {
  const fetched = vi.fn(async (_path: string, _init?: RequestInit) => {
    const next = list.shift()
    if (next instanceof Error || !next) throw next
    return next
  })
  vi.stubGlobal('fetch', fetched)
  return fetched
}

afterEach(() => vi.unstubAllGlobals())

const reasonOf = async (promise: Promise<unknown>) => {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  return error instanceof ApiError ? error.reason : error
}

test('a refusal keeps the server’s reason and says the catalogue’s sentence', async () => {
  answers(Response.json({ error: { code: 'RATE_LIMITED', message: 'x', retryAfter: 900 } }, { status: 429 }))
  const error = await call('GET', '/api/live').catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({
    reason: 'RATE_LIMITED',
    retryAfter: 900,
    message: expect.stringContaining('Wait'),
  })
})

test('an answer that is not ours is still a reason', async () => {
  answers(new Response('<html>', { status: 502 }))
  expect(await reasonOf(call('GET', '/api/live'))).toBe('UNAVAILABLE')
  answers(Response.json({ error: { code: 'NEVER_HEARD', message: '' } }, { status: 404 }))
  expect(await reasonOf(call('GET', '/api/live'))).toBe('NOT_FOUND')
  answers(new Response('not json', { status: 200 }))
  expect(await reasonOf(call('GET', '/api/live'))).toBe('INTERNAL')
})

test('a line that is gone is OFFLINE when the browser knows it', async () => {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  answers(new TypeError('Failed to fetch'))
  expect(await reasonOf(call('GET', '/api/live'))).toBe('OFFLINE')
})

test('without a session it takes one and asks once again', async () => {
  const fetched = answers(
    Response.json({ error: { code: 'UNAUTHENTICATED', message: '' } }, { status: 401 }),
    Response.json({ id: 'u', name: 'Amber Fox', colour: 3 }),
    Response.json({ jam: 'amber-fox-k3d9x2mp' }, { status: 201 }),
  )
  expect(await call('POST', '/api/jams', { body: {} })).toEqual({ jam: 'amber-fox-k3d9x2mp' })
  expect(fetched.mock.calls.map(([path]) => path)).toEqual(['/api/jams', '/api/session', '/api/jams'])
})
