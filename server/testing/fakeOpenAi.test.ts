import { toFile } from 'openai'
import { afterAll, describe, expect, test } from 'vitest'
import { createAskerNames } from '../engine/openai/askerNames.ts'
import { openProvider } from '../engine/openai/client.ts'
import { createOpenAiMuse } from '../engine/openai/openAiMuse.ts'
import { createOpenAiWriter } from '../engine/openai/openAiWriter.ts'
import type { Behaviour } from './fakeOpenAi/behaviour.ts'
import { startFakeOpenAi } from './fakeOpenAi.ts'
import { findDescription, schemaNamed } from './openAiDescription.ts'
import { ALICE, MUSE_JOB, TEXT, TEXT_JOB } from './openAiJobs.ts'

async function all<Event>(events: AsyncIterable<Event>): Promise<Event[]> {
  const list: Event[] = []
  for await (const event of events) list.push(event)
  return list
}

const description = findDescription()
const fake = await startFakeOpenAi({ scale: 0.1 })
afterAll(() => fake.close())
const { client } = openProvider({ apiKey: '', baseUrl: fake.url })

describe.skipIf(!description)('the fake follows OpenAI’s published description', () => {
  const named = schemaNamed(description ?? '')
  const image = {
    model: 'gpt-image-2',
    prompt: 'a fox',
    n: 1,
    size: '1024x1024',
    quality: 'low',
    background: 'auto',
    output_format: 'webp',
    stream: true,
    partial_images: 3,
  } as const

  test('in the frames of a picture, and our request does', async () => {
    const event = named('ImageGenStreamEvent')
    const events = await all(await client.images.generate(image))
    expect(events).toHaveLength(4)
    for (const one of events) expect(event.parse(one)).toEqual(one)
    expect(event.safeParse({ ...events[0], b64_json: 1 }).success).toBe(false)
    expect(event.safeParse({ ...events[3], usage: undefined }).success).toBe(false)
    named('CreateImageRequest').parse(fake.asked[0]?.body)
  })

  test('in the frames of an edit', async () => {
    const event = named('ImageEditStreamEvent')
    const file = await toFile(Buffer.from('x'), 'a.png', { type: 'image/png' })
    const events = await all(await client.images.edit({ ...image, image: file }))
    expect(events).toHaveLength(4)
    for (const one of events) event.parse(one)
  })

  test('in a whole picture', async () => {
    const whole = await client.images.generate({ ...image, stream: false })
    named('ImagesResponse').parse(whole)
  })

  test('in the events of a text and of a refusal, in their order', async () => {
    const event = named('ResponseStreamEvent')
    fake.next('responses', { does: 'answers', text: 'two words' }, { does: 'answers', refusal: 'No thanks' })
    const ask = async () =>
      all(await client.responses.create({ model: 'gpt-6-luna', input: 'a fox', stream: true }))
    const events = await ask()
    for (const one of events) event.parse(one)
    expect(events.map(({ type }) => type.replace('response.', ''))).toEqual([
      'created',
      'in_progress',
      'output_item.added',
      'content_part.added',
      'output_text.delta',
      'output_text.delta',
      'output_text.done',
      'content_part.done',
      'output_item.done',
      'completed',
    ])
    for (const one of await ask()) event.parse(one)
  })

  test('in texts that are cut short, fail, or break off with an error', async () => {
    const event = named('ResponseStreamEvent')
    const ends: [Behaviour, string][] = [
      [{ does: 'answers', cutShort: 'max_output_tokens' }, 'response.incomplete'],
      [{ does: 'answers', fails: 'server_error' }, 'response.failed'],
      [{ does: 'breaks', after: 5, how: 'error' }, 'error'],
    ]
    for (const [behaviour, type] of ends) {
      fake.next('responses', behaviour)
      // As it stands on the wire: the package throws an error event.
      const answer = await fetch(`${fake.url}/responses`, {
        method: 'POST',
        body: JSON.stringify({ model: 'gpt-6-luna', input: 'a fox', stream: true }),
      })
      const events = [...(await answer.text()).matchAll(/^data: (.+)$/gm)].map(
        ([, data = '']) => JSON.parse(data) as { type: string },
      )
      for (const one of events) event.parse(one)
      expect(events.at(-1)?.type).toBe(type)
    }
  })

  test('in a whole text; and what we ask for is as described', async () => {
    const since = fake.asked.length
    named('Response').parse(await client.responses.create({ model: 'gpt-6-luna', input: 'a fox' }))
    const access = { apiKey: '', baseUrl: fake.url, text: TEXT, nameOf: createAskerNames(new Uint8Array(32)) }
    const signal = new AbortController().signal
    await all(
      createOpenAiWriter({ ...access, atOnce: 1, timeout: 5_000 }).make(
        { ...TEXT_JOB, asker: ALICE },
        signal,
      ),
    )
    await all(createOpenAiMuse(access).offer({ ...MUSE_JOB, asker: ALICE }, signal))
    const asked = fake.asked.slice(since + 1)
    expect(asked).toHaveLength(2)
    for (const { body } of asked) {
      // Of a message the description has two shapes, and ours fits both; Steady looks at it whole.
      named('CreateResponse').parse({ ...body, input: 'a fox' })
      expect(body.safety_identifier).toMatch(/^[\w-]{43}$/)
    }
    expect(
      named('CreateResponse').safeParse({ ...asked[0]?.body, input: 'a fox', safety_identifier: 1 }).success,
    ).toBe(false)
  })

  test('in a moderation', async () => {
    fake.next('moderations', { does: 'answers', flags: ['violence'] })
    const found = await client.moderations.create({ model: 'omni-moderation-latest', input: 'a fox' })
    named('CreateModerationResponse').parse(found)
    expect(found.results).toMatchObject([{ flagged: true, categories: { violence: true, hate: false } }])
  })
})
