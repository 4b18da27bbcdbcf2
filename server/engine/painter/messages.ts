import type { EngineEvent, EngineJob } from '../../ports/engine.ts'

/** To a worker: do this job, or leave off the job of that number at the end of its stage. */
export type ToWorker = { id: number; job: EngineJob } | { stop: number }

/** From a worker: what happens with a job, or (id 0) that it is warm. */
export type FromWorker = { id: number; event: EngineEvent } | { id: 0; ready: true }
