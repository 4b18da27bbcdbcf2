import { Worker } from 'node:worker_threads'
import type { EngineEvent, EngineFailure, EngineJob } from '../../ports/engine.ts'
import { type EventStream, eventStream } from './eventStream.ts'
import type { FromWorker, ToWorker } from './messages.ts'
import { Rounds } from './rounds.ts'

type PoolOptions = {
  script: URL
  workers: number
  /** After so many jobs a worker is replaced, because native memory creeps. */
  jobsPerWorker: number
  /** A job whose worker says nothing for so many milliseconds is given up, and the worker with it. */
  silenceMs: number
}

export type Pool = {
  /** Queues a job; jobs of different `round`s take turns. The stream ends after one `final` or `failed`. */
  run(round: string, job: EngineJob, signal: AbortSignal): AsyncIterable<EngineEvent>
  close(): Promise<void>
}

type Task = {
  id: number
  job: EngineJob
  stop: SharedArrayBuffer
  events: EventStream<EngineEvent>
  settle: (last: EngineEvent) => void
  done: boolean
}
type Hand = { worker: Worker; task: Task | undefined; jobsDone: number; alarm: NodeJS.Timeout | undefined }

/** A fixed number of worker threads that start at once, are replaced when they crash, hang or tire, and take jobs in turn. */
export function createPool(options: PoolOptions): Pool {
  const queue = new Rounds<Task>()
  const hands = new Set<Hand>()
  let lastId = 0
  let closed = false

  const failed = (reason: EngineFailure, message: string): EngineEvent => ({
    kind: 'failed',
    reason,
    message,
  })

  const hire = (): void => {
    const worker = new Worker(options.script)
    const hand: Hand = { worker, task: undefined, jobsDone: 0, alarm: undefined }
    hands.add(hand)
    worker.on('message', (message: FromWorker) => hear(hand, message))
    worker.on('error', error => dismiss(hand, `The painter's worker broke: ${error.message}`))
    worker.on('exit', () => dismiss(hand, "The painter's worker ended"))
    worker.unref()
  }

  const dismiss = (hand: Hand, why: string): void => {
    if (!hands.delete(hand)) return
    clearTimeout(hand.alarm)
    hand.task?.settle(
      failed(Atomics.load(new Int32Array(hand.task.stop), 0) === 1 ? 'aborted' : 'crashed', why),
    )
    hand.task = undefined
    void hand.worker.terminate()
    if (closed) return
    hire()
    serve()
  }

  const watch = (hand: Hand): void => {
    clearTimeout(hand.alarm)
    hand.alarm = setTimeout(
      () => dismiss(hand, `No sign of life for ${options.silenceMs} ms`),
      options.silenceMs,
    )
  }

  const hear = (hand: Hand, message: FromWorker): void => {
    const { task } = hand
    if ('ready' in message || !task || message.id !== task.id) return
    const { event } = message
    if (event.kind === 'frame') {
      watch(hand)
      if (!task.done) task.events.push(event)
      return
    }
    task.settle(event)
    clearTimeout(hand.alarm)
    hand.task = undefined
    hand.worker.unref()
    hand.jobsDone += 1
    if (hand.jobsDone >= options.jobsPerWorker) dismiss(hand, 'retired')
    else serve()
  }

  const serve = (): void => {
    for (const hand of hands) {
      if (hand.task) continue
      const task = queue.next()
      if (!task) return
      hand.task = task
      hand.worker.ref()
      watch(hand)
      const message: ToWorker = { id: task.id, job: task.job, stop: task.stop }
      hand.worker.postMessage(message)
    }
  }

  for (let i = 0; i < Math.max(1, options.workers); i++) hire()

  return {
    run(round, job, signal) {
      lastId += 1
      const stop = new SharedArrayBuffer(4)
      const abort = (): void => {
        Atomics.store(new Int32Array(stop), 0, 1)
        // A running job's stream ends now; its worker is free when it reaches the end of its stage.
        task.settle(failed('aborted', 'The job was cancelled'))
        queue.remove(round, task)
      }
      const events = eventStream<EngineEvent>(abort)
      const task: Task = {
        id: lastId,
        job,
        stop,
        events,
        done: false,
        settle: last => {
          if (task.done) return
          task.done = true
          signal.removeEventListener('abort', abort)
          events.push(last)
          events.end()
        },
      }
      if (closed || signal.aborted)
        task.settle(failed('aborted', closed ? 'The painter is closed' : 'The job was cancelled'))
      else {
        signal.addEventListener('abort', abort, { once: true })
        queue.add(round, task)
        serve()
      }
      return events
    },
    async close() {
      closed = true
      for (const task of queue.drain()) task.settle(failed('aborted', 'The painter is closed'))
      const leaving = [...hands].map(async hand => {
        hands.delete(hand)
        clearTimeout(hand.alarm)
        hand.task?.settle(failed('aborted', 'The painter is closed'))
        hand.task = undefined
        await hand.worker.terminate()
      })
      await Promise.all(leaving)
    },
  }
}
