import { variantGrowth } from '#shared/jam/growth.ts'
import type { Basis, JamState, Media, PhaseOf, VariantFailure } from '#shared/jam/state.ts'
import { FRAMES_MAX, TEXT_UNITS } from '#shared/limits.ts'
import { checkWords } from '../moderation/words.ts'
import type { EngineEvent, EngineJob, Engines } from '../ports/engine.ts'
import type { PictureKeeper } from '../ports/media.ts'
import type { ServerCommand } from './decide/context.ts'
import type { Growth } from './Growth.ts'

/** A growing text becomes an entry at most this often, ms: pages that came meanwhile have it all then. */
const TEXT_FRAME_APART = 1_200

export type RoundDeps = {
  engines: Engines
  keep: PictureKeeper
  /** The bytes of a stored picture; null where it is gone. */
  read(picture: Media): Promise<Uint8Array | null>
  growth: Growth
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
  const growing = variantGrowth(round, place)
  let frames = 0
  let nextFrame = 0
  try {
    const job = await jobOf(phase, place, picture => deps.read(picture))
    // Rule G31: in the log before the request, so that nobody ever pays twice.
    if (!engine.describe().free && !(await deps.tell({ kind: 'call', round, place }))) return
    for await (const event of engine.make(job, signal)) {
      if (signal.aborted) return
      if (event.kind !== 'frame') return await finish(deps, phase, round, place, event)
      if (event.text !== undefined) {
        if (!checkWords(event.text).ok)
          return void (await deps.tell({ kind: 'fail', round, place, reason: 'blocked' }))
        deps.growth.grow(growing, event.text)
        if (frames >= FRAMES_MAX || Date.now() < nextFrame) continue
        nextFrame = Date.now() + TEXT_FRAME_APART
        frames++
        const { step, share, text } = event
        if (!(await deps.tell({ kind: 'frame', round, place, step, share, frame: null, text }))) return
        continue
      }
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
  } finally {
    deps.growth.done(growing)
  }
}

async function finish(
  deps: RoundDeps,
  phase: PhaseOf<'generating'>,
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
  if (event.kind === 'written') {
    const text = event.text.trim().slice(0, TEXT_UNITS)
    const fault = text === '' ? 'provider' : checkWords(text).ok ? null : 'blocked'
    if (fault) return void (await deps.tell({ kind: 'fail', round, place, reason: fault }))
    const { params, seed } = phase.draft
    const picture = await deps.keep.text({ text, form: params.style, seed: seed + place })
    await deps.tell({ kind: 'finishText', round, place, text, picture })
    return
  }
  const picture = await deps.keep.final(event.picture)
  const { understood = [], ignored = [], added } = event
  const more = added ? { added } : {}
  await deps.tell({ kind: 'finish', round, place, picture, understood, ignored, ...more })
}
