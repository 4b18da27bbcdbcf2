import { type MuseEdit, type MuseWhy, museEdit } from '#shared/jam/muse.ts'
import { PROMPT_UNITS } from '#shared/limits.ts'
import type { MuseJob } from '../../ports/muse.ts'
import { type Random, randomFrom } from '../painter/random.ts'
import { type Reading, readPrompt } from '../words/readPrompt.ts'
import {
  BEGINNINGS,
  CLASHES,
  EMPTY,
  KINDS_OF,
  ORBIT_LIGHT,
  SHORTER,
  SLOTS,
  UNDERWATER_LIGHT,
  WEAK,
  WISHES,
} from './words.ts'

/** More changes at once are not weighed by anybody. */
const MOST = 3

type Change = { from: number; to: number; into: string; why: MuseWhy }

/**
 * Changes to a prompt by rules: what contradicts itself or is said twice goes, weak words become strong ones, general things particular,
 * and what is silent is given a light, an hour, a mood. Pure; the same job gives the same changes, apart from each other and in order.
 */
export function propose(job: MuseJob): MuseEdit[] {
  const random = randomFrom(`${job.seed} ${job.wish} ${job.text}`)
  const { text } = job
  if (text.trim() === '') return [museEdit(text, 0, text.length, random.pick(BEGINNINGS), 'begin')]
  const shorter = SHORTER.test(job.wish.toLowerCase())
  const found = shorter
    ? [...repeated(text), ...clashing(text), ...empty(text)]
    : [
        ...repeated(text),
        ...clashing(text),
        ...wished(job, random),
        ...weak(text, random),
        ...particular(text, random),
        ...silent(job, random),
      ]
  const chosen: Change[] = []
  for (const change of found) {
    const apart = chosen.every(
      other => change.to < other.from || other.to < change.from || change.from > other.to,
    )
    if (chosen.length < (shorter ? 2 * MOST : MOST) && apart) chosen.push(change)
  }
  return chosen
    .sort((a, b) => a.from - b.from)
    .map(({ from, to, into, why }) => museEdit(text, from, to, into, why))
}

const wordsIn = (text: string) =>
  [...text.matchAll(/[\p{L}’'-]+/gu)].map(match => ({
    word: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }))

function* repeated(text: string): Generator<Change> {
  const words = wordsIn(text)
  for (const [at, one] of words.entries()) {
    const next = words[at + 1]
    if (
      next &&
      one.word.toLowerCase() === next.word.toLowerCase() &&
      /^\s+$/.test(text.slice(one.to, next.from))
    )
      yield { from: one.from, to: next.to, into: one.word, why: 'twice' }
  }
}

function* clashing(text: string): Generator<Change> {
  for (const [one, other, into] of CLASHES) {
    const match = one.test(text) ? other.exec(text) : null
    if (match) yield { from: match.index, to: match.index + match[0].length, into, why: 'clash' }
  }
}

/** "very dark" becomes "dark": the word that stays keeps its author. */
function* empty(text: string): Generator<Change> {
  const words = wordsIn(text)
  for (const [at, one] of words.entries()) {
    const next = words[at + 1]
    if (next && (EMPTY.has(one.word.toLowerCase()) || one.word.toLowerCase() in WEAK))
      yield { from: one.from, to: next.to, into: next.word, why: 'shorter' }
  }
}

function* weak(text: string, random: Random): Generator<Change> {
  for (const { word, from, to } of wordsIn(text)) {
    const better = WEAK[word.toLowerCase()]
    if (!better || !Object.hasOwn(WEAK, word.toLowerCase())) continue
    const before = /\b(?:very|really|quite|so)\s+$/i.exec(text.slice(0, from))
    yield inPlace(text, before ? before.index : from, to, random.pick(better))
  }
}

function* particular(text: string, random: Random): Generator<Change> {
  for (const { word, from, to } of wordsIn(text)) {
    const low = word.toLowerCase()
    if (Object.hasOwn(KINDS_OF, low)) yield inPlace(text, from, to, random.pick(KINDS_OF[low] ?? [low]))
  }
}

/** The change of a word, together with an article before it that would no longer fit. */
function inPlace(text: string, from: number, to: number, into: string): Change {
  const article = /\b(an?)\s+$/i.exec(text.slice(0, from))
  const right = /^[aeiou]/i.test(into) ? 'an' : 'a'
  if (!article?.[1] || article[1].toLowerCase() === right) return { from, to, into, why: 'concrete' }
  return { from: article.index, to, into: `${right} ${into}`, why: 'concrete' }
}

function wished({ text, wish }: MuseJob, random: Random): Change[] {
  const meant = WISHES.find(({ words }) => words.test(wish.toLowerCase()))
  if (!meant) return []
  const fresh = meant.lines.filter(line => !text.includes(line))
  return fresh.length > 0 ? [addition(text, random.pick(fresh), meant.why)] : []
}

/** What the words do not say yet, the most wanted first. */
function silent({ text, kind }: MuseJob, random: Random): Change[] {
  const reading = readPrompt(text)
  const wants = kind === 'text' ? turns(text) : slots(text, reading)
  const free = wants.filter(why => !SLOTS[why].some(line => text.includes(line)))
  const why = free.length > 0 ? random.pick(free.slice(0, 2)) : null
  if (!why) return []
  const lines = why === 'light' ? lightFor(reading) : SLOTS[why]
  return [addition(text, random.pick(lines), why)]
}

function slots(text: string, reading: Reading): (keyof typeof SLOTS)[] {
  const says = (pattern: RegExp) => pattern.test(text)
  const open: (keyof typeof SLOTS)[] = []
  if (!says(/\b(?:light|lit|lamp|glow|sun|moon|neon|candle|shadow|lantern)/i)) open.push('light')
  if (!reading.time && reading.place !== 'underwater' && reading.place !== 'space') open.push('time')
  if (reading.weather.length === 0 && reading.place !== 'underwater' && reading.place !== 'space')
    open.push('weather')
  if (!reading.place && reading.things.length < 3) open.push('place')
  if (!reading.mood) open.push('mood')
  open.push('detail')
  return open
}

function turns(text: string): (keyof typeof SLOTS)[] {
  const hasTurn = /\b(?:until|but|then|before|suddenly|because)\b/i.test(text)
  return hasTurn ? ['detail', 'mood', 'time'] : ['turn', 'detail', 'mood']
}

function lightFor({ place }: Reading): readonly string[] {
  if (place === 'underwater') return UNDERWATER_LIGHT
  return place === 'space' || place === 'moon' || place === 'mars' ? ORBIT_LIGHT : SLOTS.light
}

/** At the end of the words, before a last full stop; nothing where the prompt is full. */
function addition(text: string, line: string, why: MuseWhy): Change {
  const end = text
    .trimEnd()
    .replace(/[.!?。]+$/u, '')
    .trimEnd().length
  const comma = /[,;:—]$/.test(text.slice(0, end)) ? ' ' : ', '
  return { from: end, to: end, into: text.length + line.length > PROMPT_UNITS - 2 ? '' : comma + line, why }
}
