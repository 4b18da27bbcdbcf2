import type { Basis, JamState, Media, PhaseOf, VariantFailure } from '#shared/jam/state.ts'
import { FRAMES_MAX } from '#shared/limits.ts'
import type { EngineEvent, EngineJob, Engines } from '../ports/engine.ts'
import type { PictureKeeper } from '../ports/media.ts'
import type { ServerCommand } from './decide/context.ts'

export type RoundDeps = {
  engines: Engines
  keep: PictureKeeper
  /** The bytes of a stored picture; null where it is gone. */
  read(picture: Media): Promise<Uint8Array | null>
  /** Makes a server's command durable; false when it was refused: the round went on without this work. */
  tell(command: ServerCommand): Promise<boolean>
  warn(message: string, fault: unknown): void
}

/**
 * The job that makes one place of a round: the same for the same log, so that it can be made again anywhere (rules G1, J44). Rejects
 * when the picture that it grows from cannot be read.
 */
export async function jobOf(
  phase: PhaseOf<'generating'>,
  place: number,
  read: RoundDeps['read'],
): Promise<EngineJob> {
  const { draft, order } = phase
  const parent = draft.basis ? await parentOf(draft.basis, read) : undefined
  return {
    kind: draft.params.kind,
    prompt: draft.text,
    style: draft.params.style,
    shape: draft.params.shape,
    seed: draft.seed,
    variant: order[place] ?? place,
    ...(parent ? { parent } : {}),
  }
}

async function parentOf(
  { how, picture, prompt, style, seed, variant }: Basis,
  read: RoundDeps['read'],
): Promise<EngineJob['parent']> {
  const bytes = await read(picture)
  if (!bytes) throw new Error('the picture that this round grows from is gone')
  return { how, prompt, style, seed, variant, picture: bytes }
}

/**
 * Makes one variant and writes down what happens to it: started, frames (media first, then the entry that names it), final or failed.
 * Stops quietly when the signal fires or the log refuses the work.
 */
export async function makeVariant(
  deps: RoundDeps,
  state: JamState,
  place: number,
  signal: AbortSignal,
): Promise<void> {
  const { phase, round } = state
  if (phase.name !== 'generating' || signal.aborted) return
  const engine = deps.engines.get(phase.engine ?? '')
  if (!engine) {
    await deps.tell({ kind: 'fail', round, place, reason: 'noEngine' })
    return
  }
  if (!(await deps.tell({ kind: 'start', round, place }))) return
  let frames = 0
  try {
    const job = await jobOf(phase, place, picture => deps.read(picture))
    // Rule G31: in the log before the request, so that nobody ever pays twice.
    if (!engine.describe().free && !(await deps.tell({ kind: 'call', round, place }))) return
    for await (const event of engine.make(job, signal)) {
      if (signal.aborted) return
      if (event.kind !== 'frame') return await finish(deps, round, place, event)
      if (!event.picture || frames >= FRAMES_MAX) continue
      frames++
      const frame = await deps.keep.frame(event.picture)
      if (!(await deps.tell({ kind: 'frame', round, place, step: event.step, share: event.share, frame })))
        return
    }
    await deps.tell({ kind: 'fail', round, place, reason: 'crashed' })
  } catch (fault) {
    deps.warn('a variant failed on our side', fault)
    await deps.tell({ kind: 'fail', round, place, reason: 'crashed' })
  }
}

async function finish(
  deps: RoundDeps,
  round: number,
  place: number,
  event: Exclude<EngineEvent, { kind: 'frame' }>,
): Promise<void> {
  if (event.kind === 'failed') {
    const reason: VariantFailure = event.reason === 'aborted' ? 'crashed' : event.reason
    if (event.reason !== 'aborted') deps.warn(`a variant failed: ${reason}`, event.message)
    await deps.tell({ kind: 'fail', round, place, reason })
    return
  }
  const picture = await deps.keep.final(event.picture)
  const { understood = [], ignored = [], added } = event
  const more = added ? { added } : {}
  await deps.tell({ kind: 'finish', round, place, picture, understood, ignored, ...more })
}
