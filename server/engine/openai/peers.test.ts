import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { LLMock } from '@copilotkit/aimock'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EngineJob } from '../../ports/engine.ts'
import type { MuseEvent } from '../../ports/muse.ts'
import { freePort } from '../../testing/freePort.ts'
import { findDescription } from '../../testing/openAiDescription.ts'
import { ALICE, IMAGE, MUSE_JOB, PICTURE_JOB, TEXT, TEXT_JOB } from '../../testing/openAiJobs.ts'
import { until } from '../../testing/until.ts'
import { collected } from '../contract.ts'
import { listOf } from '../streamContract.ts'
import { createAskerNames } from './askerNames.ts'
import { createOpenAiImages } from './openAiImages.ts'
import { createOpenAiMuse } from './openAiMuse.ts'
import { createOpenAiWriter } from './openAiWriter.ts'

// Two servers that others wrote: what we send and understand must not only suit our own fake.

// The description is older than free sizes.
const image = { ...IMAGE, sizes: 'three' as const }
const create = { width: 64, height: 64, channels: 3 as const, background: '#4a6' }
const png = await sharp({ create }).png().toBuffer()
const parent = { how: 'subtle' as const, prompt: 'a fox', style: 'none', seed: 1, variant: 0, picture: png }
const PICTURE: EngineJob = { ...PICTURE_JOB, asker: ALICE }
const EDIT: EngineJob = { ...PICTURE, parent }
const POEM: EngineJob = { ...TEXT_JOB, asker: ALICE }

const accessTo = (baseUrl: string) => ({
  apiKey: 'sk-test',
  baseUrl,
  nameOf: createAskerNames(new Uint8Array(32)),
  atOnce: 1,
  timeout: 20_000,
})
const pictures = (url: string, settings = image) => createOpenAiImages({ ...accessTo(url), image: settings })
const texts = (url: string) => createOpenAiWriter({ ...accessTo(url), text: TEXT })
const offered = (url: string, job = MUSE_JOB) =>
  listOf<MuseEvent>(
    createOpenAiMuse({ ...accessTo(url), text: TEXT }).offer(
      { ...job, asker: ALICE },
      new AbortController().signal,
    ),
  )

describe('aimock, which streams texts and no pictures', () => {
  const mock = new LLMock({ port: 0 })
  const refusal = (prompt: string, status: number, code: string) => {
    const response = { error: { message: 'no', type: 'image_generation_user_error', code }, status }
    mock.addFixture({ match: { userMessage: prompt, endpoint: 'image' }, response })
    mock.addFixture({ match: { userMessage: prompt }, response })
  }
  beforeAll(async () => {
    refusal('blocked', 400, 'moderation_blocked')
    refusal('poor', 429, 'insufficient_quota')
    mock.onImage(/red fox/, { images: [{ b64Json: png.toString('base64') }] })
    mock.onMessage(/red fox/, { content: 'Red in the grass,\nit listens for the grass to stop.' })
    mock.onMessage(/moodier/, { content: 'a lampless fox, rain' })
    await mock.start()
  })
  afterAll(() => mock.stop())
  const url = () => `${mock.url}/v1`

  test('a picture, and an edit of one', async () => {
    mock.clearRequests()
    for (const job of [PICTURE, EDIT])
      expect(await collected(pictures(url()), job)).toMatchObject([{ kind: 'final', picture: { width: 64 } }])
    expect(mock.getRequests().map(({ path }) => path)).toEqual(['/v1/images/generations', '/v1/images/edits'])
  })

  test('G41 a text, growing, from one request', async () => {
    mock.clearRequests()
    const events = await collected(texts(url()), POEM)
    expect(events.length).toBeGreaterThan(2)
    expect(events.at(-1)).toMatchObject({
      kind: 'written',
      text: 'Red in the grass,\nit listens for the grass to stop.',
    })
    expect(mock.getRequests().map(({ path }) => path)).toEqual(['/v1/responses'])
  })

  test('K1 an offer of the muse', async () => {
    const events = await offered(url())
    expect(events.length).toBeGreaterThan(1)
    expect(events.at(-1)).toMatchObject({ kind: 'offer', edits: [{ old: 'very dark', text: 'lampless' }] })
  })

  test('G34 a block and an empty purse are told apart, and asked once each', async () => {
    mock.clearRequests()
    for (const [prompt, reason] of [
      ['blocked', 'blocked'],
      ['poor', 'quota'],
    ] as const) {
      const failed = { kind: 'failed', reason }
      expect(await collected(pictures(url()), { ...PICTURE, prompt })).toMatchObject([failed])
      expect(await collected(texts(url()), { ...POEM, prompt })).toMatchObject([failed])
      expect(await offered(url(), { ...MUSE_JOB, text: prompt, wish: '' })).toMatchObject([failed])
    }
    expect(mock.getRequests()).toHaveLength(6)
  })
})

