import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenHouse, openHouse } from './testing/openHouse.ts'

let house: OpenHouse
let cookie: string

beforeAll(async () => {
  house = await openHouse()
  cookie = (await house.guest()).cookie
})
afterAll(() => house.close())

const codeOf = async (answer: Response) => ((await answer.json()) as { error?: { code: string } }).error?.code

/** Sends bytes as they are; the whole answer. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(house.port, '127.0.0.1', () => socket.write(text))
    let answer = ''
    socket.on('data', chunk => {
      answer += chunk
    })
    socket.on('close', () => resolve(answer))
    socket.on('error', reject)
    socket.setTimeout(3_000, () => socket.destroy())
  })
}

/** A request with a method or headers that fetch does not let through. */
function plain(method: string, path: string, headers: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = httpRequest(house.url + path, { method, headers }, answer => {
      answer.resume()
      resolve(answer.statusCode ?? 0)
    })
    asked.on('error', reject)
    asked.end()
  })
}

describe('D1 bad bodies are refused with a reason, and nothing changes', () => {
  const name = (value: unknown) => JSON.stringify({ name: value, colour: 1 })
  test.each<[string, string, number, string]>([
    ['A1 an operator instead of a name', name({ $ne: null }), 400, 'BAD_INPUT'],
    ['A1 a list instead of a name', name(['Ada']), 400, 'BAD_INPUT'],
    ['A3 __proto__', '{"name":"Ada","colour":1,"__proto__":{"role":"admin"}}', 400, 'BAD_INPUT'],
    ['A3 only __proto__', '{"__proto__":{"name":"Ada","colour":1}}', 400, 'BAD_INPUT'],
    ['A3 constructor', '{"constructor":{"prototype":{"x":1}}}', 400, 'BAD_INPUT'],
    ['A3 a dotted path', '{"a.__proto__.b":1}', 400, 'BAD_INPUT'],
    ['an unknown key', '{"name":"Ada","colour":1,"role":"host"}', 400, 'BAD_INPUT'],
    ['A5 60,000 nested lists', '['.repeat(60_000), 400, 'BAD_INPUT'],
    ['A5 closed nested lists', '['.repeat(30_000) + ']'.repeat(30_000), 400, 'BAD_INPUT'],
    ['A5 10 MB', name('x'.repeat(10_000_000)), 413, 'TOO_LARGE'],
    ['A7 a lone surrogate', '{"name":"a\\ud800","colour":1}', 400, 'BAD_INPUT'],
    ['A7 NUL', '{"name":"a\\u0000b","colour":1}', 400, 'BAD_INPUT'],
    ['A7 a bidi override', '{"name":"a\\u202eb","colour":1}', 400, 'BAD_INPUT'],
    ['A7 a line break', '{"name":"a\\nb","colour":1}', 400, 'BAD_INPUT'],
    ['no JSON', '{"name":', 400, 'BAD_INPUT'],
    ['a bare string', '"Ada"', 400, 'BAD_INPUT'],
    ['null', 'null', 400, 'BAD_INPUT'],
    ['nothing', '', 400, 'BAD_INPUT'],
    ['a colour that is none', '{"name":"Ada","colour":10}', 400, 'BAD_INPUT'],
    ['a colour that is infinite', '{"name":"Ada","colour":1e999}', 400, 'BAD_INPUT'],
    ['25 units of name', name('x'.repeat(25)), 400, 'BAD_INPUT'],
    ['a name of spaces', name('   '), 400, 'BAD_INPUT'],
    ['U3 a slur', name('n1gger'), 422, 'UNSAFE'],
  ])('%s', async (_, body, status, code) => {
    const answer = await fetch(`${house.url}/api/me`, {
      method: 'PATCH',
      headers: { origin: house.url, cookie, 'content-type': 'application/json' },
      body,
    })
    expect(answer.status).toBe(status)
    expect(await codeOf(answer)).toBe(code)
    expect(({} as { role?: string }).role).toBeUndefined()
  })

  test('A7 invalid UTF-8 is refused', async () => {
    const body = Buffer.concat([
      Buffer.from('{"name":"'),
      Buffer.from([0xc3, 0x28]),
      Buffer.from('","colour":1}'),
    ])
    const answer = await fetch(`${house.url}/api/me`, {
      method: 'PATCH',
      headers: { origin: house.url, cookie, 'content-type': 'application/json' },
      body,
    })
    expect(answer.status).toBe(400)
  })

  test('A7 a decomposed name is kept composed', async () => {
    const answer = await house.ask('PATCH', '/api/me', {
      cookie,
      body: { name: ' Ame\u0301lie ', colour: 2 },
    })
    expect(await answer.json()).toMatchObject({ name: 'Am\u00e9lie', colour: 2 })
  })

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json; charset=utf-7',
    '',
  ])('A6 %s is not taken', async type => {
    const answer = await fetch(`${house.url}/api/me`, {
      method: 'PATCH',
      headers: { origin: house.url, cookie, 'content-type': type },
      body: Buffer.from('{"name":"Ada","colour":1}'),
    })
    expect(answer.status).toBe(415)
    expect(await codeOf(answer)).toBe('UNSUPPORTED')
  })

  test('A5 compressed bodies are not taken', async () => {
    const answer = await house.ask('PATCH', '/api/me', {
      cookie,
      body: {},
      headers: { 'content-encoding': 'gzip' },
    })
    expect(answer.status).toBe(415)
  })
})

