import { describe, expect, test } from 'vitest'
import type { Behaviour } from '../../testing/fakeOpenAi/behaviour.ts'
import { type Endpoint, type FakeOpenAi, startFakeOpenAi } from '../../testing/fakeOpenAi.ts'
import { freePort } from '../../testing/freePort.ts'

/** What a provider is asked with, in a suite of faults. */
export type Trial = {
  apiKey: string
  baseUrl: string
  leaveOut: readonly string[]
  /** Of the whole request, ms. */
  timeout: number
  /** The longest silence within the stream, ms. */
  stall: number
}

/** Something that asks OpenAI's API once and tells people what came. */
export type Asker = {
  endpoint: Endpoint
  /** How many events of its stream come before the first that shows anything. */
  before: number
  /** Everything it said, the end last. */
  ask(trial: Trial): Promise<{ kind: string; reason?: string; message?: string }[]>
}

const PATIENT = { timeout: 20_000, stall: 10_000 }
const QUICK = { timeout: 5_000, stall: 250 }

type Fault = { what: string; does: (before: number) => Behaviour; reason: string; limits?: typeof QUICK }
const refuses = (status: number, code: string, retryAfter?: number): Behaviour =>
  retryAfter === undefined ? { does: 'refuses', status, code } : { does: 'refuses', status, code, retryAfter }
const breaks = (after: number, how: Extract<Behaviour, { does: 'breaks' }>['how'], code?: string) =>
  ({ does: 'breaks', after, how, ...(code ? { code } : {}) }) satisfies Behaviour

/** All of them are asked once: what may have begun is not sent again (rule G34). */
const FAULTS: readonly Fault[] = [
  {
    what: 'a head that never comes',
    does: () => ({ does: 'hangs' }),
    reason: 'timeout',
    limits: { timeout: 900, stall: 250 },
  },
  {
    what: 'a stream that stalls',
    does: before => breaks(before + 1, 'stalls'),
    reason: 'timeout',
    limits: QUICK,
  },
  {
    what: 'a stream that is silent from its head on',
    does: () => breaks(0, 'stalls'),
    reason: 'timeout',
    limits: QUICK,
  },
  { what: 'a stream that is cut', does: before => breaks(before + 1, 'cut'), reason: 'provider' },
  { what: 'a stream without one event', does: () => breaks(0, 'cut'), reason: 'provider' },
  { what: 'a socket that is reset', does: before => breaks(before + 1, 'reset'), reason: 'provider' },
  { what: 'a malformed event', does: before => breaks(before + 1, 'malformed'), reason: 'provider' },
  { what: 'an error event', does: before => breaks(before + 1, 'error'), reason: 'provider' },
  {
    what: 'an error event about too much at once',
    does: before => breaks(before, 'error', 'rate_limit_exceeded'),
    reason: 'busy',
  },
  {
    what: 'a block in the stream',
    does: before => breaks(before + 1, 'error', 'moderation_blocked'),
    reason: 'blocked',
  },
  { what: 'an answer without end', does: before => breaks(before + 1, 'huge'), reason: 'provider' },
  { what: 'a block', does: () => refuses(400, 'moderation_blocked'), reason: 'blocked' },
  { what: 'an empty purse', does: () => refuses(429, 'insufficient_quota', 0), reason: 'quota' },
  { what: 'a wrong key', does: () => refuses(401, 'invalid_api_key'), reason: 'provider' },
  { what: 'a fault of theirs', does: () => refuses(500, 'server_error'), reason: 'provider' },
  {
    what: 'a server that is away and names no pause',
    does: () => refuses(503, 'overloaded'),
    reason: 'provider',
  },
  {
    what: 'a pause longer than a person waits',
    does: () => refuses(429, 'rate_limit_exceeded', 60),
    reason: 'busy',
  },
  {
    what: 'a redirect',
    does: () => ({ does: 'redirects', to: 'http://127.0.0.1:9/v1' }),
    reason: 'provider',
  },
  {
    what: 'a server that knows fewer fields',
    does: () => ({ does: 'answers', knows: ['model'] }),
    reason: 'provider',
  },
]

/** Each test has a fake of its own, so that they can wait side by side. */
async function withFake(work: (fake: FakeOpenAi) => Promise<void>): Promise<void> {
  const fake = await startFakeOpenAi({ scale: 0.1 })
  try {
    await work(fake)
  } finally {
    await fake.close()
  }
}

