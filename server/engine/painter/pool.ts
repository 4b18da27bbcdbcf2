import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { EngineEvent, EngineFailure, EngineJob } from '../../ports/engine.ts'
import { type EventStream, eventStream } from './eventStream.ts'
import type { FromWorker, ToWorker } from './messages.ts'
import { Rounds } from './rounds.ts'

/**
 * All that a painter inherits; our own environment, where keys are, it never sees. It makes glibc give memory back: without these, blocks
 * of up to some megabytes move from the kernel's keeping into arenas, where a small allocation above them holds them for ever. Other
 * allocators do not know these names. See decision 0020.
 */
const ENVIRONMENT = {
  MALLOC_ARENA_MAX: '1',
  MALLOC_MMAP_THRESHOLD_: '131072',
  MALLOC_TRIM_THRESHOLD_: '131072',
} as const

/** A worker that ends before it is warm is followed by another one after so many milliseconds, lest a broken one spin. */
const PAUSE_MS = 1000

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
  stopped: boolean
  events: EventStream<EngineEvent>
  settle: (last: EngineEvent) => void
  done: boolean
}
type Hand = {
  worker: ChildProcess
  warm: boolean
  task: Task | undefined
  jobsDone: number
  alarm: NodeJS.Timeout | undefined
}

/** A fixed number of worker processes that start at once, are replaced when they crash, hang or tire, and take jobs in turn. */
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
    const worker = fork(options.script, {
      serialization: 'advanced',
      execArgv: ['--disable-warning=ExperimentalWarning', '--expose-gc', '--max-semi-space-size=2'],
      env: ENVIRONMENT,
    })
    const hand: Hand = { worker, warm: false, task: undefined, jobsDone: 0, alarm: undefined }
    hands.add(hand)
    worker.on('message', (message: FromWorker) => hear(hand, message))
    worker.on('error', error => dismiss(hand, `The painter's worker broke: ${error.message}`))
    worker.on('exit', () => dismiss(hand, "The painter's worker ended"))
    hold(hand, false)
  }

  /** Only a job under way keeps this process alive. */
  const hold = ({ worker }: Hand, busy: boolean): void => {
    const act = busy ? 'ref' : 'unref'
    worker[act]()
    worker.channel?.[act]()
  }

  const dismiss = (hand: Hand, why: string): void => {
    if (!hands.delete(hand)) return
    clearTimeout(hand.alarm)
    hand.task?.settle(failed(hand.task.stopped ? 'aborted' : 'crashed', why))
    hand.task = undefined
    hand.worker.kill('SIGKILL')
    if (closed) return
    const replace = (): void => {
      if (closed) return
      hire()
      serve()
    }
    if (hand.warm) replace()
    else setTimeout(replace, PAUSE_MS).unref()
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
    hand.warm = true
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
    hold(hand, false)
    hand.jobsDone += 1
    if (hand.jobsDone >= options.jobsPerWorker) dismiss(hand, 'retired')
    else serve()
  }

  const tell = ({ worker }: Hand, message: ToWorker): void => {
    // A worker that is just ending cannot be told anything; its exit settles its task.
    if (worker.connected) worker.send(message, () => {})
  }

  const serve = (): void => {
    for (const hand of hands) {
      if (hand.task) continue
      const task = queue.next()
      if (!task) return
      hand.task = task
      hold(hand, true)
      watch(hand)
      tell(hand, { id: task.id, job: task.job })
    }
  }

  for (let i = 0; i < Math.max(1, options.workers); i++) hire()

  return {
    run(round, job, signal) {
      lastId += 1
      const abort = (): void => {
        task.stopped = true
        for (const hand of hands) if (hand.task === task) tell(hand, { stop: task.id })
        // A running job's stream ends now; its worker is free when it reaches the end of its stage.
        task.settle(failed('aborted', 'The job was cancelled'))
        queue.remove(round, task)
      }
      const events = eventStream<EngineEvent>(abort)
      const task: Task = {
        id: lastId,
        job,
        stopped: false,
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
        const { worker } = hand
        if (worker.exitCode !== null || worker.signalCode !== null) return
        worker.ref()
        const ended = once(worker, 'exit')
        worker.kill('SIGKILL')
        await ended
      })
      await Promise.all(leaving)
    },
  }
}
