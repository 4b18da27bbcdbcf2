import { COLOURS } from '../painter/parse/lexicon/colours.ts'
import { COUNTS, QUIET, RELATIONS, STOP } from '../painter/parse/lexicon/grammar.ts'
import { SETTINGS } from '../painter/parse/lexicon/settings.ts'
import type { Mood, Place, Time, Weather } from '../painter/scene.ts'

/** Something that a prompt names. `the` names it again ("the ginger cat", "my grandmother", "Tom"), `a` for the first time. */
export type Thing = { name: string; head: string; the: string; a: string; plural: boolean }

/** What rules can tell of a prompt without a model: enough to write about it, never everything. */
export type Reading = {
  things: Thing[]
  /** What somebody in it does: "knitting a galaxy". */
  doing: string[]
  place: Place | null
  time: Time | null
  weather: Weather[]
  mood: Mood | null
  /** Colour words as written. */
  colours: string[]
}

const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*|[,.;:!?()/|—–"“”、。，！？\n]/gu
const OWNERS = new Set(['my', 'your', 'our', 'his', 'her', 'their'])
const SPLITS = new Set(
  'and or but with without in on at by of under over above below near beside behind before after from to into onto through across among between inside outside around along against like as while where when who which that is are was were has have wearing holding riding made during until than then about because if loves love likes like hates hates works wants needs waits eats sees says knows meets meet goes comes gets makes'.split(
    ' ',
  ),
)
const ENDS_LIKE_PLURAL = /(?:ss|us|is|as|news|lens|chess|jeans)$/
const PLURALS = new Set('people men women children mice geese wolves leaves feet teeth'.split(' '))
const MASS = new Set(
  'bread rain snow water coffee tea light music love time sand gold smoke ice fire glass wood air dust silence honey milk rice grass mud wind fog salt sugar money hope grief laundry jazz'.split(
    ' ',
  ),
)
const ADVERBS = new Set(
  'never always ever not again too only just still even now today once maybe together alone nothing everything something anything'.split(
    ' ',
  ),
)
/** Words about the writing and not in it. */
const WRITING = new Set(
  'poem poems story stories haiku caption tagline slogan verse limerick write ode'.split(' '),
)
/** Gerunds that are things themselves. */
const GERUND_THINGS = new Set(
  'building painting ceiling morning evening wedding king ring wing string spring thing being sibling feeling lightning'.split(
    ' ',
  ),
)
const LONGEST_SETTING = 4

const settings = settingsByWords()

/** Reads a prompt by rules: things by what stands between small words, the rest by the painter's own lists. Pure, well under a millisecond. */
export function readPrompt(prompt: string): Reading {
  const words = (prompt.slice(0, 1_200).normalize('NFKC').match(WORD) ?? []).map(word =>
    word.replace('’', "'"),
  )
  const reading: Reading = {
    things: [],
    doing: [],
    place: null,
    time: null,
    weather: [],
    mood: null,
    colours: [],
  }
  readSettings(words, reading)
  for (const chunk of chunksOf(words)) readChunk(chunk, reading)
  return reading
}

function readSettings(words: readonly string[], reading: Reading): void {
  for (let at = 0; at < words.length; at++) {
    for (let size = LONGEST_SETTING; size > 0; size--) {
      const phrase = words
        .slice(at, at + size)
        .join(' ')
        .toLowerCase()
      if (size === 1 && Object.hasOwn(COLOURS, phrase)) reading.colours.push(phrase)
      const meant = settings.get(phrase) ?? settings.get(singular(phrase))
      if (!meant) continue
      for (const key of meant) take(key, reading)
      at += size - 1
      break
    }
  }
}

function take(key: string, reading: Reading): void {
  const [what, value = ''] = key.split(':')
  if (what === 'place') reading.place ??= value as Place
  if (what === 'time') reading.time ??= value as Time
  if (what === 'mood') reading.mood ??= value as Mood
  if (what === 'weather' && !reading.weather.includes(value as Weather))
    reading.weather.push(value as Weather)
}

/** Runs of words between stops, small words and what somebody does. A chunk that begins with a gerund is a doing. */
function* chunksOf(words: readonly string[]): Generator<string[]> {
  let chunk: string[] = []
  for (const word of words) {
    const low = word.toLowerCase()
    const isGerund = /[a-z]{2}ing$/.test(low) && !GERUND_THINGS.has(low)
    if (
      !/[\p{L}\p{N}]/u.test(word) ||
      SPLITS.has(low) ||
      (OWNERS.has(low) && chunk.length > 0) ||
      (isGerund && chunk.some(isContent))
    ) {
      if (chunk.length > 0) yield chunk
      chunk = isGerund || OWNERS.has(low) ? [word] : []
    } else chunk.push(word)
  }
  if (chunk.length > 0) yield chunk
}

function isContent(word: string): boolean {
  const low = word.toLowerCase()
  return (
    !STOP.has(low) &&
    !QUIET.has(low) &&
    !(low in COUNTS) &&
    !OWNERS.has(low) &&
    !WRITING.has(low) &&
    !ADVERBS.has(low)
  )
}

function readChunk(chunk: readonly string[], reading: Reading): void {
  const [first = ''] = chunk
  if (/[a-z]{2}ing$/i.test(first) && !GERUND_THINGS.has(first.toLowerCase())) {
    if (chunk.length > 1 && chunk.length < 5) reading.doing.push(chunk.join(' ').toLowerCase())
    const rest = thingOf(chunk.slice(1))
    if (rest) reading.things.push(rest)
    return
  }
  const thing = thingOf(chunk)
  if (thing && !reading.things.some(known => known.name === thing.name)) reading.things.push(thing)
}

function thingOf(chunk: readonly string[]): Thing | null {
  const owner = chunk.find(word => OWNERS.has(word.toLowerCase()))?.toLowerCase()
  const all = chunk.filter(isContent).slice(-3)
  const named = all.findIndex((word, at) => at > 0 && isName(word))
  const content = named > 0 ? all.slice(named) : all
  const head = content.at(-1)
  if (!head) return null
  if (!/\p{Script=Latin}/u.test(head)) return { name: head, head, the: head, a: head, plural: false }
  const name = content.map((word, at) => (at > 0 || isName(word) ? word : word.toLowerCase())).join(' ')
  const low = name.toLowerCase()
  const meant = settings.get(low)
  if (meant?.every(key => !key.startsWith('place'))) return null
  if (
    content.length === 1 &&
    (Object.hasOwn(COLOURS, low) || Object.hasOwn(RELATIONS, low) || /ly$|ed$|ier$/.test(low))
  )
    return null
  const plural =
    PLURALS.has(head.toLowerCase()) || (/s$/.test(head) && head.length > 3 && !ENDS_LIKE_PLURAL.test(head))
  const counted = chunk.find(word => (COUNTS[word.toLowerCase()] ?? 1) > 1)?.toLowerCase()
  if (isName(content[0] ?? '') && content.length < 3 && !plural)
    return { name, head, the: name, a: name, plural }
  const the = `${owner ?? 'the'} ${name}`
  const a = owner
    ? the
    : MASS.has(low)
      ? name
      : plural
        ? `${counted ? `${counted} ` : ''}${name}`
        : `${/^[aeiou]/i.test(name) ? 'an' : 'a'} ${name}`
  return { name, head: head.toLowerCase(), the, a, plural }
}

const isName = (word: string) => /^\p{Lu}\p{Ll}/u.test(word) && !STOP.has(word.toLowerCase())

function singular(phrase: string): string {
  return phrase.endsWith('s') ? phrase.slice(0, -1) : phrase
}

function settingsByWords(): Map<string, string[]> {
  const map = new Map<string, string[]>()
  for (const [key, phrases] of Object.entries(SETTINGS))
    for (const phrase of phrases.split('|')) map.set(phrase, [...(map.get(phrase) ?? []), key])
  return map
}
