import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Post } from '#shared/feed.ts'
import { SLUG_PATTERN, USER_PATTERN } from '#shared/ids.ts'
import type { FeedPage } from '#shared/protocol/http.ts'
import { card, JAM, OTHER_JAM, post, postId, summary } from '../store/contract/samples.ts'
import { type OpenHouse, openHouse } from './testing/openHouse.ts'

let house: OpenHouse

beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

describe('the session', () => {
  test('U1 somebody new becomes a guest with a name, a colour and a cookie; later it is the same one', async () => {
    const answer = await house.ask('POST', '/api/session')
    const me = (await answer.json()) as { id: string; name: string }
    expect(me).toEqual({
      id: expect.stringMatching(USER_PATTERN),
      name: expect.any(String),
      colour: expect.any(Number),
    })
    const set = answer.headers.get('set-cookie') ?? ''
    expect(set).toMatch(/^riff_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=15552000$/)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const again = await house.ask('POST', '/api/session', { cookie: set.split(';')[0] ?? '' })
    expect(await again.json()).toEqual(me)
    expect(again.headers.get('set-cookie')).toBe(set)
  })

  test('U1 behind TLS the cookie is Secure and __Host-', async () => {
    const behind = await openHouse({ config: { publicUrl: 'https://riff.example.org' } })
    const answer = await behind.ask('POST', '/api/session', {
      headers: { origin: 'https://riff.example.org' },
    })
    expect(answer.headers.get('set-cookie')).toMatch(/^__Host-riff_session=.*; Secure$/)
    expect(answer.headers.get('strict-transport-security')).toBe('max-age=31536000')
    await behind.close()
  })
})

describe('jams', () => {
  test('a person makes a jam', async () => {
    const { cookie, id } = await house.guest()
    for (const body of [{}, undefined]) {
      const answer = await house.ask('POST', '/api/jams', { cookie, body })
      expect(answer.status).toBe(201)
      expect(await answer.json()).toEqual({ jam: expect.stringMatching(SLUG_PATTERN) })
      expect(house.made.at(-1)).toMatchObject({ by: id, from: undefined })
    }
  })

  test('a riff needs a post that is shown and allows it', async () => {
    const { cookie } = await house.guest()
    await house.store.posts.put(post(postId('r'), house.state.time), (await house.guest()).id, 0)
    await house.store.posts.put(
      post(postId('s'), house.state.time, { riffs: false }),
      (await house.guest()).id,
      0,
    )
    await house.store.posts.put(
      post(postId('t'), house.state.time, { hidden: true }),
      (await house.guest()).id,
      0,
    )
    const from = async (letter: string) =>
      (await house.ask('POST', '/api/jams', { cookie, body: { from: postId(letter) } })).status
    expect(await from('r')).toBe(201)
    expect(house.made.at(-1)?.from).toMatchObject({ id: postId('r'), prompt: { text: 'a fox' } })
    expect([await from('s'), await from('t'), await from('z')]).toEqual([403, 404, 404])
  })

  test('live jams are what the lobby says', async () => {
    house.state.live = [card(JAM)]
    expect(await (await house.ask('GET', '/api/live')).json()).toEqual([card(JAM)])
  })
})

describe('the feed', () => {
  let feed: OpenHouse
  beforeAll(async () => {
    feed = await openHouse()
    const { id } = await feed.guest()
    // 60 posts, made in pairs of equal time.
    for (let index = 0; index < 60; index++) {
      const letters = `${'abcdefghijklmnopqrstuvwxyz234567'[index % 32]}${index < 32 ? 'a' : 'b'}`
      await feed.store.posts.put(
        post(`p_${letters.repeat(8)}` as Post['id'], feed.state.time + Math.floor(index / 2) * 60_000),
        id,
        0,
      )
    }
  })
  afterAll(() => feed.close())

  test.each(['hot', 'new'])('F4 pages of %s hold every post once and end', async sort => {
    const seen: string[] = []
    let after: string | null = null
    do {
      const query: string = after ? `&after=${encodeURIComponent(after)}` : ''
      const page = (await (await feed.ask('GET', `/api/feed?sort=${sort}${query}`)).json()) as FeedPage
      expect(page.posts.length).toBeGreaterThan(0)
      seen.push(...page.posts.map(({ id }) => id))
      after = page.next
    } while (after)
    expect(seen).toHaveLength(60)
    expect(new Set(seen).size).toBe(60)
  })

  test('F6 D1 a search pages through what holds its words, and refuses what is no question', async () => {
    const found: string[] = []
    let query = ''
    do {
      const page = (await (await feed.ask('GET', `/api/feed?q=FOX%20snow${query}`)).json()) as FeedPage
      found.push(...page.posts.map(({ id }) => id))
      query = page.next ? `&after=${page.next}` : ''
    } while (query)
    const all = (await (await feed.ask('GET', '/api/feed?sort=new')).json()) as FeedPage
    expect(found.length).toBeGreaterThan(all.posts.length)
    expect(new Set(found).size).toBe(found.length)
    expect(found.slice(0, all.posts.length)).toEqual(all.posts.map(({ id }) => id))
    expect(await (await feed.ask('GET', '/api/feed?q=%3F%21')).json()).toEqual({ posts: [], next: null })
    for (const bad of ['', '%20', 'x'.repeat(81), '%00', 'a&q=b'])
      expect((await feed.ask('GET', `/api/feed?q=${bad}`)).status).toBe(400)
  })

  test('F4 a feed without posts ends at once', async () => {
    const empty = await openHouse()
    expect(await (await empty.ask('GET', '/api/feed')).json()).toEqual({ posts: [], next: null })
    await empty.close()
  })
})

