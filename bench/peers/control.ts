import { monitorEventLoopDelay } from 'node:perf_hooks'

/** How often the loop is looked at, ms. The reading holds this much by itself; `late` takes it off. */
const RESOLUTION = 10

/** What a measured server tells of itself. Memory is read after a full collection. */
export type Stats = { latePercentile99: number; rss: number; heap: number }

/** Lets the load side ask this process how it is; tells it the port. */
export function underControl(port: number): void {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION })
  delay.enable()
  process.on('message', (question: 'reset' | 'stats') => {
    if (question === 'reset') {
      delay.reset()
      process.send?.({})
      return
    }
    const late = Math.max(0, delay.percentile(99) / 1e6 - RESOLUTION)
    globalThis.gc?.()
    globalThis.gc?.()
    const { rss, heapUsed, external } = process.memoryUsage()
    process.send?.({ latePercentile99: late, rss, heap: heapUsed + external } satisfies Stats)
  })
  process.on('disconnect', () => process.exit(0))
  process.send?.({ port })
}
