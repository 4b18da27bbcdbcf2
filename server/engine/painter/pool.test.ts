import { afterEach, describe, expect, test } from 'vitest'
import type { EngineEvent, EngineJob } from '../../ports/engine.ts'
import { createPool, type Pool } from './pool.ts'

/** A worker that does as the prompt says: crash, hang, or answer with its thread's own number of jobs. */
const SCRIPT = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, threadId } from 'node:worker_threads'
    parentPort.on('message', ({ id, job, stop }) => {
      if (job.prompt === 'crash') throw new Error('boom')
      if (job.prompt === 'exit') process.exit(3)
      if (job.prompt === 'hang') for (;;) if (Atomics.load(new Int32Array(stop), 0) === 2) break
      const wait = job.prompt === 'slow' ? 60 : 1
      setTimeout(() => parentPort.postMessage({ id, event: { kind: 'failed', reason: 'provider', message: threadId + ' ' + job.prompt } }), wait)
    })
  `)}`,
)

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
  const start = (workers: number, jobsPerWorker = 100) => {
    pool = createPool({ script: SCRIPT, workers, jobsPerWorker, silenceMs: 300 })
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

  test('a worker retires after its share of jobs', async () => {
    const run = start(1, 2)
    const threads: string[] = []
    for (let i = 0; i < 4; i++) {
      const last = await run(`n${i}`)
      threads.push(last?.kind === 'failed' ? (last.message.split(' ')[0] ?? '') : '')
    }
    expect(threads[0]).toBe(threads[1])
    expect(threads[1]).not.toBe(threads[2])
  })
})
