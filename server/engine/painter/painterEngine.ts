import type { Engine } from '../../ports/engine.ts'
import { createPool } from './pool.ts'
import { STYLES } from './style/styles.ts'

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
    silenceMs: 30_000,
  })
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
      usualSeconds: 2,
    }),
    make: (job, signal) => pool.run(`${job.seed} ${job.prompt}`, job, signal),
    close: () => pool.close(),
  }
}
