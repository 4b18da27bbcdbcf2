import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { EngineEvent, EngineJob } from '../../ports/engine.ts'
import type { Behaviour } from '../../testing/fakeOpenAi/behaviour.ts'
import { type FakeOpenAi, startFakeOpenAi } from '../../testing/fakeOpenAi.ts'
import { collected, engineContract } from '../contract.ts'
import { createOpenAiImages, type ImageSettings } from './openAiImages.ts'

const fake: FakeOpenAi = await startFakeOpenAi()
afterAll(() => fake.close())

const IMAGE: ImageSettings = {
  model: 'gpt-image-2',
  quality: 'low',
  background: 'auto',
  sizes: 'any',
  partials: 3,
  prices: { textIn: 5, imageIn: 8, imageOut: 30 },
}
const JOB: EngineJob = {
  kind: 'image',
  prompt: 'a red fox in a meadow',
  style: 'oil',
  shape: '1:1',
  seed: 41,
  variant: 0,
}
const open = (more: Partial<Parameters<typeof createOpenAiImages>[0]> = {}) =>
  createOpenAiImages({
    apiKey: 'sk-secret',
    baseUrl: fake.url,
    atOnce: 4,
    timeout: 10_000,
    image: IMAGE,
    ...more,
  })

engineContract('openai, on a fake of its API', async () => open(), { seeded: false, patience: 10_000 })

const last = (events: EngineEvent[]) => events.at(-1)
const framesOf = (events: EngineEvent[]) => events.filter(({ kind }) => kind === 'frame').length

/** What goes wrong, the failure it is, and how often it is asked. */
const FAULTS: [string, Behaviour, string, number][] = [
  ['a head that never comes', { does: 'hangs' }, 'timeout', 1],
  ['a stream that stalls', { does: 'breaks', after: 1, how: 'stalls' }, 'timeout', 1],
  ['a stream that is cut', { does: 'breaks', after: 2, how: 'cut' }, 'provider', 1],
  ['a stream without one event', { does: 'breaks', after: 0, how: 'cut' }, 'provider', 1],
  ['a socket that is reset', { does: 'breaks', after: 1, how: 'reset' }, 'provider', 1],
  ['a malformed event', { does: 'breaks', after: 1, how: 'malformed' }, 'provider', 1],
  ['an error event', { does: 'breaks', after: 1, how: 'error' }, 'provider', 1],
  [
    'a block in the stream',
    { does: 'breaks', after: 1, how: 'error', code: 'moderation_blocked' },
    'blocked',
    1,
  ],
  ['an answer without end', { does: 'breaks', after: 1, how: 'huge' }, 'provider', 1],
  ['a block', { does: 'refuses', status: 400, code: 'moderation_blocked' }, 'blocked', 1],
  ['an empty purse', { does: 'refuses', status: 429, code: 'insufficient_quota' }, 'quota', 1],
  ['a wrong key', { does: 'refuses', status: 401, code: 'invalid_api_key' }, 'provider', 1],
  ['a fault of theirs', { does: 'refuses', status: 500, code: 'server_error' }, 'provider', 1],
  [
    'a pause longer than a person waits',
    { does: 'refuses', status: 429, code: 'rate_limit_exceeded', retryAfter: 60 },
    'busy',
    1,
  ],
  ['a redirect', { does: 'redirects', to: 'http://127.0.0.1:9/v1/images/generations' }, 'provider', 1],
]

const NOWHERE = [
  'http://127.0.0.1:1/x.png',
  'https://user:pass@example.org/x.png',
  'https://127.0.0.1/x.png',
  'https://[::1]/x.png',
  'https://[::ffff:10.0.0.1]/x.png',
  'https://169.254.169.254/latest/meta-data',
  'http://localhost:9000/x.png',
  'https://localhost/x.png',
  'file:///etc/passwd',
]
const NOT_PUBLIC = {
  kind: 'failed',
  reason: 'provider',
  message: 'the picture’s address is not a public one',
}

