import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { EngineEvent, EngineJob } from '../../ports/engine.ts'
import { createPool, type Pool } from './pool.ts'

/** A worker that does as the prompt says: crash, hang, or answer with its process, whether it was told to stop, and its environment. */
const SCRIPT = `
  let stopped = false
  process.send({ id: 0, ready: true })
  process.on('disconnect', () => process.exit())
  process.on('message', ({ id, job, stop }) => {
    if (stop) stopped = true
    if (!job) return
    if (job.prompt === 'crash') throw new Error('boom')
    if (job.prompt === 'exit') process.exit(3)
    if (job.prompt === 'hang') for (;;);
    const answer = () => {
      const message = process.pid + ' ' + job.prompt + (stopped ? ' stopped' : '') + ' ' + Object.keys(process.env)
      process.send({ id, event: { kind: 'failed', reason: 'provider', message } })
    }
    setTimeout(answer, job.prompt === 'slow' ? 60 : 1)
  })
`

const job = (prompt: string, seed = 1): EngineJob => ({
  kind: 'image',
  prompt,
  style: 'x',
  shape: '1:1',
  seed,
  variant: 0,
})

async function lastOf(events: AsyncIterable<EngineEvent>): Promise<EngineEvent | undefined> {
  let last: EngineEvent | undefined
  for await (const event of events) last = event
  return last
}

describe('the pool of workers', () => {
  let pool: Pool
  const folder = mkdtempSync(join(tmpdir(), 'riff-pool-'))
  const script = pathToFileURL(join(folder, 'worker.mjs'))
  beforeAll(() => writeFileSync(script, SCRIPT))
  afterAll(() => rmSync(folder, { recursive: true }))
  const start = (workers: number, jobsPerWorker = 100) => {
    pool = createPool({ script, workers, jobsPerWorker, silenceMs: 2000 })
    return (prompt: string, round = prompt, signal = new AbortController().signal) =>
      lastOf(pool.run(round, job(prompt), signal))
  }
  afterEach(() => pool.close())

  test('a worker that crashes, exits or hangs is replaced, and only its own job fails', async () => {
    const run = start(1)
    for (const prompt of ['crash', 'exit', 'hang']) {
      const [broken, next] = await Promise.all([run(prompt), run('fine')])
      expect(broken, prompt).toMatchObject({ kind: 'failed', reason: 'crashed' })
      expect(next, prompt).toMatchObject({ reason: 'provider' })
    }
  })

  test('rounds take turns', async () => {
    const run = start(1)
    const done: string[] = []
    const runs = ['a', 'a', 'a', 'a', 'b', 'b'].map(async (round, i) => {
      await run(`${round}${i}`, round)
      done.push(round)
    })
    await Promise.all(runs)
    expect(done.slice(0, 5).filter(r => r === 'b')).toHaveLength(2)
  })

  test('aborting ends a waiting job at once and never starts it', async () => {
    const run = start(1)
    const controller = new AbortController()
    const first = run('slow')
    const second = run('waiting', 'w', controller.signal)
    controller.abort()
    expect(await second).toMatchObject({ reason: 'aborted' })
    expect(await first).toMatchObject({ reason: 'provider' })
  })

  test('a worker whose job was cancelled is told so and does the next one', async () => {
    const run = start(1)
    await run('warm')
    const controller = new AbortController()
    const first = run('slow', 'slow', controller.signal)
    controller.abort()
    expect(await first).toMatchObject({ reason: 'aborted' })
    expect(await run('next')).toMatchObject({ message: expect.stringMatching(/ next stopped /) })
  })

  test('a worker has nothing of our environment, where keys are', async () => {
    process.env.RIFF_TEST_SECRET = 'a key'
    const last = await start(1)('environment')
    delete process.env.RIFF_TEST_SECRET
    expect(last).toMatchObject({ message: expect.stringMatching(/ MALLOC_ARENA_MAX,/) })
    expect(last).not.toMatchObject({ message: expect.stringMatching(/RIFF_TEST_SECRET|PATH/) })
  })

  test('a worker retires after its share of jobs', async () => {
    const run = start(1, 2)
    const workers: string[] = []
    for (let i = 0; i < 4; i++) {
      const last = await run(`n${i}`)
      workers.push(last?.kind === 'failed' ? (last.message.split(' ')[0] ?? '') : '')
    }
    expect(workers[0]).toBe(workers[1])
    expect(workers[1]).not.toBe(workers[2])
  })
})
