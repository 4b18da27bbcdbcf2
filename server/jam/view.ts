import type { UserId } from '#shared/ids.ts'
import type { JamState } from '#shared/jam/state.ts'
import type { EngineOffer, OfferPrice } from '#shared/protocol/events.ts'
import type { JamView } from '#shared/protocol/http.ts'
import type { EngineDescription, Engines } from '../ports/engine.ts'
import type { Muse } from '../ports/muse.ts'
import type { User } from '../ports/store.ts'
import type { LiveJam } from './LiveJam.ts'
import { presentState, viewerOf } from './present.ts'

/** The wire says how long a round of so many usually takes; the engine, how long one picture does. */
const ROUND_OF = 4

/** What a page is told of the engines that a jam can choose. */
export function presentEngines({ offered }: Engines): EngineOffer[] {
  return offered.map(engine => offerOf(engine.describe()))
}

function offerOf({ usualSeconds, atOnce, styles, ...more }: EngineDescription): EngineOffer {
  const { id, kind, name, label, seeded, price } = more
  return {
    id,
    kind,
    name,
    label,
    usualSeconds: usualSeconds * Math.ceil(ROUND_OF / atOnce),
    atOnce,
    styles: styles.map(style => ({ id: style.id, label: style.label })),
    seeded,
    ...(price ? { price: { usual: price.usual, most: price.most } } : {}),
  }
}

/** What a page is told of the muse before it is asked. */
export function presentMusePrice(muse: Muse): OfferPrice | null {
  const { price } = muse.describe()
  return price ? { usual: price.usual, most: price.most } : null
}

/** A person's own ballot in the present vote. */
export function ownBallot({ phase }: JamState, who: UserId): number | null {
  if (phase.name !== 'voting' && phase.name !== 'runoff') return null
  return Object.hasOwn(phase.ballots, who) ? (phase.ballots[who]?.place ?? null) : null
}

/** A jam as a page without sockets can show it. */
export function viewOf(
  live: LiveJam,
  viewer: User,
  { engines, muse, now }: { engines: Engines; muse: Muse; now: number },
): JamView {
  const { text, runs } = live.text.words()
  return {
    me: { id: viewer.id, name: viewer.name, colour: viewer.colour },
    now,
    state: presentState(live.state, viewerOf(live.state, viewer.id)),
    words: { text, runs },
    watching: live.people.watching,
    line: live.line,
    ballot: ownBallot(live.state, viewer.id),
    engines: presentEngines(engines),
    musePrice: presentMusePrice(muse),
  }
}
