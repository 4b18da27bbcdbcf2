import type { UserId } from '#shared/ids.ts'
import { isPlayer, players } from '#shared/jam/people.ts'
import type { JamState, PhaseOf } from '#shared/jam/state.ts'
import { serverNow } from '../../lib/serverTime.ts'
import { t } from '../../text/inside.ts'
import { kindWords } from './kindWords.ts'
import { headsOf } from './reveal/heads.ts'

/** What to say of the way from one state to the next, or null. */
export function announcementOf(before: JamState, after: JamState, me: UserId): string | null {
  if (before.phase.name !== after.phase.name || before.round !== after.round) return phaseLine(after)
  if (!isPlayer(before, me) && isPlayer(after, me)) return t.jam.say.seated
  const seated = players(after).find(({ id }) => id !== me && !isPlayer(before, id))
  if (seated) return t.jam.say.came(seated.name)
  const gone = players(before).find(({ id }) => id !== me && !isPlayer(after, id))
  return gone ? t.jam.say.left_(gone.name) : null
}

function phaseLine({ phase, round }: JamState): string | null {
  switch (phase.name) {
    case 'writing':
      return t.jam.say.writing(round)
    case 'locked':
      return kindWords(phase.draft.params.kind).lockedSay
    case 'generating':
      return null
    case 'voting': {
      const left = phase.deadline === null ? null : Math.ceil((phase.deadline - serverNow()) / 1000)
      return t.jam.say.voting(phase.variants.length, left)
    }
    case 'runoff':
      return t.jam.say.runoff(phase.among.map(place => place + 1))
    case 'reveal':
      return resultLine(phase)
    case 'published':
      return t.jam.say.published
    case 'paused':
      return t.jam.say.paused
    case 'ended':
      return t.jam.say.ended
  }
}

function resultLine({ result, draft }: PhaseOf<'reveal'>): string {
  const heads = headsOf(result)
  const places = result.winners.map(place => place + 1)
  const words = kindWords(draft.params.kind)
  return heads ? words.result(places, heads.won, heads.all) : words.onlySay(places[0] ?? 1)
}

/** Which pictures came a step further, and to which; a picture's step is said once. */
export function stepsOf(before: JamState, after: JamState): { place: number; step: string }[] {
  if (after.phase.name !== 'generating') return []
  const earlier =
    before.phase.name === 'generating' && before.round === after.round ? before.phase.variants : []
  return after.phase.variants.flatMap((variant, place) => {
    const was = earlier[place]
    const step = variant.state === 'running' ? variant.step : ''
    return step && !(was?.state === 'running' && was.step === step) ? [{ place, step }] : []
  })
}

/** How many pictures of the present round are final, while they are being made. */
export function readyCount({ phase }: JamState): { ready: number; all: number } | null {
  if (phase.name !== 'generating') return null
  const ready = phase.variants.filter(variant => variant.state === 'final').length
  return { ready, all: phase.variants.length }
}
