import type { PhaseOf, VariantFailure } from '#shared/jam/state.ts'
import { TEXT_UNITS } from '#shared/limits.ts'
import type { EngineEvent, EngineFailure } from '../ports/engine.ts'
import type { Marking } from '../ports/media.ts'
import type { RoundDeps } from './makeVariant.ts'
import type { Bill } from './purse.ts'

type Made = {
  phase: PhaseOf<'generating'>
  /** Which making and which place of it. */
  of: { round: number; lock: number | undefined; place: number }
  /** Frames that came before. */
  frames: number
  /** What it made is looked at before it is final. */
  isModel: boolean
  marking: Marking
}
type Event = Exclude<EngineEvent, { kind: 'frame' }>

/** Writes down how a variant ended: failed, or final once it was looked at (rule M2). Resolves with what it took. */
export async function finishVariant(deps: RoundDeps, made: Made, event: Event): Promise<Bill> {
  const { of } = made
  if (event.kind === 'failed') {
    const reason: VariantFailure = event.reason === 'aborted' ? 'crashed' : event.reason
    if (event.reason !== 'aborted') deps.warn(`a variant failed: ${reason}`, event.message)
    await deps.tell({ kind: 'fail', ...of, reason })
    return billOf(event.reason, made.frames)
  }
  const fault =
    event.kind === 'written' ? await finishText(deps, made, event) : await finishPicture(deps, made, event)
  if (fault) await deps.tell({ kind: 'fail', ...of, reason: fault })
  return event.usage ?? 'unknown'
}

async function finishText(
  deps: RoundDeps,
  { phase, of, isModel, marking }: Made,
  event: Extract<Event, { kind: 'written' }>,
): Promise<VariantFailure | null> {
  const text = event.text.trim().slice(0, TEXT_UNITS)
  if (text === '') return 'provider'
  const found = await deps.screening.text([text], isModel)
  if (found === 'blocked') return 'blocked'
  const { params, seed } = phase.draft
  const picture = await deps.keep.text({ text, form: params.style, seed: seed + of.place }, marking)
  await deps.tell({ kind: 'finishText', ...of, text, picture, ...uncheckedIf(found === 'unknown') })
  return null
}

async function finishPicture(
  deps: RoundDeps,
  { of, isModel, marking }: Made,
  event: Extract<Event, { kind: 'final' }>,
): Promise<VariantFailure | null> {
  const found = isModel ? await deps.screening.picture(event.picture) : 'clear'
  if (found === 'blocked') return 'blocked'
  const picture = await deps.keep.final(event.picture, marking)
  const { understood = [], ignored = [], added } = event
  const more = { ...(added ? { added } : {}), ...uncheckedIf(found === 'unknown') }
  await deps.tell({ kind: 'finish', ...of, picture, understood, ignored, ...more })
  return null
}

const uncheckedIf = (unknown: boolean) => (unknown ? { unchecked: true as const } : {})

/** A request that was turned down costs nothing; one that broke off after it began may have cost something (rule C4). */
function billOf(reason: EngineFailure, frames: number): Bill {
  switch (reason) {
    case 'blocked':
    case 'quota':
    case 'busy':
      return 'nothing'
    case 'provider':
      return frames > 0 ? 'unknown' : 'nothing'
    case 'aborted':
    case 'timeout':
    case 'crashed':
      return 'unknown'
  }
}
