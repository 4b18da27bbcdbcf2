import type { EngineEvent, EngineJob } from '../../ports/engine.ts'

/** To a worker: do this job; it is cancelled once the first 32-bit word of `stop` is 1. */
export type ToWorker = { id: number; job: EngineJob; stop: SharedArrayBuffer }

/** From a worker: what happens with a job, or (id 0) that it is warm. */
export type FromWorker = { id: number; event: EngineEvent } | { id: 0; ready: true }