describe('D1 bad addresses', () => {
  test.each([
    ['A2 an operator in the query', '/api/feed?sort[$where]=sleep(9000)', 400],
    ['A2 a filter in the query', '/api/feed?author[$nor][0][_id][$ne]=1', 400],
    ['a sort that is none', '/api/feed?sort=worst', 400],
    ['a sort twice', '/api/feed?sort=new&sort=hot', 400],
    ['a cursor that is none', '/api/feed?after=1~p_x', 400],
    ['a cursor of dots', '/api/feed?after=...~p_aaaaaaaaaaaaaaaa', 400],
    ['__proto__ in the query', '/api/feed?__proto__=1', 400],
    ['A15 a post that is not there', '/api/posts/p_aaaaaaaaaaaaaaaa', 404],
    ['an id that is none', '/api/posts/..%2f..%2fetc', 404],
    ['an id with NUL', '/api/posts/p_%00', 404],
    ['a broken escape', '/api/posts/%E0%A4%A', 400],
    ['I3 a path instead of a picture', '/m/..%2f..%2friff.db', 404],
    ['a hash of capitals', `/m/${'A'.repeat(64)}.webp`, 404],
    ['a picture of another kind', `/m/${'a'.repeat(64)}.svg`, 404],
    ['a picture of a prototype', `/m/${'a'.repeat(64)}.constructor`, 404],
    ['O1 /metrics', '/metrics', 404],
    ['O1 /.env', '/.env', 404],
    ['O1 /.git/HEAD', '/.git/HEAD', 404],
    ['O1 a source map', '/assets/app-abc.js.map', 404],
    ['the page as a file', '/index.html', 404],
    ['a way out of the folder', '/assets/..%2f..%2friff.db', 404],
    ['an unknown call', '/api/nothing', 404],
  ])('%s', async (_, path, status) => {
    const started = performance.now()
    const answer = await house.ask('GET', path)
    expect(answer.status).toBe(status)
    expect(await answer.text()).not.toMatch(/SECRET|at .*\.ts:|node_modules/)
    expect(performance.now() - started).toBeLessThan(1_000)
  })
})

describe('D1 methods and headers', () => {
  test.each([
    ['TRACE', '/api/feed', 405],
    ['PROPFIND', '/', 405],
    ['OPTIONS', '/api/session', 405],
    ['HEAD', '/api/session', 405],
    ['GET', '/api/session', 405],
    ['HEAD', '/api/feed', 200],
    ['HEAD', '/', 200],
  ])('A9 %s %s is %s', async (method, path, status) => {
    expect(await plain(method, path, { origin: house.url })).toBe(status)
  })

  test('A9 405 names the methods that are taken', async () => {
    const answer = await house.ask('POST', '/api/feed')
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })

  test('A9 two lengths are refused and the connection closed', async () => {
    const answer = await raw(
      'POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    )
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
  })

  test('A14 32 kB of headers, or 300 of them, get 431', async () => {
    expect(await plain('GET', '/api/feed', { 'x-long': 'x'.repeat(32_000) })).toBe(431)
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`x-${index}`, '1']))
    expect(await plain('GET', '/api/feed', many)).toBe(431)
  })
})

