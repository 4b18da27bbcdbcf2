import type { JamState } from '#shared/jam/state.ts'
import { randomFrom } from '../../server/engine/painter/random.ts'
import { chance } from './Hand.ts'
import type { Typist } from './typing.ts'

/** Longer than any visit; the visit's end stops the waiting. */
const WHILE_HERE = 3_600_000

/** The places that are open to a ballot now; none outside a vote. */
function openPlaces({ phase }: JamState): number[] {
  if (phase.name === 'runoff') return phase.among
  if (phase.name !== 'voting') return []
  return phase.variants.flatMap((variant, place) => (variant.state === 'final' ? [place] : []))
}

/** For as long as this friend is here: looks at the pictures of each vote, chooses one, and changes their mind now and then. */
export async function voteWheneverAsked({ visit, hand }: Typist): Promise<void> {
  let done = ''
  const voteOf = (state: JamState) => `${state.round} ${state.phase.name}`
  const isAsked = (state: JamState) => openPlaces(state).length > 0 && voteOf(state) !== done
  while (await visit.until(isAsked, WHILE_HERE)) {
    done = voteOf(visit.state)
    await hand.pause(2_000, 6_500)
    await choose()
    if (!chance(hand, 0.2)) continue
    await hand.pause(800, 2_000)
    await choose()
  }

  /** Friends have much taste in common: every second ballot goes to the favourite of the round. */
  async function choose(): Promise<void> {
    const places = openPlaces(visit.state)
    if (places.length === 0 || voteOf(visit.state) !== done) return
    const favourite = randomFrom(`${visit.state.jam} ${visit.state.round}`).pick(places)
    const place = chance(hand, 0.5) ? favourite : hand.dice.pick(places)
    await visit.ask({ kind: 'vote', place })
  }
}
