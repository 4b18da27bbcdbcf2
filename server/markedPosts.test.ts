import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { JamId, MediaHash, PostId } from '#shared/ids.ts'
import type { Command } from '#shared/jam/commands.ts'
import type { Basis } from '#shared/jam/state.ts'
import type { LiveList } from '#shared/protocol/http.ts'
import { type App, createApp } from './app.ts'
import { readConfig } from './config.ts'
import { RATES } from './http/rates.ts'
import { madeUpCredentials, readManifest } from './testing/c2pa.ts'
import { startFakeOpenAi } from './testing/fakeOpenAi.ts'
import { until } from './testing/until.ts'
import { arrive, openJamAt, type Pass, Visitor } from './testing/Visitor.ts'

// Everything that shows a published post is fetched and read: a rendition that nobody thought of fails here.

const folder = mkdtempSync(join(tmpdir(), 'riff-marked-'))
const fake = await startFakeOpenAi({ scale: 0.1 })
let app: App
let url = ''
let alice: Pass
let upload: Buffer

beforeAll(async () => {
  const { certificates, key } = await madeUpCredentials()
  const [C2PA_CERT, C2PA_KEY] = [join(folder, 'chain.pem'), join(folder, 'key.pem')]
  writeFileSync(C2PA_CERT, certificates)
  writeFileSync(C2PA_KEY, key)
  const env = {
    C2PA_CERT,
    C2PA_KEY,
    PORT: '0',
    DATA_DIR: folder,
    LOG_LEVEL: 'error',
    OPENAI_BASE_URL: fake.url,
  }
  const read = readConfig(env)
  if (!read.ok) throw new Error(read.faults.join(' '))
  // Everything is fetched many times.
  const often = { points: 100_000, seconds: 60 }
  app = await createApp(read.config, { rates: { ...RATES, share: often, all: often, search: often } })
  url = `http://127.0.0.1:${await app.listen()}`
  alice = await arrive(url)
  const create = { width: 300, height: 200, channels: 3 as const, background: '#4a6' }
  upload = await sharp({ create }).png().toBuffer()
})
afterAll(async () => {
  await app.close()
  await fake.close()
  rmSync(folder, { recursive: true })
})

const CARD = { title: 'Fox', alt: 'A fox.', showPrompt: true, riffs: true }

/** A jam of Alice's, whose rounds are one variant each. */
class Jam {
  readonly slug: JamId
  readonly #page: Visitor
  constructor(slug: JamId, page: Visitor) {
    this.slug = slug
    this.#page = page
  }

  static async open(from?: PostId): Promise<Jam> {
    const slug = await openJamAt(url, alice, from)
    const page = await Visitor.enter(url, slug, alice)
    if (!from) page.words.insert(0, 'a red fox in a meadow')
    return new Jam(slug, page)
  }

  /** What its round starts from. */
  get basis(): Basis | undefined {
    const { phase } = this.#page.state
    return 'draft' in phase ? phase.draft.basis : undefined
  }

