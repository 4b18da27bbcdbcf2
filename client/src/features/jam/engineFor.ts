import type { JamState } from '#shared/jam/state.ts'
import type { Params } from '#shared/kinds.ts'
import type { EngineOffer } from '#shared/protocol/events.ts'

/** The engine of the round being made, or of the next one: the chosen, else the default for its kind; before the server was asked, a stand-in. */
export function engineFor(engines: readonly EngineOffer[], state: JamState): EngineOffer {
  const params = paramsInForce(state)
  const fitting = engines.filter(({ kind }) => kind === params.kind)
  return fitting.find(({ id }) => id === params.engine) ?? fitting[0] ?? standIn(params)
}

function paramsInForce({ phase, params }: JamState): Params {
  const live = phase.name === 'paused' ? phase.was : phase.name === 'ended' ? phase.last : phase
  return live.name === 'writing' ? params : live.draft.params
}

/** The one style in use, by its id. */
function standIn({ kind, style }: Params): EngineOffer {
  return {
    id: '',
    kind,
    name: '',
    label: '',
    usualSeconds: 4,
    atOnce: 2,
    styles: [{ id: style, label: style }],
    seeded: true,
  }
}