describe('posts', () => {
  test('F3 a like counts once, is shown to who gave it, and can be taken back', async () => {
    const id = postId('l')
    await house.store.posts.put(post(id, house.state.time), (await house.guest()).id, 0)
    const { cookie } = await house.guest()
    for (let count = 0; count < 2; count++)
      expect(await (await house.ask('PUT', `/api/posts/${id}/like`, { cookie })).json()).toEqual({
        likes: 1,
        liked: true,
      })
    const mine = (await (await house.ask('GET', `/api/posts/${id}`, { cookie })).json()) as Post
    expect(mine).toMatchObject({ likes: 1, liked: true, hot: { weight: 2.2 } })
    expect(await (await house.ask('GET', `/api/posts/${id}`)).json()).toMatchObject({
      likes: 1,
      liked: false,
    })
    expect(await (await house.ask('DELETE', `/api/posts/${id}/like`, { cookie })).json()).toEqual({
      likes: 0,
      liked: false,
    })
    expect((await house.ask('PUT', `/api/posts/${postId('z')}/like`, { cookie })).status).toBe(404)
  })

  test('a post shows its words only where the jam does, its parent, and nothing of the store', async () => {
    const author = (await house.guest()).id
    await house.store.posts.put(post(postId('m'), house.state.time, { title: 'Parent' }), author, 0)
    const child = post(postId('n'), house.state.time, { parent: postId('m'), showPrompt: false })
    await house.store.posts.put(child, author, 1.2)
    const shown = (await (await house.ask('GET', `/api/posts/${postId('n')}`)).json()) as Post
    expect(shown).toMatchObject({ prompt: null, parent: { id: postId('m'), title: 'Parent' } })
    expect(Object.keys(shown)).not.toEqual(expect.arrayContaining(['hidden']))
    expect(Object.keys(shown)).not.toEqual(expect.arrayContaining(['startWeight']))
    expect(await (await house.ask('GET', `/api/posts/${postId('m')}`)).json()).toMatchObject({ children: 1 })
    await house.store.posts.hide(postId('m'), true)
    expect(await (await house.ask('GET', `/api/posts/${postId('n')}`)).json()).toMatchObject({ parent: null })
  })

  test('F5 a hidden post is nowhere', async () => {
    const id = postId('h')
    const { cookie, id: author } = await house.guest()
    await house.store.posts.put(
      post(id, house.state.time, { pictures: [await house.picture(60, 40)] }),
      author,
      0,
    )
    await house.store.posts.hide(id, true)
    for (const path of [`/api/posts/${id}`, `/p/${id}`, `/share/p/${id}.jpg`])
      expect((await house.ask('GET', path)).status).toBe(404)
    expect((await house.ask('PUT', `/api/posts/${id}/like`, { cookie })).status).toBe(404)
    const page = (await (await house.ask('GET', '/api/feed?sort=new')).json()) as FeedPage
    expect(page.posts.map(one => one.id)).not.toContain(id)
  })
})

describe('pictures', () => {
  test('G2 are served for good under their hash', async () => {
    const { hash } = await house.picture(60, 41)
    const answer = await house.ask('GET', `/m/${hash}.webp`)
    expect(answer.headers.get('content-type')).toBe('image/webp')
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, s-maxage=60, immutable')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect((await sharp(Buffer.from(await answer.arrayBuffer())).metadata()).width).toBe(60)
    const again = await house.ask('GET', `/m/${hash}.webp`, { headers: { 'if-none-match': `"${hash}"` } })
    expect(again.status).toBe(304)
    expect((await house.ask('GET', `/m/${hash}.png`)).status).toBe(404)
  })

  test('M6 are not served once their post is taken down, not even to those who have them', async () => {
    const id = postId('u')
    const picture = await house.picture(50, 40)
    await house.store.posts.put(
      post(id, house.state.time, { pictures: [picture] }),
      (await house.guest()).id,
      0,
    )
    expect((await house.ask('GET', `/m/${picture.hash}.webp`)).status).toBe(200)
    await house.store.posts.hide(id, true)
    const headers = { 'if-none-match': `"${picture.hash}"` }
    const gone = await house.ask('GET', `/m/${picture.hash}.webp`, { headers })
    expect(gone.status).toBe(410)
    expect(gone.headers.get('cache-control')).toBe('no-store')
    expect(await gone.json()).toMatchObject({ error: { code: 'TAKEN_DOWN' } })
    expect((await house.ask('GET', `/m/${picture.thumb.hash}.webp`)).status).toBe(410)
    await house.store.posts.hide(id, false)
    expect((await house.ask('GET', `/m/${picture.hash}.webp`)).status).toBe(200)
  })

  test('a share picture is a JPEG of at most 1,200 pixels', async () => {
    const id = postId('j')
    await house.store.posts.put(
      post(id, house.state.time, { pictures: [await house.picture(1360, 768)] }),
      (await house.guest()).id,
      0,
    )
    for (let count = 0; count < 2; count++) {
      const answer = await house.ask('GET', `/share/p/${id}.jpg`)
      expect(answer.headers.get('content-type')).toBe('image/jpeg')
      const { format, width, height } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata()
      expect({ format, width, height }).toEqual({ format: 'jpeg', width: 1200, height: 678 })
    }
    await house.store.directory.put(summary(OTHER_JAM, { picture: await house.picture(60, 40) }))
    expect((await house.ask('GET', `/share/j/${OTHER_JAM}.jpg`)).status).toBe(200)
    expect((await house.ask('GET', `/share/j/${JAM}.jpg`)).status).toBe(404)
  })
})

test('the health says 503 while people cannot be served', async () => {
  expect(await (await house.ask('GET', '/healthz')).json()).toEqual({ ok: true })
  house.state.ready = false
  const answer = await house.ask('GET', '/healthz')
  house.state.ready = true
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2'])
})