  async ask(command: Command): Promise<void> {
    expect([command.kind, await this.#page.ask(command)]).toEqual([command.kind, 'ok'])
  }

  async bring(): Promise<void> {
    const answer = await fetch(`${url}/api/jams/${this.slug}/uploads`, {
      method: 'POST',
      headers: { origin: url, cookie: alice.cookie, 'content-type': 'image/png' },
      body: new Uint8Array(upload),
    })
    expect(answer.status).toBe(201)
  }

  /** Begins to make one variant with that engine. */
  async make(engine: string, more: Params): Promise<void> {
    // Public ones say at once what they show, and not after some seconds; but there a seat must be held for a while (rule J2).
    await this.ask({ kind: 'setVisibility', visibility: 'unlisted' })
    await this.ask({ kind: 'setParams', params: { engine, variants: 1, ...more } })
    await until(async () => (await this.#page.ask({ kind: 'generate' })) === 'ok', 'not locked')
    await this.ask({ kind: 'setVisibility', visibility: 'public' })
  }

  /** Makes one variant with that engine and publishes it. */
  async publish(engine: string, more: Params): Promise<Published> {
    await this.make(engine, more)
    const page = this.#page
    await until(() => page.state.phase.name === 'reveal', `${engine} made nothing`, 20_000)
    const { winner, id } = await expectNameless(page)
    expect(id).toMatch(new RegExp(`^urn:riff:[0-9a-f]{20}/${page.state.round}/1$`))
    await this.ask({ kind: 'publish', card: CARD })
    await until(() => page.state.phase.name === 'published', 'not published', 10_000)
    const { phase } = page.state
    const post = phase.name === 'published' ? phase.post : null
    if (!post) throw new Error('unreachable: published')
    return { post, id, winner, by: MAKERS[engine] ?? '' }
  }

  leave(): void {
    this.#page.leave()
  }
}

type Params = Partial<Extract<Command, { kind: 'setParams' }>['params']>
/** `id`: what its own picture is called; `winner`: as its jam knows it; `by`: what made it, as its files say it. */
type Published = { post: PostId; id: string; winner: MediaHash; by: string }

const MAKERS: Record<string, string> = {
  painter: 'CreatorTool="Riff: Drawn by rules, no AI model"',
  writer: 'CreatorTool="Riff: Written by rules, no AI model"',
  openai: 'AISystemUsed="gpt-image-2.6-flare"',
  'openai-writer': 'AISystemUsed="gpt-6.1-terra"',
}

/** Rule J17: no file that the vote shows says what made it, and no model's own bytes are named there. What the winner is called. */
async function expectNameless({ state }: Visitor): Promise<Pick<Published, 'winner' | 'id'>> {
  const [variant] = state.phase.name === 'reveal' ? state.phase.variants : []
  if (variant?.state !== 'final') throw new Error('unreachable: one variant, final')
  expect(picturesIn(variant).some(({ original }) => original)).toBe(false)
  let id = ''
  for (const { path } of picturesIn(variant)) {
    const xmp = await xmpAt(path)
    id = /<xmpMM:DocumentID>([^<]+)</.exec(xmp)?.[1] ?? ''
    expect(xmp).toContain('CreatorTool="Riff"')
    expect(xmp).not.toMatch(/AISystemUsed|rules|painter|writer|openai|gpt/i)
  }
  return { winner: variant.picture.hash, id }
}
type Shown = { path: string; original: boolean }

/** Every stored picture that an answer names, and nothing else that looks like one. */
function picturesIn(value: unknown, key = ''): Shown[] {
  if (typeof value === 'string') {
    expect(value, `${key} names a picture in a way this test does not know`).not.toMatch(/[0-9a-f]{64}/)
    return []
  }
  if (typeof value !== 'object' || value === null) return []
  const { hash, ext, ...rest } = value as Record<string, unknown>
  const own = hash === undefined ? [] : [{ path: `/m/${hash}.${ext}`, original: key === 'original' }]
  return [...own, ...Object.entries(rest).flatMap(([name, inner]) => picturesIn(inner, name))]
}

/** Every picture of ours that a page's head names. */
const picturesOfPage = (html: string): Shown[] =>
  [...html.matchAll(/"(?:https?:\/\/[^/"]+)?(\/(?:m|share)\/[^"]+)"/g)].map(([, path = '']) => ({
    path,
    original: false,
  }))

async function get(path: string): Promise<Response> {
  const answer = await fetch(url + path, { headers: { cookie: alice.cookie } })
  expect([path, answer.status]).toEqual([path, 200])
  return answer
}

/** All that anybody is shown of a post: its own answers, the lists it stands in, its page and its jam's. */
async function shownOf(post: PostId, jam: JamId, winner: MediaHash): Promise<{ own: Shown[]; all: Shown[] }> {
  const json = async (path: string) => picturesIn(await (await get(path)).json())
  const page = async (path: string) => picturesOfPage(await (await get(path)).text())
  const jamPage = () => page(`/j/${jam}`)
  const record = (await (await get(`/api/posts/${post}`)).json()) as { pictures: unknown }
  const own = [...picturesIn(record.pictures), ...(await page(`/p/${post}`))]
  // Its summary follows within a moment; until then the card is of the round under way.
  const isShown = async () => (await jamPage()).some(({ path }) => path.endsWith(`?v=${winner.slice(0, 12)}`))
  await until(isShown, 'the jam does not show its winner', 10_000)
  const lists = [
    '/api/feed?sort=new',
    '/api/feed?sort=hot',
    '/api/feed?q=fox',
    '/api/me/posts',
    '/api/me/jams',
  ]
  const rest = await Promise.all(lists.map(json))
  const live = (await (await get('/api/live')).json()) as LiveList
  return {
    own,
    all: [
      ...own,
      ...picturesIn(record),
      ...rest.flat(),
      ...picturesIn(live.filter(card => card.jam === jam)),
      ...(await jamPage()),
    ],
  }
}

const read = new Map<string, Promise<string>>()
/** What the file at this address says; none ever changes. */
function xmpAt(path: string): Promise<string> {
  const known = read.get(path) ?? readXmp(path)
  read.set(path, known)
  return known
}

async function readXmp(path: string): Promise<string> {
  const answer = await get(path)
  expect(answer.headers.get('content-type')).toMatch(/^image\//)
  const bytes = Buffer.from(await answer.arrayBuffer())
  const text = (await sharp(bytes).metadata()).xmp?.toString('utf8') ?? ''
  if (!text.includes('DocumentID')) return text
  // Whatever says what it is, is signed too (rule M21).
  const manifest = await readManifest(bytes, answer.headers.get('content-type') ?? '')
  expect([path, manifest.validation_state]).toEqual([path, 'Valid'])
  return text
}

/** A post and what the bytes of every address that shows it say. */
async function expectMarked(
  { post, id, winner, by }: Published,
  jam: Jam,
  type: string,
  parents: (string | RegExp)[] = [],
): Promise<void> {
  const { own, all } = await shownOf(post, jam.slug, winner)
  const paths = (list: Shown[]) => [...new Set(list.filter(one => !one.original).map(({ path }) => path))]
  // Whole, small, for messengers: the least there is, or the addresses were not found.
  expect(paths(own).length).toBeGreaterThanOrEqual(3)
  expect(paths(own).some(path => path.startsWith('/share/p/'))).toBe(true)
  expect(paths(all).some(path => path.startsWith('/share/j/'))).toBe(true)
  for (const path of paths(all)) {
    const xmp = await xmpAt(path)
    expect(xmp, path).toMatch(/DigitalSourceType="http:\/\/cv\.iptc\.org\/newscodes\/digitalsourcetype\/\w+"/)
    expect(xmp, path).toMatch(/<xmpMM:DocumentID>urn:riff:/)
    // An unlisted jam's address is its key.
    expect(xmp, path).not.toContain(jam.slug)
  }
  for (const path of paths(own)) {
    const xmp = await xmpAt(path)
    expect([path, /digitalsourcetype\/(\w+)"/.exec(xmp)?.[1]]).toEqual([path, type])
    expect(xmp).toContain(`<xmpMM:DocumentID>${id}</xmpMM:DocumentID>`)
    expect(xmp).toContain(by)
    const named = [...xmp.matchAll(/<stRef:documentID>([^<]+)</g)].map(([, name]) => name)
    expect(named).toEqual(parents.map(parent => expect.stringMatching(parent)))
  }
  // A model's own bytes stand beside, as they came, and nothing else does unmarked.
  for (const { path } of all.filter(({ original }) => original)) expect(path).toMatch(/^\/m\//)
}

const BROUGHT = /^urn:riff:[0-9a-f]{20}\/upload\/[0-9a-f]{16}$/

describe.concurrent('M5 M21 every file that shows a published post says how it was made', () => {
  test('drawn by rules: from words, and into a picture that somebody brought', async () => {
    const [plain, brought] = await Promise.all([Jam.open(), Jam.open()])
    await expectMarked(await plain.publish('painter', { style: 'pixel' }), plain, 'algorithmicMedia')
    await brought.bring()
    const second = await brought.publish('painter', { style: 'pixel' })
    await expectMarked(second, brought, 'composite', [BROUGHT])
    plain.leave()
    brought.leave()
  })

  test('by a model: from words, varied by it, altered by rules, and from a picture that somebody brought', async () => {
    const [jam, brought] = await Promise.all([Jam.open(), Jam.open()])
    const first = await jam.publish('openai', { style: 'oil' })
    await expectMarked(first, jam, 'trainedAlgorithmicMedia')
    await jam.ask({ kind: 'startFrom', of: 1, place: 0, how: 'subtle' })
    await expectMarked(await jam.publish('openai', {}), jam, 'trainedAlgorithmicMedia', [first.id])
    await jam.ask({ kind: 'startFrom', of: 1, place: 0, how: 'restyle' })
    const third = await jam.publish('painter', { style: 'pixel' })
    await expectMarked(third, jam, 'compositeSynthetic', [first.id])
    await brought.bring()
    const fourth = await brought.publish('openai', { style: 'oil' })
    await expectMarked(fourth, brought, 'compositeWithTrainedAlgorithmicMedia', [BROUGHT])
    jam.leave()
    brought.leave()
  })

  test('texts, by rules and by a model, and a riff on one', async () => {
    const [rules, model] = await Promise.all([Jam.open(), Jam.open()])
    const text = { kind: 'text', style: 'tagline' } as const
    const first = await rules.publish('writer', text)
    await expectMarked(first, rules, 'algorithmicMedia')
    await expectMarked(await model.publish('openai-writer', text), model, 'trainedAlgorithmicMedia')
    const riff = await Jam.open(first.post)
    const second = await riff.publish('writer', text)
    await expectMarked(second, riff, 'algorithmicMedia', [`urn:riff:post:${first.post}`])
    for (const jam of [rules, model, riff]) jam.leave()
  })
})

test('M20 every request names who asked, by one name that is neither theirs nor their id', async () => {
  const models = fake.asked.filter(({ endpoint }) => endpoint !== 'moderations')
  expect(new Set(models.map(({ endpoint }) => endpoint))).toEqual(
    new Set(['generations', 'edits', 'responses']),
  )
  const names = new Set(models.map(({ body }) => body.safety_identifier))
  expect([...names]).toEqual([expect.stringMatching(/^[\w-]{43}$/)])
  expect(JSON.stringify(models.map(({ body, headers }) => [body, headers]))).not.toContain(alice.id)
})

test('M5 two pictures that people brought have two names, and no name leads to its file', async () => {
  const jam = await Jam.open()
  const names: string[] = []
  for (const background of ['#123', '#456']) {
    upload = await sharp({ create: { width: 90, height: 60, channels: 3, background } })
      .png()
      .toBuffer()
    await jam.bring()
    const { post, winner } = await jam.publish('painter', { style: 'pixel' })
    const { own } = await shownOf(post, jam.slug, winner)
    const xmp = await xmpAt(own[0]?.path ?? '')
    const name = /upload\/([0-9a-f]{16})/.exec(xmp)?.[1] ?? ''
    expect(jam.basis?.picture.hash).not.toContain(name)
    names.push(name)
    await jam.ask({ kind: 'nextRound' })
  }
  jam.leave()
  expect(new Set(names).size).toBe(2)
})

test('M5 the card of a round under way says that it is a collage, and not of whom', async () => {
  fake.next('generations', { does: 'breaks', after: 2, how: 'stalls' })
  const jam = await Jam.open()
  await jam.make('openai', { style: 'oil' })
  const path = `/share/j/${jam.slug}.jpg`
  await until(async () => (await fetch(url + path)).status === 200, 'no card', 10_000)
  expect(await xmpAt(path)).toContain('digitalsourcetype/composite"')
  await jam.ask({ kind: 'cancel' })
  jam.leave()
})
