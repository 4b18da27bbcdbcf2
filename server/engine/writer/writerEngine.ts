import { setTimeout as pause } from 'node:timers/promises'
import { FORMS, type Form } from '#shared/kinds.ts'
import type { Engine, EngineEvent, EngineJob } from '../../ports/engine.ts'
import { write } from './write.ts'

/** Words appear at this pace, ms: fast for a reader, slow enough to be seen growing. */
const WORD_TAKES = 34
/** Words at a time. */
const STEP = 2

/** The built-in writer: short texts from templates, word by word. No model, no key, nothing to pay. */
export function createWriter({ wordTakes = WORD_TAKES }: { wordTakes?: number } = {}): Engine {
  const closing = new AbortController()
  return {
    describe: () => ({
      id: 'writer',
      name: 'Writer',
      label: 'Written by rules, no AI model',
      kind: 'text',
      styles: FORMS.map(id => ({ id, label: `${id.charAt(0).toUpperCase()}${id.slice(1)}` })),
      by: 'rules',
      free: true,
      seeded: true,
      atOnce: 8,
      usualSeconds: 3,
    }),
    make: (job, signal) => making(job, AbortSignal.any([signal, closing.signal]), wordTakes),
    close: async () => closing.abort(),
  }
}

async function* making(job: EngineJob, signal: AbortSignal, wordTakes: number): AsyncIterable<EngineEvent> {
  if (signal.aborted) return yield { kind: 'failed', reason: 'aborted', message: 'stopped' }
  const form = FORMS.find(known => known === job.style)
  if (job.kind !== 'text' || !form)
    return yield { kind: 'failed', reason: 'provider', message: `no form ${job.style}` }
  const text = write({ prompt: job.prompt, form: form satisfies Form, seed: job.seed, variant: job.variant })
  const words = text.split(/(?<=\s)/)
  try {
    for (let count = STEP; count < words.length; count += STEP) {
      yield {
        kind: 'frame',
        step: 'writing',
        share: count / words.length,
        text: words.slice(0, count).join(''),
      }
      await pause(wordTakes * STEP, undefined, { signal })
    }
    yield { kind: 'written', text }
  } catch {
    yield { kind: 'failed', reason: 'aborted', message: 'stopped' }
  }
}
