import type { JamId } from '#shared/ids.ts'
import { variantGrowth } from '#shared/jam/growth.ts'
import type { Basis, JamState, Media, PhaseOf } from '#shared/jam/state.ts'
import { FRAMES_MAX } from '#shared/limits.ts'
import type { Screening } from '../moderation/screening.ts'
import { checkWords } from '../moderation/words.ts'
import type { EngineJob, Engines } from '../ports/engine.ts'
import type { PictureKeeper } from '../ports/media.ts'
import type { ServerCommand } from './decide/context.ts'
import { finishVariant } from './finishVariant.ts'
import type { Growth } from './Growth.ts'
import { holdFrames } from './holdFrames.ts'
import { judgeGrowing } from './judgeGrowing.ts'
import { markingFor } from './markingFor.ts'
import type { Bill } from './purse.ts'

/** A growing text becomes an entry at most this often, ms: pages that came meanwhile have it all then. */
const TEXT_FRAME_APART = 1_200

export type RoundDeps = {
  screening: Pick<Screening, 'hasService' | 'picture' | 'text'>
  engines: Engines
  keep: PictureKeeper
  /** The bytes of a stored picture; null where it is gone. */
  read(picture: Media): Promise<Uint8Array | null>
  growth: Growth
  /** What a jam is called outside. */
  jamName(jam: JamId): string
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
 * Stops quietly when the signal fires or the log refuses the work. Resolves with what it took.
 */
export async function makeVariant(
  deps: RoundDeps,
  state: JamState,
  place: number,
  signal: AbortSignal,
): Promise<Bill> {
  const { phase, round } = state
  if (phase.name !== 'generating' || signal.aborted) return 'nothing'
  const of = { round, lock: phase.draft.lock, place }
  const engine = deps.engines.get(phase.engine ?? '')
  if (!engine) {
    await deps.tell({ kind: 'fail', ...of, reason: 'noEngine' })
    return 'nothing'
  }
  if (!(await deps.tell({ kind: 'start', ...of }))) return 'nothing'
  const { free, by } = engine.describe()
  const growing = variantGrowth(round, place)
  const refused = new AbortController()
  const hold = by === 'model' ? holdFrames(deps, of, () => refused.abort()) : null
  let written = ''
  const judge =
    by === 'model'
      ? judgeGrowing(deps.screening, {
          judged: () => deps.growth.grow(growing, written, judge?.judged(written)),
          refused: () => refused.abort(),
        })
      : null
  let bill: Bill = 'nothing'
  let frames = 0
  let nextFrame = 0
  try {
    const job = {
      ...(await jobOf(phase, place, picture => deps.read(picture))),
      asker: phase.draft.lockedBy ?? state.host,
    }
    const name = deps.jamName(state.jam)
    const marking = markingFor(state, phase, place, engine.describe(), job.parent?.picture, name)
    const made = { phase, of, isModel: by === 'model', marking }
    // Rule G31: in the log before the request, so that nobody ever pays twice.
    if (!free && !(await deps.tell({ kind: 'call', ...of }))) return 'nothing'
    if (!free) bill = 'unknown'
    for await (const event of engine.make(job, AbortSignal.any([signal, refused.signal]))) {
      if (signal.aborted) return bill
      if (refused.signal.aborted) break
      if (event.kind !== 'frame') return await finishVariant(deps, { ...made, frames }, event)
      if (event.text !== undefined) {
        if (!checkWords(event.text).ok) {
          refused.abort()
          break
        }
        written = event.text
        judge?.saw(written)
        const judged = judge?.judged(written) ?? written
        deps.growth.grow(growing, written, judged)
        if (frames >= FRAMES_MAX || Date.now() < nextFrame) continue
        nextFrame = Date.now() + TEXT_FRAME_APART
        frames++
        const { step, share } = event
        const text = { text: written, ...(judged === written ? {} : { judged: judged.length }) }
        if (!(await deps.tell({ kind: 'frame', ...of, step, share, frame: null, ...text }))) return bill
        continue
      }
      if (!event.picture || frames >= FRAMES_MAX) continue
      frames++
      const frame = await deps.keep.frame(event.picture)
      const { step, share } = event
      const held = hold?.on ? { held: true as const } : {}
      if (!(await deps.tell({ kind: 'frame', ...of, step, share, frame, ...held }))) return bill
      hold?.saw(event.picture)
    }
    await deps.tell({ kind: 'fail', ...of, reason: refused.signal.aborted ? 'blocked' : 'crashed' })
  } catch (fault) {
    deps.warn('a variant failed on our side', fault)
    await deps.tell({ kind: 'fail', ...of, reason: 'crashed' })
  } finally {
    judge?.over()
    deps.growth.done(growing)
  }
  return bill
}
