import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { UserId } from '#shared/ids.ts'
import { card, JAM, OTHER_JAM, post, postId, summary } from '../store/contract/samples.ts'
import { type OpenHouse, openHouse } from './testing/openHouse.ts'

let house: OpenHouse
const HIDDEN = 'quiet-owl-bcdfghjk' as typeof JAM
const MAKING = 'quick-hare-bcdfghjk' as typeof JAM
const PRIVATE = 'shy-mouse-bcdfghjk' as typeof JAM
const NASTY = `"><script>alert(1)</script><b a='`

beforeAll(async () => {
  house = await openHouse()
  const author = (await house.guest()).id
  const contributors = ['Ada', 'Bo', `C${NASTY}`].map((name, index) => ({
    id: `u_${'abc'[index]?.repeat(16)}` as UserId,
    name,
    colour: 1,
    share: 1 / 3,
  }))
  const pictures = [await house.picture(1248, 832)]
  const words = { text: `a fox\n in ${'snow '.repeat(80)}`, runs: [] }
  const nasty = { title: `Fox ${NASTY}`, alt: `Alt ${NASTY}`, contributors, pictures }
  await house.store.posts.put(post(postId('a'), house.state.time, { ...nasty, prompt: words }), author, 0)
  await house.store.posts.put(post(postId('b'), house.state.time, { pictures, showPrompt: false }), author, 0)
  await house.store.directory.put(summary(JAM, { title: `Jam ${NASTY}`, picture: pictures[0] ?? null }))
  await house.store.directory.put(summary(OTHER_JAM, { title: '', public: false, card: card(OTHER_JAM) }))
  await house.store.directory.put(summary(HIDDEN, { title: 'Taken down', hidden: true }))
})
afterAll(() => house.close())

const pageOf = async (path: string) => {
  const answer = await house.ask('GET', path)
  return { answer, html: await answer.text() }
}

/** The content of a meta tag, unescaped, or null. */
function meta(html: string, name: string): string | null {
  const found = new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)">`).exec(html)?.[1]
  return (
    found
      ?.replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&amp;/g, '&') ?? null
  )
}

describe('the page of a post', () => {
  test('says in its head what a messenger shows, with absolute addresses', async () => {
    const { answer, html } = await pageOf(`/p/${postId('a')}`)
    expect(answer.status).toBe(200)
    expect(meta(html, 'og:title')).toBe(`Fox ${NASTY} · Riff`)
    expect(meta(html, 'og:type')).toBe('article')
    expect(meta(html, 'og:url')).toBe(`${house.url}/p/${postId('a')}`)
    expect(meta(html, 'og:image')).toBe(`${house.url}/share/p/${postId('a')}.jpg`)
    expect([meta(html, 'og:image:width'), meta(html, 'og:image:height')]).toEqual(['1200', '800'])
    expect(meta(html, 'og:image:alt')).toBe(`Alt ${NASTY}`)
    expect(meta(html, 'twitter:card')).toBe('summary_large_image')
    const description = meta(html, 'og:description') ?? ''
    expect(description).toMatch(/^Made together by Ada, Bo, and C.* “a fox in snow/)
    expect(description.length).toBeLessThanOrEqual(200)
    expect(html).toContain(`<link rel="canonical" href="${house.url}/p/${postId('a')}">`)
    expect(meta(html, 'robots')).toBeNull()
  })

  test('shows nasty words as words', async () => {
    for (const path of [`/p/${postId('a')}`, `/j/${JAM}`]) {
      const { html } = await pageOf(path)
      expect(html).not.toContain('<script>alert')
      expect(html).not.toContain('<b a=')
      expect(html.match(/<script/g)).toHaveLength(1)
      expect(html.match(/<title>/g)).toHaveLength(1)
    }
  })

  test('keeps the words back where the jam did', async () => {
    const { html } = await pageOf(`/p/${postId('b')}`)
    expect(html).not.toContain('a fox')
  })
})

