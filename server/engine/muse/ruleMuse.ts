import { setTimeout as pause } from 'node:timers/promises'
import { withEdits } from '#shared/jam/muse.ts'
import type { Muse, MuseEvent, MuseJob } from '../../ports/muse.ts'
import { propose } from './propose.ts'

/** The text as it would read appears at this pace, ms a step. */
const STEP_TAKES = 30
const STEPS = 24

/** The built-in muse: rules and word lists, no model, no key, nothing to pay. */
export function createRuleMuse({ stepTakes = STEP_TAKES }: { stepTakes?: number } = {}): Muse {
  return {
    describe: () => ({ id: 'rules', label: 'Rules, no AI model', free: true }),
    offer: (job, signal) => offering(job, signal, stepTakes),
  }
}

async function* offering(job: MuseJob, signal: AbortSignal, stepTakes: number): AsyncIterable<MuseEvent> {
  try {
    signal.throwIfAborted()
    const edits = propose(job).filter(edit => edit.text !== '')
    if (edits.length === 0) return yield { kind: 'failed', reason: 'nothing', message: 'nothing to add' }
    const after = withEdits(job.text, edits)
    for (let step = 1; step < STEPS; step++) {
      yield { kind: 'growing', text: after.slice(0, Math.round((after.length * step) / STEPS)) }
      await pause(stepTakes, undefined, { signal })
    }
    yield { kind: 'offer', edits }
  } catch {
    yield { kind: 'failed', reason: 'crashed', message: 'stopped' }
  }
}
