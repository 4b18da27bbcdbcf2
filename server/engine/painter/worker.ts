import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { parentPort } from 'node:worker_threads'
import { createCanvas } from '@napi-rs/canvas'
import { drawSubject } from './art/drawSubject.ts'
import type { FromWorker, ToWorker } from './messages.ts'
import { noiseTile } from './noise.ts'
import { COMPOSED, paint, UnknownStyle } from './paint.ts'
import { parse } from './parse/parse.ts'
import { randomFrom } from './random.ts'

/**
 * One painter on a thread of its own: takes a job a message, says its events, one job at a time. Whoever sends the next job
 * waits for the end of the last; canvas memory is native and is given back only on turns of the event loop.
 */
class Aborted extends Error {}

if (!parentPort) throw new Error('worker.ts runs on a worker thread')
const port = parentPort

// Canvases are a few bytes to V8 and four megabytes to the process, so it sees no reason to collect them by itself.
setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

const say = (message: FromWorker): void => port.postMessage(message)

port.on('message', async ({ id, job, stop }: ToWorker) => {
  const flag = new Int32Array(stop)
  const stopped = (): boolean => Atomics.load(flag, 0) === 1
  try {
    const painted = await paint(job, async frame => {
      if (stopped()) throw new Aborted()
      say({ id, event: { kind: 'frame', ...frame } })
      // A turn of the loop lets the message leave before the next stage blocks this thread.
      await setImmediate()
      // The composition's many small canvases are done with before the style asks for large planes.
      if (frame.step === COMPOSED) collect()
      if (stopped()) throw new Aborted()
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
  collect()
  await setImmediate()
})

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
