import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Engine, EngineEvent, EngineJob } from '../ports/engine.ts'
import { dHash, hashDistance } from '../testing/dHash.ts'

/** What a suite may assume of an engine besides the port. */
export type ContractOptions = {
  /** The same job gives the same bytes. */
  seeded: boolean
  /** Milliseconds one variant may take here. */
  patience: number
}

/** Runs a job to its end and returns everything it said. */
export async function collected(
  engine: Engine,
  job: EngineJob,
  signal: AbortSignal = new AbortController().signal,
): Promise<EngineEvent[]> {
  const events: EngineEvent[] = []
  for await (const event of engine.make(job, signal)) events.push(event)
  return events
}

/** What every engine keeps: the port's promises, whatever it is made of. `make` starts one that the suite closes. */
export function engineContract(name: string, make: () => Promise<Engine>, options: ContractOptions): void {
  const { patience } = options
  describe(`engine contract: ${name}`, () => {
    let engine: Engine
    let job: EngineJob
    beforeAll(async () => {
      engine = await make()
      job = {
        kind: 'image',
        prompt: 'a red fox in a meadow',
        style: engine.describe().styles[0]?.id ?? '',
        shape: '1:1',
        seed: 41,
        variant: 0,
      }
    }, patience)
    afterAll(() => engine.close())

    test('describes itself', () => {
      const { id, label, styles, atOnce, usualSeconds } = engine.describe()
      expect(id).not.toBe('')
      expect(label).not.toBe('')
      expect(styles.length).toBeGreaterThan(0)
      expect(new Set(styles.map(s => s.id)).size).toBe(styles.length)
      expect(atOnce).toBeGreaterThanOrEqual(1)
      expect(usualSeconds).toBeGreaterThan(0)
    })

    test('G4 frames never go back, and one final ends the job', { timeout: patience }, async () => {
      const events = await collected(engine, job)
      const frames = events.filter(e => e.kind === 'frame')
      expect(events.filter(e => e.kind !== 'frame')).toHaveLength(1)
      const last = events.at(-1)
      expect(last?.kind).toBe('final')
      for (const [i, frame] of frames.entries()) {
        expect(frame.share).toBeGreaterThanOrEqual(frames[i - 1]?.share ?? 0)
        expect(frame.share).toBeLessThanOrEqual(1)
        expect(frame.step).not.toBe('')
      }
      if (last?.kind === 'final') {
        expect(last.picture.bytes.length).toBeGreaterThan(1000)
        expect(Math.abs(last.picture.width / last.picture.height - 1)).toBeLessThan(0.02)
      }
    })

    test('G4 a signal that fired before says aborted and paints nothing', { timeout: patience }, async () => {
      expect(await collected(engine, job, AbortSignal.abort())).toMatchObject([
        { kind: 'failed', reason: 'aborted' },
      ])
    })

    test('G4 aborting midway ends the job as aborted', { timeout: patience }, async () => {
      const controller = new AbortController()
      const events: EngineEvent[] = []
      for await (const event of engine.make({ ...job, seed: 43 }, controller.signal)) {
        events.push(event)
        controller.abort()
      }
      expect(events.at(-1)).toMatchObject({ kind: 'failed', reason: 'aborted' })
    })

    test('a listener who leaves early leaves nothing behind', { timeout: patience * 2 }, async () => {
      for await (const event of engine.make({ ...job, seed: 44 }, new AbortController().signal)) {
        expect(event.kind).toBe('frame')
        break
      }
      expect((await collected(engine, job)).at(-1)?.kind).toBe('final')
    })

    test('an unknown style fails and does not throw', { timeout: patience }, async () => {
      const events = await collected(engine, { ...job, style: 'no-such-style' })
      expect(events).toHaveLength(1)
      expect(events[0]?.kind).toBe('failed')
    })

    test('variants of a round differ to the eye', { timeout: patience * 4 }, async () => {
      const finals = await Promise.all(
        [0, 1, 2, 3].map(async variant => (await collected(engine, { ...job, variant })).at(-1)),
      )
      const hashes = await Promise.all(
        finals.map(async f => (f?.kind === 'final' ? dHash(f.picture.bytes) : 0n)),
      )
      for (const [i, a] of hashes.entries())
        for (const b of hashes.slice(i + 1)) expect(hashDistance(a, b)).toBeGreaterThan(38)
    })

    test.runIf(options.seeded)(
      'G1 the same job gives the same bytes',
      { timeout: patience * 2 },
      async () => {
        const [a, b] = await Promise.all([collected(engine, job), collected(engine, job)])
        const [first, second] = [a.at(-1), b.at(-1)]
        if (first?.kind !== 'final' || second?.kind !== 'final') throw new Error('no final')
        expect(Buffer.from(first.picture.bytes).equals(second.picture.bytes)).toBe(true)
      },
    )

    test('a hundred jobs of which all but two are aborted leave the engine well', {
      timeout: patience * 6,
    }, async () => {
      const runs = Array.from({ length: 100 }, (_, i) => {
        const controller = new AbortController()
        const events = collected(engine, { ...job, seed: 100 + i }, controller.signal)
        if (i % 50 !== 0) queueMicrotask(() => controller.abort())
        return events
      })
      const lasts = (await Promise.all(runs)).map(events => events.at(-1))
      expect(lasts.filter(e => e?.kind === 'final')).toHaveLength(2)
      expect(lasts.filter(e => e?.kind === 'failed' && e.reason === 'aborted')).toHaveLength(98)
    })

    test('closing ends jobs that run and jobs that wait', { timeout: patience * 2 }, async () => {
      const other = await make()
      const runs = Array.from({ length: 6 }, (_, i) => collected(other, { ...job, seed: 300 + i }))
      await other.close()
      for (const events of await Promise.all(runs))
        expect(events.at(-1)).toMatchObject({ kind: 'failed', reason: 'aborted' })
      expect(await collected(other, job)).toMatchObject([{ kind: 'failed' }])
    })
  })
}
