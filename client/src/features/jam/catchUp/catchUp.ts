import { presentPlayers } from '#shared/jam/people.ts'
import { sharesOf } from '#shared/jam/shares.ts'
import type { Author, Draft, JamState, LivePhase, Result, Run } from '#shared/jam/state.ts'
import { t } from '../../../text/inside.ts'
import { percents } from '../../../ui/percents.ts'
import { headsOf } from '../reveal/heads.ts'
import { livePhase } from '../scene.ts'

/** Names that one sentence holds before it counts the rest. */
const NAMES = 4
/** Words that one sentence quotes, UTF-16 units. */
const QUOTE = 120

/** The words as they are being written, for the moments in which none are locked. */
export type Words = { text: string; runs: readonly Run[] }

/**
 * What somebody who comes late should know, in four sentences: who is here, who wrote what, what won, what happens now. Made from
 * the state alone.
 */
export function catchUp(state: JamState, watching: number, writing: Words, isPlayer: boolean): string[] {
  const phase = livePhase(state.phase)
  return [
    t.catchUp.round(state.round, firstNames(presentPlayers(state).map(({ name }) => name)), watching),
    whoWroteWhat(state, phase, writing),
    whatWon(state, phase),
    whatNow(state, phase, isPlayer),
  ]
}

function firstNames(names: readonly string[]): string[] {
  if (names.length <= NAMES) return [...names]
  return [...names.slice(0, NAMES - 1), t.catchUp.many(names.length - NAMES + 1)]
}

function whoWroteWhat(state: JamState, phase: LivePhase, writing: Words): string {
  const { text, shares } =
    'draft' in phase ? phase.draft : { text: writing.text, shares: sharesOf([...writing.runs]) }
  if (text.trim() === '') return t.catchUp.noWords
  const people = shares.filter(({ by }) => nameOf(state, by) !== null)
  const parts = percents(people.map(({ share }) => share))
  const authors = people.map(({ by }, index) => ({
    name: nameOf(state, by) ?? '',
    percent: parts[index] ?? 0,
  }))
  return t.catchUp.wrote(shorten(text), authors.slice(0, NAMES))
}

function nameOf({ people }: JamState, by: Author): string | null {
  return by === 'lineage' || by === 'muse' ? null : (people[by]?.name ?? null)
}

function whatWon(state: JamState, phase: LivePhase): string {
  const words = t.catchUp
  if (phase.name === 'reveal' || phase.name === 'published') {
    if (phase.result.winners.length > 1) return words.wonNowShared
    const heads = headsOf(phase.result)
    return heads ? words.wonNow(heads.won, heads.all) : words.wonNowOnly
  }
  const last = lastResult(state)
  if (!last) return words.first
  const text = shorten(last.draft.text)
  if (last.result.winners.length > 1) return words.wonShared(last.round, text)
  const heads = headsOf(last.result)
  return heads ? words.won(last.round, text, heads.won, heads.all) : words.wonOnly(last.round, text)
}

/** The newest round before this one that chose something. */
export function lastResult({ history }: JamState): { round: number; draft: Draft; result: Result } | null {
  const past = history.findLast(({ result }) => result !== null)
  return past?.result ? { round: past.round, draft: past.draft, result: past.result } : null
}

function whatNow(state: JamState, phase: LivePhase, isPlayer: boolean): string {
  const { now } = t.catchUp
  if (state.phase.name === 'paused') return now.paused
  if (state.phase.name === 'ended') return now.ended
  switch (phase.name) {
    case 'writing':
      return isPlayer ? now.writing : now.writingJoin
    case 'generating':
      return now.generating(
        phase.variants.filter(({ state: is }) => is === 'final').length,
        phase.variants.length,
      )
    case 'voting':
      return isPlayer || state.settings.bloc === 'third' ? now.voting : now.votingPlayers
    default:
      return now[phase.name]
  }
}

/** The beginning of a text, cut between words. */
export function shorten(text: string, units = QUOTE): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= units) return line
  const space = line.lastIndexOf(' ', units)
  const end = space > units / 2 ? space : units
  return `${line.slice(0, end).replace(/[\ud800-\udbff]$/, '')}…`
}
