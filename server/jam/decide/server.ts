import type { Entry } from '#shared/jam/entries.ts'
import { personOf } from '#shared/jam/people.ts'
import { PRESETS } from '#shared/jam/presets.ts'
import type { JamState, Variant } from '#shared/jam/state.ts'
import { FRAMES_MAX } from '#shared/limits.ts'
import { type Context, type Decision, entries, refuse, type ServerCommand } from './context.ts'
import { decideMuseForServer } from './muse.ts'
import { toWriting } from './vote.ts'

type RoundCommand = Exclude<
  Extract<ServerCommand, { round: number }>,
  { kind: 'published' | 'publishWaits' | 'publishRefused' }
>

/** What servers do in a jam. A late or repeated call of one of them finds nothing to change and makes no entry (rule L7). */
export function decideServer(state: JamState, command: ServerCommand, context: Context): Decision {
  switch (command.kind) {
    case 'create':
      return state.round > 0 ? entries() : entries(created(state, command))
    case 'came':
      return personOf(state, command.who)?.here === false
        ? entries({ kind: 'came', who: command.who })
        : entries()
    case 'left':
      return personOf(state, command.who)?.here
        ? entries({ kind: 'left', who: command.who, goneAt: command.goneAt })
        : entries()
    case 'ban':
      return state.round === 0 || personOf(state, command.who)?.removed
        ? entries()
        : entries({ kind: 'removed', who: command.who })
    case 'erased':
      return command.seqs.some(seq => state.erasing.includes(seq))
        ? entries({ kind: 'erased', seqs: command.seqs })
        : entries()
    case 'hide':
      return hide(state, command.hidden)
    case 'tick':
      return entries()
    case 'museOffer':
    case 'museFail':
    case 'museWrote':
      return decideMuseForServer(state, command, context.node)
    case 'published':
      return published(state, command, context.now)
    case 'publishWaits':
    case 'publishRefused':
      return isPublishing(state, command) ? entries({ kind: command.kind, round: command.round }) : entries()
    default:
      return command.round === state.round ? decideRound(state, command, context) : entries()
  }
}

/** A jam that is hidden makes nothing: its round is stopped, or it would be made later with money that was given back (rule C5). */
function hide(state: JamState, hidden: boolean): Decision {
  if (state.hidden === hidden) return entries()
  const making = state.phase.name === 'locked' || state.phase.name === 'generating'
  const stop = hidden && making ? [toWriting(state.round, { kind: 'cancelled', by: null })] : []
  return entries(...stop, { kind: 'hidden', hidden })
}

function created(state: JamState, command: Extract<ServerCommand, { kind: 'create' }>): Entry {
  return {
    kind: 'created',
    jam: state.jam,
    title: command.title,
    visibility: 'unlisted',
    settings: PRESETS[command.preset ?? 'open'],
    params: command.params,
    lineage: command.lineage,
  }
}

/** The post exists: of the present round, or of one that is over (rules J10, J43). */
function published(
  state: JamState,
  { round, post }: Extract<ServerCommand, { kind: 'published' }>,
  now: number,
): Decision {
  const { phase, settings } = state
  if (round === state.round && phase.name === 'reveal') {
    const nextAt = settings.revealTime === null ? null : now + settings.revealTime
    return phase.publishing ? entries({ kind: 'published', post, nextAt }) : entries()
  }
  const waits = state.history.some(past => past.round === round && past.publishing)
  return waits ? entries({ kind: 'publishedPast', round, post }) : entries()
}

/** Whether this round's publication is under way; one that waits does not begin to wait again. */
function isPublishing(state: JamState, { kind, round }: { kind: string; round: number }): boolean {
  const { phase } = state
  const now = round === state.round && phase.name === 'reveal' ? phase : null
  const publishing = (now ?? state.history.find(past => past.round === round))?.publishing
  return publishing ? kind === 'publishRefused' || !publishing.waits : false
}

