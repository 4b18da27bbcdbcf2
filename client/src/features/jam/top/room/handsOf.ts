import type { Command } from '#shared/jam/commands.ts'
import { isLastRound } from '#shared/jam/rounds.ts'
import type { JamState } from '#shared/jam/state.ts'
import { t } from '../../../../text/inside.ts'

/** One thing a host can do now; `action` is its name among the keys. */
export type Hand = { action: 'pause' | 'skip' | 'more' | 'theme'; label: string; command: Command }

/** The presses that the phase has: the same as the rules take (J21, J22). */
export function handsOf(state: JamState): Hand[] {
  const { phase } = state
  const words = t.room.hands
  const pause: Hand = { action: 'pause', label: words.pause, command: { kind: 'pause' } }
  const skip = (label: string): Hand => ({ action: 'skip', label, command: { kind: 'skip' } })
  const more: Hand = { action: 'more', label: words.more, command: { kind: 'extend' } }
  const theme: Hand = { action: 'theme', label: words.theme, command: { kind: 'drawTheme' } }
  switch (phase.name) {
    case 'paused':
      return [{ action: 'pause', label: words.resume, command: { kind: 'resume' } }]
    case 'writing':
      return [
        skip(words.skip.writing),
        ...(phase.deadline === null ? [] : [more]),
        ...(state.theme === null ? [] : [theme]),
        pause,
      ]
    case 'generating':
      return phase.variants.some(variant => variant.state === 'final') ? [skip(words.skip.generating)] : []
    case 'voting':
    case 'runoff':
      return [skip(words.skip[phase.name]), pause]
    case 'reveal':
    case 'published':
      return [skip(isLastRound(state) ? words.toGallery : words.skip[phase.name]), pause]
    case 'locked':
    case 'ended':
      return []
  }
}
