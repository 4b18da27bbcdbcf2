import { setImmediate } from 'node:timers/promises'
import { clearAllCache, createCanvas } from '@napi-rs/canvas'
import type { EngineJob } from '../../ports/engine.ts'
import { drawSubject } from './art/drawSubject.ts'
import type { FromWorker, ToWorker } from './messages.ts'
import { noiseTile } from './noise.ts'
import { COMPOSED, paint, UnknownStyle } from './paint.ts'
import { parse } from './parse/parse.ts'
import { randomFrom } from './random.ts'

/**
 * One painter in a process of its own (decision 0020): takes a job a message, says its events, one job at a time. Whoever sends
 * the next job waits for the end of the last; canvas memory is native and is given back only on turns of the event loop.
 */
class Aborted extends Error {}

// Canvases are a few bytes to V8 and four megabytes to the process, so it sees no reason to collect them by itself.
const collect = globalThis.gc
if (!process.send || !collect) throw new Error('worker.ts is forked by pool.ts, with --expose-gc')

let current = 0
let stopped = false

// A server that is gone hears nothing; `disconnect` ends this process then, and the lost message is no fault.
const say = (message: FromWorker): void => void process.send?.(message, undefined, undefined, () => {})

process.on('message', (message: ToWorker) => {
  if ('job' in message) void work(message.id, message.job)
  else if (message.stop === current) stopped = true
})
// A key press in the terminal or a service manager reaches every process of the group: the server decides when painters end.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {})
process.on('disconnect', () => process.exit())

async function work(id: number, job: EngineJob): Promise<void> {
  current = id
  stopped = false
  try {
    const painted = await paint(job, async frame => {
      say({ id, event: { kind: 'frame', ...frame } })
      // Two turns of the loop: the message leaves, and a word to stop is heard before the next stage blocks.
      await setImmediate()
      await setImmediate()
      if (stopped) throw new Aborted()
      // The composition's many small canvases are done with before the style asks for large planes, and so are a style's own
      // planes from step to step.
      if (frame.share >= COMPOSED) tidy()
    })
    say({ id, event: { kind: 'final', ...painted } })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    if (error instanceof Aborted)
      say({ id, event: { kind: 'failed', reason: 'aborted', message: 'The job was cancelled' } })
    else
      say({
        id,
        event: { kind: 'failed', reason: error instanceof UnknownStyle ? 'provider' : 'crashed', message },
      })
  }
  await setImmediate()
  tidy()
}

/** Gives back what nobody needs any more: canvases and planes that only V8 still holds, scaled copies that Skia keeps. */
function tidy(): void {
  collect?.()
  clearAllCache()
}

/** Opens the art pack and builds the noise before the first job asks for them. */
function warmUp(): void {
  noiseTile()
  const subject = parse('a fox').subjects[0]
  if (subject)
    createCanvas(1, 1)
      .getContext('2d')
      .drawImage(drawSubject(subject, 64, randomFrom('warm')), 0, 0)
  say({ id: 0, ready: true })
}

warmUp()