function decideRound(state: JamState, command: RoundCommand, context: Context): Decision {
  const { phase } = state
  // What was asked for an earlier lock of this round comes too late (rule L13).
  if ('draft' in phase && command.lock !== undefined && command.lock !== phase.draft.lock)
    return refuse('STALE')
  if (command.kind === 'block') {
    return phase.name === 'locked'
      ? entries(toWriting(state.round, { kind: 'blocked', span: command.span }))
      : entries()
  }
  if (command.kind === 'broke') {
    const { cap, at } = command
    return phase.name === 'locked' ? entries(toWriting(state.round, { kind: 'spent', cap, at })) : entries()
  }
  if (command.kind === 'begin') {
    if (phase.name !== 'locked') return entries()
    const order = shuffled(phase.draft.params.variants, context.dice)
    return entries({ kind: 'generating', node: context.node, engine: command.engine, order })
  }
  if (phase.name !== 'generating') return refuse('STALE')
  if (command.kind === 'takeOver')
    return phase.node === command.from ? takeOver(phase.variants, command.free, context) : entries()
  // Results of an old claim are refused (rule L13): the round is made by the node that the log names.
  if (phase.node !== context.node) return refuse('STALE')
  const variant = phase.variants[command.place]
  return variant ? decideVariant(variant, command) : refuse('NO_SUCH_VARIANT')
}

function decideVariant(variant: Variant, command: Extract<RoundCommand, { place: number }>): Decision {
  const { place } = command
  if (command.kind === 'start')
    return variant.state === 'waiting' ? entries({ kind: 'started', place }) : refuse('STALE')
  if (command.kind === 'fail' && variant.state === 'waiting')
    return entries({ kind: 'variantFailed', place, reason: command.reason })
  if (variant.state !== 'running') return refuse('STALE')
  switch (command.kind) {
    case 'call':
      // Whoever is told so must not call: somebody has (rule G31).
      return variant.calling ? refuse('STALE') : entries({ kind: 'calling', place })
    case 'frame':
      if (variant.frames >= FRAMES_MAX) return entries()
      return entries({
        kind: 'frame',
        place,
        step: command.step,
        share: Math.max(variant.share, command.share),
        frame: command.frame,
        ...(command.text === undefined ? {} : { text: command.text }),
        ...(command.judged === undefined ? {} : { judged: command.judged }),
        // Held from the first one to the look at it; once one was seen, the next are too.
        ...(variant.held || (command.held && variant.frames === 0) ? { held: true } : {}),
      })
    case 'clear':
      return variant.held ? entries({ kind: 'cleared', place, frame: variant.frame }) : entries()
    case 'finish':
      return entries({
        kind: 'final',
        place,
        picture: command.picture,
        understood: command.understood,
        ignored: command.ignored,
        ...(command.added ? { added: command.added } : {}),
        ...(command.unchecked ? { unchecked: true } : {}),
      })
    case 'finishText':
      return entries({
        kind: 'finalText',
        place,
        text: command.text,
        picture: command.picture,
        ...(command.unchecked ? { unchecked: true } : {}),
      })
    case 'fail':
      return entries({ kind: 'variantFailed', place, reason: command.reason })
  }
}

/** Running variants are made again where that costs nothing or was not yet paid; a sent call of a dead node is lost (rule L13). */
function takeOver(variants: readonly Variant[], free: boolean, context: Context): Decision {
  const again: number[] = []
  const lost: number[] = []
  variants.forEach((variant, place) => {
    if (variant.state === 'running') (free || !variant.calling ? again : lost).push(place)
  })
  return entries({ kind: 'takenOver', node: context.node, again, lost })
}

/** The numbers 0 to n-1 in random order. Source: Fisher and Yates, in Durstenfeld's form. */
function shuffled(n: number, dice: () => number): number[] {
  const order = Array.from({ length: n }, (_, index) => index)
  for (let last = n - 1; last > 0; last--) {
    const other = dice() % (last + 1)
    const swap = order[last] as number
    order[last] = order[other] as number
    order[other] = swap
  }
  return order
}
