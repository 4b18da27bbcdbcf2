import type { JamState, LivePhase, Phase } from '#shared/jam/state.ts'

/** The four steps that people see. */
export type Scene = 'write' | 'make' | 'vote' | 'reveal'

/** The phase under a pause or an end. */
export function livePhase(phase: Phase): LivePhase {
  if (phase.name === 'paused') return phase.was
  return phase.name === 'ended' ? phase.last : phase
}

/** Which of the four steps a jam is in. */
export function sceneOf(state: JamState): Scene {
  const { name } = livePhase(state.phase)
  switch (name) {
    case 'writing':
      return 'write'
    case 'locked':
    case 'generating':
      return 'make'
    case 'voting':
    case 'runoff':
      return 'vote'
    case 'reveal':
    case 'published':
      return 'reveal'
  }
}
