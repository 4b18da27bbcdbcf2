import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { TEXT_UNITS } from '#shared/limits.ts'
import type { Engine, EngineEvent, EngineJob } from '../ports/engine.ts'
import { dHash, hashDistance } from '../testing/dHash.ts'
import { listOf, streamContract } from './streamContract.ts'

/** What a suite may assume of an engine besides the port. */
export type ContractOptions = {
  /** The same job gives the same bytes. */
  seeded: boolean
  /** Milliseconds one variant may take here. */
  patience: number
}

/** Runs a job to its end and returns everything the engine said. */
export const collected = (engine: Engine, job: EngineJob): Promise<EngineEvent[]> =>
  listOf(engine.make(job, new AbortController().signal))

const isEnd = ({ kind }: EngineEvent) => kind === 'final' || kind === 'written'

/** What every engine keeps, of pictures or of texts: the port's promises, whatever it is made of. `make` starts one that the suite closes. */
export function engineContract(name: string, make: () => Promise<Engine>, options: ContractOptions): void {
  const { patience } = options
  describe(`engine contract: ${name}`, () => {
    let engine: Engine
    let job: EngineJob
    beforeAll(async () => {
      engine = await make()
      const { kind, styles } = engine.describe()
      const style = styles[0]?.id ?? ''
      job = { kind, prompt: 'a red fox in a meadow', style, shape: '1:1', seed: 41, variant: 0 }
    }, patience)
    afterAll(() => engine.close())

    streamContract<EngineEvent>(
      () => ({
        run: (n, signal) => engine.make({ ...job, seed: n }, signal),
        tells: event => (event.kind === 'frame' ? 'more' : isEnd(event) ? 'done' : 'failed'),
        stopped: { kind: 'failed', reason: 'aborted' },
      }),
      patience,
    )

    test('describes itself', () => {
      const { id, label, styles, atOnce, usualSeconds } = engine.describe()
      expect(id).not.toBe('')
      expect(label).not.toBe('')
      expect(styles.length).toBeGreaterThan(0)
      expect(new Set(styles.map(s => s.id)).size).toBe(styles.length)
      expect(atOnce).toBeGreaterThanOrEqual(1)
      expect(usualSeconds).toBeGreaterThan(0)
    })

    test('G4 G41 frames never go back, and lead to the end', { timeout: patience }, async () => {
      const events = await collected(engine, job)
      let [share, text] = [0, '']
      for (const frame of events) {
        if (frame.kind !== 'frame') continue
        expect(frame.share).toBeGreaterThanOrEqual(share)
        expect(frame.share).toBeLessThanOrEqual(1)
        expect(frame.step).not.toBe('')
        expect(frame.text ?? '').toSatisfy((next: string) => next.startsWith(text))
        share = frame.share
        text = frame.text ?? ''
      }
      const last = events.at(-1)
      if (last?.kind === 'final') {
        expect(last.picture.bytes.length).toBeGreaterThan(1000)
        expect(Math.abs(last.picture.width / last.picture.height - 1)).toBeLessThan(0.02)
      } else if (last?.kind === 'written') {
        expect(last.text.trim()).not.toBe('')
        expect(last.text.length).toBeLessThanOrEqual(TEXT_UNITS)
        expect(last.text.startsWith(text.trimEnd())).toBe(true)
      } else throw new Error(`it ended with ${last?.kind}`)
    })

    test('an unknown style or another kind fails and does not throw', { timeout: patience }, async () => {
      const kind = job.kind === 'image' ? 'text' : 'image'
      for (const strange of [
        { ...job, style: 'no-such-style' },
        { ...job, kind, style: 'no-such-style' } as const,
      ])
        expect(await collected(engine, strange)).toMatchObject([{ kind: 'failed' }])
    })

    test('variants of a round differ to the eye', { timeout: patience * 4 }, async () => {
      const finals = await Promise.all(
        [0, 1, 2, 3].map(async variant => (await collected(engine, { ...job, variant })).at(-1)),
      )
      if (job.kind === 'text') {
        const texts = finals.map(last => (last?.kind === 'written' ? last.text : ''))
        return expect(new Set(texts).size).toBe(4)
      }
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
        const [a, b] = (await Promise.all([collected(engine, job), collected(engine, job)])).map(one =>
          one.at(-1),
        )
        if (a?.kind === 'written') return expect(b).toEqual(a)
        if (a?.kind !== 'final' || b?.kind !== 'final') throw new Error('no final')
        expect(Buffer.from(a.picture.bytes).equals(b.picture.bytes)).toBe(true)
      },
    )

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