describe('the page of a jam', () => {
  test('of a public one: title, people, newest winner; no search engine', async () => {
    const { html } = await pageOf(`/j/${JAM}`)
    expect(meta(html, 'og:title')).toBe(`Jam ${NASTY} · Riff`)
    expect(meta(html, 'og:description')).toMatch(/^Alice is writing right now\. Join in, or watch\./)
    expect(meta(html, 'og:image')).toMatch(new RegExp(`^${house.url}/share/j/${JAM}\\.jpg\\?v=[0-9a-f]{12}$`))
    expect(meta(html, 'robots')).toBe('noindex')
  })

  test('J100 in German for whoever asks for German, in English for whoever names no language of ours', async () => {
    const asked = async (languages: string) =>
      fetch(`${house.url}/j/${JAM}`, { headers: { 'accept-language': languages } })
    const answer = await asked('gsw, de-AT;q=0.9, en;q=0.5')
    const html = await answer.text()
    expect(answer.headers.get('vary')).toContain('Accept-Language')
    expect(html).toContain('<html lang="de"')
    expect(meta(html, 'og:locale')).toBe('de_DE')
    expect(meta(html, 'og:title')).toBe(`Jam ${NASTY} · Riff`)
    expect(meta(html, 'og:description')).toMatch(/^Alice schreibt gerade\. Mach mit oder sieh zu\./)
    const french = await (await asked('fr, es;q=0.8')).text()
    expect(french).toContain('<html lang="en"')
    expect(meta(french, 'og:description')).toMatch(/^Alice is writing right now/)
  })

  test('L20 of an unlisted one, and of one nobody described yet: nothing of what is in it', async () => {
    for (const slug of [OTHER_JAM, 'plain-fox-23456789']) {
      const { answer, html } = await pageOf(`/j/${slug}`)
      expect(answer.status).toBe(200)
      expect(meta(html, 'og:title')).toBe('A jam · Riff')
      expect(html).not.toContain('Alice')
      expect(meta(html, 'og:image')).toBe(`${house.url}/share.jpg`)
      expect(meta(html, 'robots')).toBe('noindex')
    }
  })

  test('while a round is made: the pictures so far, side by side', async () => {
    const pictures = await Promise.all([300, 400, 500].map(side => house.picture(side, side)))
    const players = ['Ada', 'Bo', 'Cy', 'Di', 'Ed'].map(name => ({ name, colour: 1 }))
    const making = card(MAKING, { phase: 'generating', players, watching: 3, pictures })
    await house.store.directory.put(summary(MAKING, { card: making }))
    const { html } = await pageOf(`/j/${MAKING}`)
    expect(meta(html, 'og:description')).toMatch(
      /^Ada, Bo, Cy, and 2 more are making pictures right now, and 3 watching\./,
    )
    const link = new URL(meta(html, 'og:image') ?? '')
    const shown = await house.ask('GET', link.pathname + link.search)
    expect(shown.headers.get('content-type')).toBe('image/jpeg')
    const { width, height } = await sharp(await shown.arrayBuffer()).metadata()
    expect([width, height]).toEqual([meta(html, 'og:image:width'), meta(html, 'og:image:height')].map(Number))
    expect(width).toBe(1200)
  })

  test('J25 of a private one: that it is private', async () => {
    const secret = summary(PRIVATE, {
      title: 'Secret',
      picture: await house.picture(300, 200),
      private: true,
    })
    await house.store.directory.put(secret)
    const { answer, html } = await pageOf(`/j/${PRIVATE}`)
    expect(answer.status).toBe(200)
    expect(html).not.toMatch(/Secret|Alice|a fox/)
    expect(meta(html, 'og:image')).toBe(`${house.url}/share.jpg`)
    expect((await house.ask('GET', `/share/j/${PRIVATE}.jpg`)).status).toBe(404)
  })
})

test.each([`/j/${HIDDEN}`, '/j/UPPER-fox-k3d9x2mp', '/p/nothing', `/p/${postId('z')}`, '/nothing', '/a/b/c'])(
  'F5 %s is a 404 that still starts the app',
  async path => {
    const { answer, html } = await pageOf(path)
    expect(answer.status).toBe(404)
    expect(html).toContain('<div id="root">')
    expect(html).not.toContain('Taken down')
    expect(meta(html, 'robots')).toBe('noindex')
    expect(html).not.toContain('canonical')
  },
)

describe('H1 H2 headers', () => {
  test('of a page: a policy that lets in our own files only, with a fresh nonce each time', async () => {
    const nonces = new Set<string>()
    for (let count = 0; count < 2; count++) {
      const { answer, html } = await pageOf('/')
      const policy = answer.headers.get('content-security-policy') ?? ''
      const nonce = /'nonce-([\w-]{22})'/.exec(policy)?.[1] ?? ''
      nonces.add(nonce)
      expect(html).toContain(`<meta property="csp-nonce" nonce="${nonce}">`)
      expect(policy.replace(nonce, 'N')).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-N'; img-src 'self' blob: data:; font-src 'self'; " +
          `connect-src 'self' ${house.url.replace('http', 'ws')}; manifest-src 'self'; worker-src 'self'; base-uri 'none'; ` +
          "object-src 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'",
      )
    }
    expect(nonces.size).toBe(2)
  })

  test.each(['/', '/api/feed', '/healthz', '/favicon.svg', '/nothing', '/api/nothing'])(
    'of %s',
    async path => {
      const { headers } = await house.ask('GET', path, { headers: { origin: 'https://evil.example' } })
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('same-origin')
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
      expect(headers.get('x-frame-options')).toBe('DENY')
      expect(headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(headers.get('access-control-allow-origin')).toBeNull()
      expect(headers.get('x-powered-by')).toBeNull()
      expect(headers.get('strict-transport-security')).toBeNull()
    },
  )
})

test('files of the build: hashed ones for good, others for an hour, the page always asked for; text is compressed', async () => {
  const hashed = await house.ask('GET', '/assets/app-abc.js')
  expect(hashed.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(hashed.headers.get('content-encoding')).toMatch(/gzip|br/)
  expect((await house.ask('GET', '/favicon.svg')).headers.get('cache-control')).toBe('public, max-age=3600')
  expect((await house.ask('GET', '/')).headers.get('cache-control')).toBe('no-cache')
})
