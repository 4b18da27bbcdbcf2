import type { Place, Weather } from '../scene.ts'
import type { Draft } from './draft.ts'
import { INDOORS, SHELTERED } from './home.ts'
import type { Meaning } from './lexicon/meaning.ts'
import type { Phrase } from './phrase.ts'
import { phraseAt } from './phrase.ts'
import { together } from './together.ts'
import type { Token } from './tokens.ts'

/** Weather whose colour lies on the ground. */
const GROUNDED: ReadonlySet<Weather> = new Set(['snow', 'leaves', 'petals'])

/** The part of a place that a colour before its name means ("a red desert", "a green sea"). */
function partOf(place: Place): 'land' | 'water' | 'sky' {
  if (/^(sea|lake|river|underwater|waterfall|harbour)$/.test(place)) return 'water'
  return /^(space|clouds)$/.test(place) ? 'sky' : 'land'
}

/** Sun or moon, with the number, size and colour that were said before. */
export function takeLight(light: NonNullable<Meaning['light']>, raw: string, draft: Draft): void {
  const { pending } = draft
  draft.celestial ??= {
    body: light,
    count: Math.min(3, pending.count ?? (raw.endsWith('s') ? 2 : 1)),
    size: pending.size ?? 'normal',
    ...(pending.colour ? { colour: pending.colour } : {}),
  }
  draft.knowPending()
  draft.link = undefined
  draft.know(raw)
}

/** A part of the scene ("a green sky"), which also waits for a colour after it. */
export function takePart(part: NonNullable<Meaning['part']>, text: string, draft: Draft): void {
  const { colour } = draft.pending
  if (colour) {
    // White clouds are what clouds are; pink ones dye the sky.
    if (!/cloud/.test(text) || colour.l < 0.85) draft.tints[part] ??= colour
    draft.knowPending()
  }
  draft.part = part
}

/** "A golden sunset", "a red desert": the colour is the setting's own. */
export function tintSetting(m: Meaning, draft: Draft): void {
  const { pending } = draft
  if (!pending.ahead || !pending.colour || !(m.time || m.weather || m.place)) return
  const part = m.place ? partOf(m.place) : m.weather && GROUNDED.has(m.weather) ? 'land' : 'sky'
  draft.tints[part] ??= pending.colour
  draft.knowPending()
}

/** Drawings that fly where the words put them over a place: a fox over a valley looks down into it. */
const FLIERS =
  /dragon|phoenix|bird|eagle|owl|swan|goose|duck|parrot|witch|whale|ufo|fairy|angel|unicorn|crow|heron|flamingo/

const MOST_WEATHERS = 3

/** Notes place, time, weather, mood and style; whether any of them changes the picture. What was said first stands. */
export function takeSetting(m: Meaning, raw: string, draft: Draft): boolean {
  const { setting } = draft
  let known = false
  if (m.place) {
    // "A huge desert": its size is nobody else's.
    delete draft.pending.size
    draft.flush()
    const over = draft.link?.how === 'above' ? draft.subjects[draft.link.from] : undefined
    if (over && FLIERS.test(draft.names[draft.link?.from ?? -1] ?? '')) over.flying = true
    known = takePlace(m.place, draft)
    draft.afterPlace = true
    draft.link = undefined
  }
  if (m.time) {
    setting.time = setting.time === undefined || setting.time === 'day' ? m.time : setting.time
    known ||= setting.time === m.time
  }
  if (m.weather) {
    if (setting.weathers.length < MOST_WEATHERS && !setting.weathers.includes(m.weather))
      setting.weathers.push(m.weather)
    known ||= setting.weathers.includes(m.weather)
  }
  if (m.mood) setting.mood ??= m.mood
  if (m.idea && !draft.ideas.has(m.idea)) draft.ideas.set(m.idea, raw)
  if (m.style) setting.style ??= m.style
  if (m.hint) setting.hint ??= m.hint
  known ||=
    (m.mood !== undefined && setting.mood === m.mood) || (m.style !== undefined && setting.style === m.style)
  if (known || !(m.hint || m.part)) return known
  // "Party" makes a garden only where no other place is named, and "grass" is there only out of doors.
  draft.promises.push({ raw, ...(m.hint ? { place: m.hint } : {}), ...(m.part ? { part: m.part } : {}) })
  return true
}

/** Takes a place as the picture's own or joins it with the one it has; false where the painter cannot show both. */
function takePlace(place: Place, { setting, subjects }: Draft): boolean {
  if (!setting.place) {
    setting.place = place
    return true
  }
  if (place === setting.place || place === setting.beyond) return true
  // "In the sky" is over every open place.
  if (place === 'clouds' && !SHELTERED.has(setting.place)) return true
  // No ship and no lighthouse is carried into a room that is named after them.
  if (INDOORS.has(place) && subjects.some(s => s.stance === 'building' || s.stance === 'water')) return false
  const both = setting.beyond ? undefined : together(setting.place, place)
  if (!both) return false
  setting.place = both.place
  if (both.beyond) setting.beyond = both.beyond
  if (both.snow && !setting.weathers.includes('snow')) setting.weathers.push('snow')
  return true
}

const THROUGH = /^(through|from|out|past|beyond)$/
const OF_A_WINDOW = new Set(
  'a an the my our her his their of open big large small little old round wide rainy frosty dusty narrow train'.split(
    ' ',
  ),
)
const SILL = /^(sill|windowsill|ledge)$/

/**
 * "Seen through a kitchen window", "from my window": the picture is what lies outside, in a window's frame; and whoever is "on the sill"
 * sits before it. Gives the tokens used, 0 when it is none.
 */
export function readWindow(tokens: readonly Token[], at: number, draft: Draft): number {
  const text = tokens[at]?.text ?? ''
  if (draft.setting.framed && SILL.test(text)) {
    const guest = draft.subjects[draft.link?.from ?? draft.latest]
    draft.link = undefined
    draft.know(tokens[at]?.raw ?? '')
    if (guest) guest.onSill = true
    return 1
  }
  if (!THROUGH.test(text)) return 0
  const rooms: string[] = []
  for (let i = at + 1; i < Math.min(tokens.length, at + 7); ) {
    const token = tokens[i] as Token
    if (/^windows?$/.test(token.text)) {
      draft.flush()
      draft.setting.framed = true
      for (const raw of [...rooms, token.raw]) draft.know(raw)
      draft.link = undefined
      return i - at + 1
    }
    const phrase: Phrase = phraseAt(tokens, i)
    const room = phrase.meaning?.place && INDOORS.has(phrase.meaning.place)
    if (token.stop || !(room || OF_A_WINDOW.has(token.text))) return 0
    if (room) rooms.push(phrase.raw)
    i += room ? phrase.size : 1
  }
  return 0
}
