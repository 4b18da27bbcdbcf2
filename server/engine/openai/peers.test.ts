import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { LLMock } from '@copilotkit/aimock'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EngineJob } from '../../ports/engine.ts'
import { freePort } from '../../testing/freePort.ts'
import { findDescription } from '../../testing/openAiDescription.ts'
import { until } from '../../testing/until.ts'
import { collected } from '../contract.ts'
import { openClient } from './client.ts'
import { requestOf } from './imageRequest.ts'
import { createOpenAiImages, type ImageSettings } from './openAiImages.ts'

// Two servers that others wrote: what we send and understand must not only suit our own fake.

const IMAGE: ImageSettings = {
  model: 'gpt-image-2',
  quality: 'low',
  background: 'auto',
  // The description is older than free sizes.
  sizes: 'three',
  partials: 3,
  prices: { textIn: 5, imageIn: 8, imageOut: 30 },
}
const JOB: EngineJob = {
  kind: 'image',
  prompt: 'a red fox',
  style: 'none',
  shape: '1:1',
  seed: 1,
  variant: 0,
}
const create = { width: 64, height: 64, channels: 3 as const, background: '#4a6' }
const png = await sharp({ create }).png().toBuffer()
const parent = { how: 'subtle' as const, prompt: 'a fox', style: 'none', seed: 1, variant: 0, picture: png }
const engineAt = (baseUrl: string) =>
  createOpenAiImages({ apiKey: 'sk-test', baseUrl, atOnce: 1, timeout: 20_000, image: IMAGE })

describe('aimock, which ignores streaming', () => {
  const mock = new LLMock({ port: 0 })
  const refusal = (prompt: string, status: number, code: string) =>
    mock.addFixture({
      match: { userMessage: prompt, endpoint: 'image' },
      response: { error: { message: 'no', type: 'image_generation_user_error', code }, status },
    })
  beforeAll(async () => {
    mock.onImage(/red fox/, { images: [{ b64Json: png.toString('base64') }] })
    refusal('blocked', 400, 'moderation_blocked')
    refusal('poor', 429, 'insufficient_quota')
    await mock.start()
  })
  afterAll(() => mock.stop())
  const engine = () => engineAt(`${mock.url}/v1`)

  test('a picture, and an edit of one', async () => {
    for (const job of [JOB, { ...JOB, parent }])
      expect(await collected(engine(), job)).toMatchObject([{ kind: 'final', picture: { width: 64 } }])
    expect(mock.getRequests().map(({ path }) => path)).toEqual(['/v1/images/generations', '/v1/images/edits'])
  })

  test('G34 a block and an empty purse are told apart, and asked once each', async () => {
    mock.clearRequests()
    expect(await collected(engine(), { ...JOB, prompt: 'blocked' })).toMatchObject([{ reason: 'blocked' }])
    expect(await collected(engine(), { ...JOB, prompt: 'poor' })).toMatchObject([{ reason: 'quota' }])
    expect(mock.getRequests()).toHaveLength(2)
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

  test.each([JOB, { ...JOB, parent }])('finds nothing wrong with our request, and streams', async job => {
    const client = openClient({ apiKey: 'sk-test', baseUrl: url })
    const send = await requestOf(client, job, job.prompt, IMAGE)
    const headers = { Accept: 'text/event-stream, application/json' }
    const signal = AbortSignal.timeout(10_000)
    const response = await send({ signal, timeout: 10_000, maxRetries: 0, headers }).asResponse()
    await response.body?.cancel()
    expect(response.status).toBe(200)
    expect(response.headers.get('x-steady-error-count')).toBe('0')
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/)
  })

  test('refuses a wrong one, so that its yes means something', async () => {
    const client = openClient({ apiKey: 'sk-test', baseUrl: url })
    const wrong = requestOf(client, JOB, JOB.prompt, { ...IMAGE, quality: 'max' })
    const send = await wrong
    const headers = { Accept: 'text/event-stream, application/json' }
    const signal = AbortSignal.timeout(10_000)
    await expect(
      send({ signal, timeout: 10_000, maxRetries: 0, headers }).asResponse(),
    ).rejects.toMatchObject({ status: 400 })
  })

  test('G33 its stream of previews without an end is a failure, not a picture', async () => {
    const events = await collected(engineAt(url), JOB)
    expect(events.at(-1)).toMatchObject({ kind: 'failed', reason: 'provider' })
  })
})