describe('pictures of the API', () => {
  beforeEach(() => fake.reset())

  test('one request a variant, with n 1 and previews; the provider’s bytes untouched; tokens and added words told', async () => {
    const events = await collected(open(), JOB)
    expect(framesOf(events)).toBe(3)
    expect(fake.asked).toHaveLength(1)
    expect(fake.asked[0]?.headers.authorization).toBe('Bearer sk-secret')
    expect(fake.asked[0]?.body).toEqual({
      model: 'gpt-image-2',
      prompt: 'a red fox in a meadow\n\nStyle: an oil painting with visible brush strokes and thick paint.',
      n: 1,
      size: '1024x1024',
      quality: 'low',
      background: 'auto',
      output_format: 'webp',
      stream: true,
      partial_images: 3,
    })
    expect(last(events)).toMatchObject({
      kind: 'final',
      picture: { mime: 'image/webp', width: 256, height: 256 },
      added: 'Style: an oil painting with visible brush strokes and thick paint.',
      usage: { textIn: 50, imageIn: 0, out: 1_300 },
    })
  })

  test('G36 without a style nothing is added', async () => {
    const events = await collected(open(), { ...JOB, style: 'none' })
    expect(fake.asked[0]?.body.prompt).toBe(JOB.prompt)
    expect(last(events)).not.toHaveProperty('added')
  })

  test('a shape is a size, and one of three for models that know no more', async () => {
    await collected(open(), { ...JOB, shape: '16:9' })
    await collected(open({ image: { ...IMAGE, sizes: 'three' } }), { ...JOB, shape: '16:9' })
    expect(fake.asked.map(({ body }) => body.size)).toEqual(['1360x768', '1536x1024'])
  })

  describe('starting from a picture', () => {
    let picture: Uint8Array
    beforeAll(async () => {
      const create = { width: 300, height: 200, channels: 3 as const, background: '#4a6' }
      picture = await sharp({ create }).png().toBuffer()
    })
    const from = (how: NonNullable<EngineJob['parent']>['how'], shape: EngineJob['shape']): EngineJob => ({
      ...JOB,
      shape,
      parent: { how, prompt: 'a fox', style: 'oil', seed: 1, variant: 0, picture },
    })

    test('sends that picture with what is to be done to it', async () => {
      const events = await collected(open(), from('restyle', '3:2'))
      const [asked] = fake.asked
      expect(asked?.endpoint).toBe('edits')
      expect(asked?.body).toMatchObject({ n: '1', stream: 'true', partial_images: '3', size: '1248x832' })
      expect(asked?.body.prompt).toMatch(/^a red fox in a meadow\s+Keep the subject and composition/)
      expect(Object.keys(asked?.files ?? {})).toEqual(['image'])
      expect(asked?.files.image).toMatchObject({ type: 'image/png' })
      expect(Buffer.from(asked?.files.image?.bytes ?? []).equals(picture)).toBe(true)
      expect(framesOf(events)).toBe(3)
      expect(last(events)?.kind).toBe('final')
    })

    test('a subtle variation of another shape keeps the picture and has the margins painted', async () => {
      await collected(open(), from('subtle', '1:1'))
      const { image, mask } = fake.asked[0]?.files ?? {}
      const { width, height, channels } = await sharp(mask?.bytes).metadata()
      expect({ width, height, channels }).toEqual({ width: 300, height: 300, channels: 4 })
      const alpha = await sharp(mask?.bytes).extractChannel('alpha').raw().toBuffer()
      expect([alpha[10], alpha[150 * 300 + 150]]).toEqual([0, 255])
      expect(image?.type).toBe('image/png')
    })
  })

  test.each(FAULTS)(
    'G33 G34 %s ends the variant as a failure, and is asked once',
    async (_what, behaviour, reason, asked) => {
      fake.always('generations', behaviour)
      const engine = open({ stall: 300, timeout: 1_500, mostBytes: 4_000_000 })
      const events = await collected(engine, JOB)
      expect(last(events)).toMatchObject({ kind: 'failed', reason })
      expect(JSON.stringify(last(events))).not.toMatch(/sk-secret|fox|127\.0/)
      expect(fake.asked).toHaveLength(asked)
    },
  )

  test('G34 a refusal that names a pause is asked again after it, and one that names none too', async () => {
    fake.next(
      'generations',
      { does: 'refuses', status: 429, code: 'rate_limit_exceeded', retryAfter: 1 },
      { does: 'refuses', status: 429, code: 'rate_limit_exceeded', retryAfter: 0 },
    )
    const since = Date.now()
    expect(last(await collected(open(), JOB))?.kind).toBe('final')
    expect(Date.now() - since).toBeGreaterThan(990)
    expect(fake.asked).toHaveLength(3)
  })

  test('G34 it gives up after three refusals', async () => {
    fake.always('generations', { does: 'refuses', status: 429, code: 'rate_limit_exceeded', retryAfter: 0 })
    expect(last(await collected(open(), JOB))).toMatchObject({ kind: 'failed', reason: 'busy' })
    expect(fake.asked).toHaveLength(3)
  })

  test('nobody at that address is a failure', async () => {
    const engine = open({ baseUrl: 'http://127.0.0.1:9/v1', timeout: 500 })
    expect(last(await collected(engine, JOB))).toMatchObject({ kind: 'failed', reason: 'provider' })
  })

  test('a server that ignores streaming gives the picture alone', async () => {
    fake.always('generations', { does: 'whole' })
    const events = await collected(open(), JOB)
    expect(events).toHaveLength(1)
    expect(last(events)).toMatchObject({ kind: 'final', usage: { out: 1_300 } })
  })

  test('G35 a picture at an address of the server itself is fetched, without the key', async () => {
    fake.always('generations', { does: 'address' })
    expect(last(await collected(open(), JOB))).toMatchObject({ kind: 'final', picture: { width: 256 } })
  })

  test.each(NOWHERE)('G35 a picture at %s is not fetched', async address => {
    fake.always('generations', { does: 'address', address })
    expect(last(await collected(open(), JOB))).toEqual(NOT_PUBLIC)
  })

  test('G35 a redirect is judged like an address, and does not lead on for ever', async () => {
    const leading = (to: string) => `${new URL(fake.url).origin}/redirect?to=${encodeURIComponent(to)}`
    const fetched = async (address: string) => {
      fake.next('generations', { does: 'address', address })
      return last(await collected(open(), JOB))
    }
    expect(await fetched(leading('https://10.0.0.1/x.png'))).toEqual(NOT_PUBLIC)
    expect(await fetched(leading('http://localhost:1/x.png'))).toEqual(NOT_PUBLIC)
    expect(await fetched(leading('/redirect'))).toMatchObject({ message: expect.stringMatching(/on and on/) })
    expect(await fetched(leading('/pictures/none'))).toMatchObject({ message: expect.stringMatching(/404/) })
  })

  test('G4 a caller who goes ends the request itself', async () => {
    fake.always('generations', { does: 'breaks', after: 1, how: 'stalls' })
    const controller = new AbortController()
    for await (const _event of open().make(JOB, controller.signal)) controller.abort()
    await expect.poll(() => fake.asked[0]?.left).toBe(true)
  })
})
