import { revealedRounds } from '#shared/jam/history.ts'
import { players, presentPlayers } from '#shared/jam/people.ts'
import type { JamState, LivePhase, Media, Phase, Variant } from '#shared/jam/state.ts'
import type { LiveCard } from '#shared/protocol/events.ts'
import type { JamSummary } from '../ports/store.ts'
import type { Words } from './decide/context.ts'

/** Words of a card; the front page shows about three lines. */
const CARD_UNITS = 280

/** What previews and lists may know of a jam: nothing that the phase still hides (rules L20, J17). */
export function summaryOf(state: JamState, words: Words, watching: number, at: number): JamSummary {
  if (state.visibility === 'private') return closedSummary(state, at)
  const winner = newestWinner(state)
  return {
    jam: state.jam,
    title: state.title,
    public: state.visibility === 'public',
    private: false,
    hidden: state.hidden,
    live: presentPlayers(state).length > 0 && state.phase.name !== 'ended',
    card: cardOf(state, words, watching, at),
    picture: winner
      ? { hash: winner.hash, ext: winner.ext, width: winner.width, height: winner.height }
      : null,
    updatedAt: at,
  }
}

/** Rule J25: what is not written down cannot be shown by mistake. */
function closedSummary(state: JamState, at: number): JamSummary {
  const card: LiveCard = {
    jam: state.jam,
    title: '',
    phase: 'writing',
    deadline: null,
    players: [],
    freeSeats: 0,
    watching: 0,
    text: '',
    runs: [],
    authors: {},
    pictures: [],
    at,
  }
  return {
    jam: state.jam,
    title: '',
    public: false,
    private: true,
    hidden: state.hidden,
    live: presentPlayers(state).length > 0 && state.phase.name !== 'ended',
    card,
    picture: null,
    updatedAt: at,
  }
}

function cardOf(state: JamState, durable: Words, watching: number, at: number): LiveCard {
  const { phase } = state
  const shown = 'draft' in phase ? phase.draft : durable
  const present = presentPlayers(state)
  const words = cut(shown.text, shown.runs)
  const writers = new Set(words.runs.map(({ by }) => by))
  return {
    jam: state.jam,
    title: state.title,
    phase: phase.name,
    deadline: 'deadline' in phase ? phase.deadline : null,
    players: present.map(({ name, colour }) => ({ name, colour })),
    freeSeats: state.settings.locked ? 0 : Math.max(0, state.settings.seats - players(state).length),
    watching,
    ...words,
    // Of the others in the jam nobody outside learns a name.
    authors: Object.fromEntries(
      Object.values(state.people).flatMap(({ id, name, colour }) =>
        writers.has(id) ? [[id, { name, colour }]] : [],
      ),
    ),
    pictures: picturesOf(phase).map(({ hash, ext, width, height }) => ({ hash, ext, width, height })),
    at,
  }
}

/** The first words of a text with their runs, cut between characters and not inside a surrogate pair. */
function cut(text: string, runs: Words['runs']): Pick<LiveCard, 'text' | 'runs'> {
  if (text.length <= CARD_UNITS) return { text, runs }
  const end = /[\ud800-\udbff]/.test(text[CARD_UNITS - 1] ?? '') ? CARD_UNITS - 1 : CARD_UNITS
  const kept: Words['runs'] = []
  let left = end
  for (const run of runs) {
    if (left <= 0) break
    kept.push({ by: run.by, length: Math.min(run.length, left) })
    left -= run.length
  }
  return { text: text.slice(0, end), runs: kept }
}

function picturesOf(phase: Phase): Media[] {
  const made = liveOf(phase)
  if (!made || !('variants' in made)) return []
  if ('result' in made) return made.result.winners.flatMap(place => shownMedia(made.variants[place]))
  return made.variants.flatMap(shownMedia)
}

function shownMedia(variant: Variant | undefined): Media[] {
  // What nobody looked at yet stays inside (rule M2).
  if (variant?.state === 'final') return variant.unchecked ? [] : [variant.picture.thumb]
  return variant?.state === 'running' && variant.frame && !variant.held ? [variant.frame] : []
}

/** The picture that the jam chose last; it stays while the next round is written. */
function newestWinner(state: JamState): Media | null {
  const past = revealedRounds(state).findLast(({ result }) => result)
  const winner = past?.variants[past.result?.winners[0] ?? -1]
  return winner?.state === 'final' && !winner.unchecked ? winner.picture : null
}

function liveOf(phase: Phase): LivePhase | null {
  if (phase.name === 'paused') return phase.was
  return phase.name === 'ended' ? phase.last : phase
}
