import type { Engine } from '../../ports/engine.ts'
import { createPool } from './pool.ts'
import { STYLES } from './style/styles.ts'

/** Seconds a picture takes before any was measured; on one core of 2026, oil at one megapixel. */
const USUAL_AT_FIRST = 1.5
/** How much the newest picture weighs in the mean. */
const NEWEST = 0.15

/**
 * The built-in engine: pictures drawn by rules from words, in `workers` processes that start at once. Needs no model and no key,
 * so a job of unknown fate may simply be run again.
 */
export function createPainter(options: { workers: number }): Engine {
  const workers = Math.max(1, Math.floor(options.workers))
  const pool = createPool({
    script: new URL('./worker.ts', import.meta.url),
    workers,
    jobsPerWorker: 200,
    // A machine that is asked for far too much at once may take half a minute for a stage; a painter that hangs takes for ever.
    silenceMs: 60_000,
  })
  let usualSeconds = USUAL_AT_FIRST
  return {
    describe: () => ({
      id: 'painter',
      name: 'Painter',
      label: 'Drawn by rules, no AI model',
      kind: 'image',
      styles: STYLES,
      by: 'rules',
      free: true,
      seeded: true,
      atOnce: workers,
      usualSeconds,
    }),
    async *make(job, signal) {
      // Counted from the first frame, so that a job's wait in the queue is not taken for its work.
      let begun = 0
      for await (const event of pool.run(`${job.seed} ${job.prompt}`, job, signal)) {
        begun ||= performance.now()
        if (event.kind === 'final')
          usualSeconds += NEWEST * ((performance.now() - begun) / 1000 - usualSeconds)
        yield event
      }
    },
    close: () => pool.close(),
  }
}