/** What everybody keeps who asks OpenAI's API, against a server that misbehaves in every way we know of (rules G33, G34). */
export function misbehaviours(name: string, { endpoint, before, ask }: Asker): void {
  const trial = (fake: FakeOpenAi, limits = PATIENT): Trial => ({
    apiKey: 'sk-secret',
    baseUrl: fake.url,
    leaveOut: [],
    ...limits,
  })

  describe.concurrent(`${name}, on a server that misbehaves`, () => {
    test.each(FAULTS)('G33 G34 $what is a failure, and is asked once', fault =>
      withFake(async fake => {
        fake.always(endpoint, fault.does(before))
        const events = await ask(trial(fake, fault.limits))
        expect(events.at(-1)).toMatchObject({ kind: 'failed', reason: fault.reason })
        expect(events.filter(({ kind }) => kind === 'failed')).toHaveLength(1)
        expect(JSON.stringify(events.at(-1))).not.toMatch(/sk-secret|fox|127\.0/)
        expect(fake.asked).toHaveLength(1)
      }),
    )

    test('G33 a slow answer is waited for', () =>
      withFake(async fake => {
        fake.always(endpoint, { does: 'answers', head: 400, pace: 40 })
        const events = await ask(trial(fake))
        expect(events.map(({ kind }) => kind)).not.toContain('failed')
        expect(fake.asked).toHaveLength(1)
      }))

    test('G34 a refusal that names a pause is asked again after it, and one that names none too', () =>
      withFake(async fake => {
        fake.next(endpoint, refuses(429, 'rate_limit_exceeded', 1), refuses(429, 'rate_limit_exceeded'))
        const since = Date.now()
        expect((await ask(trial(fake))).at(-1)?.kind).not.toBe('failed')
        // Ours is two seconds by then.
        expect(Date.now() - since).toBeGreaterThan(2_990)
        expect(fake.asked).toHaveLength(3)
      }))

    test('G34 a server that is away and names a pause is asked again', () =>
      withFake(async fake => {
        fake.next(endpoint, refuses(503, 'overloaded', 0))
        expect((await ask(trial(fake))).at(-1)?.kind).not.toBe('failed')
        expect(fake.asked).toHaveLength(2)
      }))

    test('G34 it gives up after three refusals', () =>
      withFake(async fake => {
        fake.always(endpoint, refuses(429, 'rate_limit_exceeded', 0))
        expect((await ask(trial(fake))).at(-1)).toMatchObject({ kind: 'failed', reason: 'busy' })
        expect(fake.asked).toHaveLength(3)
      }))

    test('nobody at that address, and a port that fetch refuses to ask, are failures', async () => {
      // Of the second a form was once read on after its request had ended, which nobody could catch and which ended the process.
      for (const port of [await freePort(), 9]) {
        const nowhere = { apiKey: '', baseUrl: `http://127.0.0.1:${port}/v1`, leaveOut: [] }
        const events = await ask({ ...nowhere, timeout: 500, stall: 500 })
        expect(events.at(-1)).toMatchObject({ kind: 'failed', reason: 'provider' })
      }
    })

    test('G60 a strict server is asked without the fields that it refuses, and with the person under another name', () =>
      withFake(async fake => {
        await ask(trial(fake))
        const [first] = fake.asked
        expect(first?.body.safety_identifier).toMatch(/^alias of u_/)
        const fields = Object.keys({ ...first?.body, ...first?.files })
        const refused = fields.filter(field => !NEEDED.has(field))
        expect(refused).toContain('safety_identifier')
        const knows = fields.filter(field => NEEDED.has(field))
        fake.always(endpoint, { does: 'answers', knows })
        const said = await ask(trial(fake))
        expect(said.at(-1)).toMatchObject({ message: expect.stringMatching(/^400 unknown_parameter \w+/) })
        const answered = await ask({ ...trial(fake), leaveOut: refused })
        expect(answered.at(-1)?.kind).not.toBe('failed')
        expect(Object.keys({ ...fake.asked.at(-1)?.body, ...fake.asked.at(-1)?.files })).toEqual(knows)
      }))
  })
}

/** What is asked, and of what: everything else can be left out. */
const NEEDED = new Set(['model', 'prompt', 'image', 'mask', 'instructions', 'input'])
