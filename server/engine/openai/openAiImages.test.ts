import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { UserId } from '#shared/ids.ts'
import type { EngineEvent, EngineJob } from '../../ports/engine.ts'
import { startFakeOpenAi } from '../../testing/fakeOpenAi.ts'
import { ALICE, IMAGE, PICTURE_JOB } from '../../testing/openAiJobs.ts'
import { collected, engineContract } from '../contract.ts'
import { misbehaviours, type Trial } from './misbehaviours.ts'
import { createOpenAiImages } from './openAiImages.ts'

const fake = await startFakeOpenAi()
afterAll(() => fake.close())

const access = { apiKey: 'sk-secret', baseUrl: fake.url, atOnce: 4, timeout: 10_000, image: IMAGE }
const open = (more: Partial<Parameters<typeof createOpenAiImages>[0]> = {}) =>
  createOpenAiImages({ ...access, ...more })

engineContract('openai, on a fake of its API', async () => open(), { seeded: false, patience: 10_000 })

const last = (events: EngineEvent[]) => events.at(-1)
const framesOf = (events: EngineEvent[]) => events.filter(({ kind }) => kind === 'frame').length

const asks =
  (job: EngineJob) =>
  ({ baseUrl, apiKey, leaveOut, timeout, stall }: Trial) => {
    const nameOf = (who: UserId) => `alias of ${who}`
    const engine = open({ baseUrl, apiKey, leaveOut, nameOf, timeout, stall, mostBytes: 4_000_000 })
    return collected(engine, job)
  }
misbehaviours('a picture', {
  endpoint: 'generations',
  before: 0,
  ask: asks({ ...PICTURE_JOB, asker: ALICE }),
})
const create = { width: 48, height: 48, channels: 3 as const, background: '#4a6' }
const picture = await sharp({ create }).png().toBuffer()
const parent = { how: 'restyle' as const, prompt: 'a fox', style: 'oil', seed: 1, variant: 0, picture }
const edit = { ...PICTURE_JOB, asker: ALICE, parent }
misbehaviours('an edit of a picture', { endpoint: 'edits', before: 0, ask: asks(edit) })

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
    const events = await collected(open(), PICTURE_JOB)
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
    const events = await collected(open(), { ...PICTURE_JOB, style: 'none' })
    expect(fake.asked[0]?.body.prompt).toBe(PICTURE_JOB.prompt)
    expect(last(events)).not.toHaveProperty('added')
  })

  test('a shape is a size, and one of three for models that know no more', async () => {
    await collected(open(), { ...PICTURE_JOB, shape: '16:9' })
    await collected(open({ image: { ...IMAGE, sizes: 'three' } }), { ...PICTURE_JOB, shape: '16:9' })
    expect(fake.asked.map(({ body }) => body.size)).toEqual(['1360x768', '1536x1024'])
  })

  describe('starting from a picture', () => {
    let picture: Uint8Array
    beforeAll(async () => {
      const create = { width: 300, height: 200, channels: 3 as const, background: '#4a6' }
      picture = await sharp({ create }).png().toBuffer()
    })
    const from = (how: NonNullable<EngineJob['parent']>['how'], shape: EngineJob['shape']): EngineJob => ({
      ...PICTURE_JOB,
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

  test('a server that ignores streaming gives the picture alone', async () => {
    fake.always('generations', { does: 'whole' })
    const events = await collected(open(), PICTURE_JOB)
    expect(events).toHaveLength(1)
    expect(last(events)).toMatchObject({ kind: 'final', usage: { out: 1_300 } })
  })

  test('G35 a picture at an address of the server itself is fetched, without the key', async () => {
    fake.always('generations', { does: 'address' })
    expect(last(await collected(open(), PICTURE_JOB))).toMatchObject({
      kind: 'final',
      picture: { width: 256 },
    })
  })

  test.each(NOWHERE)('G35 a picture at %s is not fetched', async address => {
    fake.always('generations', { does: 'address', address })
    expect(last(await collected(open(), PICTURE_JOB))).toEqual(NOT_PUBLIC)
  })

  test('G35 a redirect is judged like an address, and does not lead on for ever', async () => {
    const leading = (to: string) => `${new URL(fake.url).origin}/redirect?to=${encodeURIComponent(to)}`
    const fetched = async (address: string) => {
      fake.next('generations', { does: 'address', address })
      return last(await collected(open(), PICTURE_JOB))
    }
    expect(await fetched(leading('https://10.0.0.1/x.png'))).toEqual(NOT_PUBLIC)
    expect(await fetched(leading('http://localhost:1/x.png'))).toEqual(NOT_PUBLIC)
    expect(await fetched(leading('/redirect'))).toMatchObject({ message: expect.stringMatching(/on and on/) })
    expect(await fetched(leading('/pictures/none'))).toMatchObject({ message: expect.stringMatching(/404/) })
  })

  test('G4 a caller who goes ends the request itself', async () => {
    fake.always('generations', { does: 'breaks', after: 1, how: 'stalls' })
    const controller = new AbortController()
    for await (const _event of open().make(PICTURE_JOB, controller.signal)) controller.abort()
    await expect.poll(() => fake.asked[0]?.left).toBe(true)
  })
})
