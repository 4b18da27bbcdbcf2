import type { Command } from '#shared/jam/commands.ts'
import { personOf } from '#shared/jam/people.ts'
import { PRESETS } from '#shared/jam/presets.ts'
import type { JamState, Settings } from '#shared/jam/state.ts'
import { drawTheme } from '#shared/jam/themes.ts'
import { DEFAULT_PARAMS, FORMS, type Params } from '#shared/kinds.ts'
import { type Asker, type Context, type Decision, entries, type Refused, refuse } from './context.ts'

type SetupCommand = Extract<
  Command,
  { kind: 'setTitle' | 'setVisibility' | 'setPreset' | 'setSettings' | 'setParams' | 'drawTheme' }
>

/** What players set together, and what the host sets (rule J16). Setting what is already set changes nothing. */
export function decideSetup(
  state: JamState,
  command: SetupCommand,
  asker: Asker,
  context: Context,
): Decision {
  switch (command.kind) {
    case 'setTitle':
      return (
        playerFault(state, asker) ??
        (state.title === command.title ? entries() : entries({ kind: 'titled', title: command.title }))
      )
    case 'setVisibility':
      return playerFault(state, asker) ?? setVisibility(state, command.visibility, asker)
    case 'setParams':
      return playerFault(state, asker) ?? setParams(state, defined(command.params), context.offers)
    case 'setPreset':
      return state.host === asker.id ? setSettings(state, PRESETS[command.preset]) : refuse('NOT_HOST')
    case 'setSettings':
      return state.host === asker.id ? setSettings(state, defined(command.settings)) : refuse('NOT_HOST')
    case 'drawTheme':
      return state.host === asker.id ? anotherTheme(state, context) : refuse('NOT_HOST')
  }
}

/** Why this person cannot act as a player, or null. */
export function playerFault(state: JamState, asker: Asker): Refused | null {
  const person = personOf(state, asker.id)
  if (person?.role !== 'player') return refuse('NOT_SEATED')
  return person.muted ? refuse('MUTED') : null
}

/** Any player lists the jam or takes it off; only the host closes it to people who have the link, and opens it again (rule J24). */
function setVisibility(state: JamState, visibility: JamState['visibility'], asker: Asker): Decision {
  const isHosts = state.visibility === 'private' || visibility === 'private'
  if (isHosts && state.host !== asker.id) return refuse('NOT_HOST')
  return state.visibility === visibility ? entries() : entries({ kind: 'visibility', visibility })
}

/** A style that a newly chosen engine does not know gives way to that engine's first (rule G30). */
function setParams(state: JamState, wished: Partial<Params>, offers: Context['offers']): Decision {
  const changed = fitting(state.params, wished)
  const { kind, engine, style } = { ...state.params, ...changed }
  const offer = offers.find(({ id }) => id === engine)
  if (changed.engine !== undefined && offer?.kind !== kind) return refuse('BAD_INPUT')
  const [first] = offer?.kind === kind ? offer.styles : []
  const isNew = changed.engine !== undefined || changed.kind !== undefined
  if (first && isNew && !offer?.styles.some(({ id }) => id === style)) changed.style = first.id
  const params = changedParams(state.params, changed)
  return Object.keys(params).length === 0 ? entries() : entries({ kind: 'params', params })
}

/** Those of the wished parameters that are not so already. */
export function changedParams(now: Params, wished: Partial<Params>): Partial<Params> {
  const params: Partial<Params> = {}
  const changed = fitting(now, wished)
  for (const name of Object.keys(changed) as (keyof Params)[]) {
    if (changed[name] !== now[name]) Object.assign(params, { [name]: changed[name] })
  }
  return params
}

/** Rule G40: a style belongs to its kind. Another kind without a style of its own gets that kind's usual one. */
function fitting(now: Params, changed: Partial<Params>): Partial<Params> {
  const kind = changed.kind ?? now.kind
  const style = changed.style ?? now.style
  const isForm = (FORMS as readonly string[]).includes(style)
  if ((kind === 'text') === isForm) return { ...changed }
  return { ...changed, style: kind === 'text' ? FORMS[0] : DEFAULT_PARAMS.style }
}

function setSettings(state: JamState, wished: Partial<Settings>): Decision {
  const settings = { ...state.settings, ...wished }
  const same = (Object.keys(settings) as (keyof Settings)[]).every(
    name => settings[name] === state.settings[name],
  )
  return same ? entries() : entries({ kind: 'settings', settings })
}

function anotherTheme(state: JamState, context: Context): Decision {
  if (!state.settings.themes || state.phase.name !== 'writing') return refuse('NOT_ALLOWED_NOW')
  return entries({ kind: 'theme', theme: drawTheme(state.themesDrawn, context.dice()) })
}

/** The parts of a parsed message that were sent at all. */
function defined<T extends object>(value: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>
  }
}
