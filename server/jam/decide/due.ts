import { players } from '#shared/jam/people.ts'
import { isBeingPublished } from '#shared/jam/publishing.ts'
import type { JamState, LivePhase } from '#shared/jam/state.ts'
import { LOCKED_RETRY, VARIANT_TIMEOUT, VOTE_SETTLE, WORK_CHECK } from '#shared/limits.ts'
import { museEnds } from './muse.ts'
import { everybodyVoted } from './settle.ts'
import { leaseEnds, seatEnds } from './settlePeople.ts'

/** The next time (ms) at which a tick makes entries, or null when only people can move this jam (rule J15). */
export function dueAt(state: JamState): number | null {
  if (state.phase.name === 'ended') return null
  const times = [museEnds(state), leaseEnds(state), ...players(state).map(seatEnds)]
  if (state.phase.name !== 'paused' && !state.hidden) times.push(...phaseTimes(state, state.phase))
  return earliest(times)
}

/**
 * When a node must look at this jam although nobody is there (rule L12): its next tick; work that its node should be doing (screening,
 * variants, publication), in case that node died; and, while people are present, that they may have gone with their node.
 */
export function lookAt(state: JamState): number | null {
  const times = [dueAt(state) ?? Number.POSITIVE_INFINITY]
  const { phase } = state
  if (phase.name === 'locked') times.push(state.at + LOCKED_RETRY)
  if (phase.name === 'generating' || (phase.name === 'reveal' && phase.publishing))
    times.push(state.at + WORK_CHECK)
  if (Object.values(state.people).some(person => person.here) && phase.name !== 'ended')
    times.push(state.at + WORK_CHECK)
  if (state.erasing.length > 0) times.push(state.at + WORK_CHECK)
  if (state.history.some(past => past.publishing)) times.push(state.at + WORK_CHECK)
  return earliest(times)
}

function phaseTimes(state: JamState, phase: LivePhase): number[] {
  switch (phase.name) {
    case 'writing':
      return phase.deadline === null ? [] : [phase.deadline]
    case 'locked':
      return []
    case 'generating':
      return phase.variants.flatMap(variant =>
        variant.state === 'running' ? [variant.startedAt + VARIANT_TIMEOUT] : [],
      )
    case 'voting': {
      if (phase.deadline === null) return []
      return everybodyVoted(state, phase) ? [phase.deadline, phase.changedAt + VOTE_SETTLE] : [phase.deadline]
    }
    case 'runoff':
      return [phase.deadline]
    case 'reveal':
      return phase.nextAt === null || isBeingPublished(phase) ? [] : [phase.nextAt]
    case 'published':
      return phase.nextAt === null ? [] : [phase.nextAt]
  }
}

function earliest(times: readonly number[]): number | null {
  const first = Math.min(...times)
  return Number.isFinite(first) ? first : null
}