const description = findDescription()

describe.skipIf(!description)('Steady, which checks each request against the published description', () => {
  let child: ChildProcess
  let url = ''
  // It starts a process of its own, which would outlive it.
  const end = () => void process.kill(-(child.pid ?? 0), 'SIGKILL')
  beforeAll(async () => {
    const port = await freePort()
    url = `http://127.0.0.1:${port}`
    const brackets = ['query-array', 'form-array', 'query-object', 'form-object']
    child = spawn(
      process.execPath,
      [
        createRequire(import.meta.url).resolve('@stdy/cli/steady.js'),
        '--host',
        '127.0.0.1',
        '-p',
        String(port),
        ...brackets.map(what => `--validator-${what}-format=brackets`),
        description ?? '',
      ],
      { stdio: 'ignore', detached: true },
    )
    process.once('exit', end)
    const answers = () => fetch(url).then(Boolean, () => false)
    await until(answers, 'Steady did not start', 30_000)
  })
  afterAll(async () => {
    const gone = once(child, 'exit')
    end()
    process.off('exit', end)
    await gone
  })

  /** Lets work be done with `fetch` watched; the heads of all answers. */
  async function answers(work: () => Promise<unknown>): Promise<Response[]> {
    const seen: Response[] = []
    const real = globalThis.fetch
    globalThis.fetch = async (...request) => {
      const answer = await real(...request)
      seen.push(answer.clone())
      return answer
    }
    try {
      await work()
    } finally {
      globalThis.fetch = real
    }
    return seen
  }

  test.each([
    ['a picture', () => collected(pictures(url), PICTURE)],
    ['an edit', () => collected(pictures(url), EDIT)],
    ['a text', () => collected(texts(url), POEM)],
    ['the muse', () => offered(url)],
  ])('finds nothing wrong with our request for %s, and streams', async (_what, work) => {
    const [answer, ...more] = await answers(work)
    expect(more).toEqual([])
    expect(answer?.status).toBe(200)
    expect(answer?.headers.get('x-steady-error-count')).toBe('0')
    expect(answer?.headers.get('content-type')).toMatch(/^text\/event-stream/)
  })

  test('refuses a wrong one, so that its yes means something', async () => {
    const wrong = pictures(url, { ...image, quality: 'max' })
    const [answer] = await answers(async () => {
      expect(await collected(wrong, PICTURE)).toMatchObject([{ kind: 'failed', reason: 'provider' }])
    })
    expect(answer?.status).toBe(400)
  })

  test('G33 its streams without an end are failures, not pictures or texts', async () => {
    for (const events of [await collected(pictures(url), PICTURE), await collected(texts(url), POEM)])
      expect(events.at(-1)).toMatchObject({ kind: 'failed', reason: 'provider' })
    expect((await offered(url)).at(-1)).toMatchObject({ kind: 'failed', reason: 'provider' })
  })
})