test.runIf(process.env.LONG)(
  'A13 slow headers and slow bodies are cut off after ten seconds',
  { timeout: 20_000 },
  async () => {
    const slowly = (text: string) =>
      new Promise<number>(resolve => {
        const started = performance.now()
        const socket = connect(house.port, '127.0.0.1', () => socket.write(text))
        socket.on('error', () => {})
        socket.on('close', () => resolve(performance.now() - started))
        socket.resume()
      })
    const [headers, body] = await Promise.all([
      slowly('GET / HTTP/1.1\r\nHost: x\r\nX-Slow: '),
      slowly('POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Length: 50\r\n\r\n{'),
    ])
    expect(Math.max(headers, body)).toBeLessThan(13_000)
  },
)

describe('U2 what changes something comes from our own pages', () => {
  test.each<[string, Record<string, string>]>([
    ['another site', { origin: 'https://evil.example' }],
    ['Origin: null', { origin: 'null' }],
    ['no Origin', { origin: '' }],
    ['cross-site by the browser’s word', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour site', { 'sec-fetch-site': 'same-site' }],
  ])('A6 refused: %s', async (_, headers) => {
    for (const [method, path] of [
      ['POST', '/api/session'],
      ['PATCH', '/api/me'],
      ['POST', '/api/jams'],
      ['PUT', '/api/posts/p_aaaaaaaaaaaaaaaa/like'],
      ['DELETE', '/api/posts/p_aaaaaaaaaaaaaaaa/like'],
    ] as const) {
      const answer = await house.ask(method, path, { cookie, headers })
      expect([path, answer.status, await codeOf(answer)]).toEqual([path, 403, 'FORBIDDEN'])
    }
  })

  test('A6 a request without any word of its origin is refused', async () => {
    expect(await plain('POST', '/api/session')).toBe(403)
  })
})

describe('who may', () => {
  test.each([
    ['PATCH', '/api/me'],
    ['POST', '/api/jams'],
    ['PUT', '/api/posts/p_aaaaaaaaaaaaaaaa/like'],
    ['DELETE', '/api/posts/p_aaaaaaaaaaaaaaaa/like'],
  ])('U1 %s %s needs a session', async (method, path) => {
    for (const nobody of ['', `riff_session=${'x'.repeat(43)}`, 'riff_session=x']) {
      const answer = await house.ask(method, path, { cookie: nobody })
      expect([answer.status, await codeOf(answer)]).toEqual([401, 'UNAUTHENTICATED'])
    }
  })

  test('U4 a banned person reads and does nothing else', async () => {
    const banned = await house.guest()
    await house.store.users.ban(banned.id, true)
    await new Promise(resolve => setTimeout(resolve, 5))
    house.state.time += 2_000
    for (const [method, path] of [
      ['POST', '/api/session'],
      ['PATCH', '/api/me'],
      ['POST', '/api/jams'],
    ] as const)
      expect((await house.ask(method, path, { cookie: banned.cookie })).status).toBe(403)
    expect((await house.ask('GET', '/api/feed', { cookie: banned.cookie })).status).toBe(200)
  })
})

describe('D4 rates', () => {
  test('beyond a rate the answer is 429 with the time to wait, and others go on', async () => {
    const small = await openHouse({
      config: { trustProxy: 1 },
      rates: { session: { points: 3, seconds: 60 } },
    })
    const from = (address: string) =>
      small.ask('POST', '/api/session', { headers: { 'x-forwarded-for': address } })
    for (let count = 0; count < 3; count++) expect((await from('2001:db8::1')).status).toBe(200)
    const refused = await from('2001:db8::2')
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await refused.json()).toEqual({
      error: { code: 'RATE_LIMITED', message: expect.any(String), retryAfter: expect.any(Number) },
    })
    expect((await from('2001:db8:0:1::1')).status).toBe(200)
    await small.close()
  })

  test('one person’s jams are counted', async () => {
    const small = await openHouse({ rates: { jamByPerson: { points: 2, seconds: 60 } } })
    const { cookie: own } = await small.guest()
    const ask = () => small.ask('POST', '/api/jams', { cookie: own, body: {} })
    const statuses = (await Promise.all([ask(), ask(), ask()])).map(({ status }) => status)
    expect(statuses.sort()).toEqual([201, 201, 429])
    await small.close()
  })
})

test('D3 after all this the server answers, and no fault of ours was logged', async () => {
  expect((await house.ask('GET', '/healthz')).status).toBe(200)
  expect(house.logged).toEqual([])
})
