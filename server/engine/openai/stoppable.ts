import type { EngineEvent, EngineJob } from '../../ports/engine.ts'
import { faultOf } from './fault.ts'

/**
 * `make` and `close` of an engine from what makes one job: every job ends with its own last event, with why it failed, or as
 * aborted when its caller or the engine's end stopped it; nothing is thrown (rule G4).
 */
export function stoppable(made: (job: EngineJob, signal: AbortSignal) => AsyncIterable<EngineEvent>): {
  make(job: EngineJob, caller: AbortSignal): AsyncGenerator<EngineEvent>
  close(): Promise<void>
} {
  const closing = new AbortController()
  return {
    async *make(job, caller) {
      const signal = AbortSignal.any([caller, closing.signal])
      const aborted: EngineEvent = { kind: 'failed', reason: 'aborted', message: 'stopped' }
      try {
        if (signal.aborted) return yield aborted
        for await (const event of made(job, signal)) {
          if (signal.aborted) return yield aborted
          yield event
        }
      } catch (thrown) {
        const { reason, message } = faultOf(thrown)
        yield signal.aborted ? aborted : { kind: 'failed', reason, message }
      }
    },
    close: async () => closing.abort(),
  }
}
