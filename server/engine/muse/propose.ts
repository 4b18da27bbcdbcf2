import { type MuseEdit, type MuseWhy, museEdit } from '#shared/jam/muse.ts'
import { PROMPT_UNITS } from '#shared/limits.ts'
import type { MuseJob } from '../../ports/muse.ts'
import { type Random, randomFrom } from '../painter/random.ts'
import type { Slot, Vocabulary } from './Vocabulary.ts'
import { vocabularyOf } from './vocabularyOf.ts'

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
  const speech = vocabularyOf(job)
  if (text.trim() === '') return [museEdit(text, 0, text.length, random.pick(speech.beginnings), 'begin')]
  const shorter = speech.shorter.test(job.wish.toLowerCase())
  const mended = [...repeated(text, speech), ...clashing(text, speech)]
  const found = shorter
    ? [...mended, ...empty(text, speech)]
    : [
        ...mended,
        ...wished(job, speech, random),
        ...weak(text, speech, random),
        ...particular(text, speech, random),
        ...silent(job, speech, random),
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

function* repeated(text: string, { mayRepeat }: Vocabulary): Generator<Change> {
  const words = wordsIn(text)
  for (const [at, one] of words.entries()) {
    const next = words[at + 1]
    if (
      next &&
      one.word.toLowerCase() === next.word.toLowerCase() &&
      !mayRepeat.has(one.word.toLowerCase()) &&
      /^\s+$/.test(text.slice(one.to, next.from))
    )
      yield { from: one.from, to: next.to, into: one.word, why: 'twice' }
  }
}

function* clashing(text: string, { clashes }: Vocabulary): Generator<Change> {
  for (const [one, other, into] of clashes) {
    const match = one.test(text) ? other.exec(text) : null
    if (match) yield { from: match.index, to: match.index + match[0].length, into, why: 'clash' }
  }
}

/** "very dark" becomes "dark": the word that stays keeps its author. */
function* empty(text: string, speech: Vocabulary): Generator<Change> {
  const words = wordsIn(text)
  for (const [at, one] of words.entries()) {
    const next = words[at + 1]
    if (next && (speech.empty.has(one.word.toLowerCase()) || speech.stronger(one.word)))
      yield { from: one.from, to: next.to, into: next.word, why: 'shorter' }
  }
}

function* weak(text: string, speech: Vocabulary, random: Random): Generator<Change> {
  for (const { word, from, to } of wordsIn(text)) {
    const better = speech.stronger(word)
    if (!better) continue
    const emphasis = speech.emphasis.exec(text.slice(0, from))
    yield inPlace(text, speech, { from: emphasis ? emphasis.index : from, to }, random.pick(better))
  }
}

function* particular(text: string, speech: Vocabulary, random: Random): Generator<Change> {
  for (const { word, from, to } of wordsIn(text)) {
    const kinds = speech.kindsOf(word)
    if (kinds) yield inPlace(text, speech, { from, to }, random.pick(kinds))
  }
}

/** The change of a word, together with what would no longer fit before it. */
function inPlace(text: string, speech: Vocabulary, word: { from: number; to: number }, into: string): Change {
  return { ...speech.before(text, word.from, into), to: word.to, why: 'concrete' }
}

function wished({ text, wish }: MuseJob, { wishes }: Vocabulary, random: Random): Change[] {
  const meant = wishes.find(({ words }) => words.test(wish.toLowerCase()))
  if (!meant) return []
  const fresh = meant.lines.filter(line => !text.includes(line))
  return fresh.length > 0 ? [addition(text, random.pick(fresh), meant.why)] : []
}

/** What the words do not say yet, the most wanted first. */
function silent({ text, kind }: MuseJob, speech: Vocabulary, random: Random): Change[] {
  const wants = kind === 'text' ? turns(text, speech) : open(text, speech)
  const free = wants.filter(why => !speech.slots[why].some(line => text.includes(line)))
  const why = free.length > 0 ? random.pick(free.slice(0, 2)) : null
  if (!why) return []
  const lines = why === 'light' ? lightFor(text, speech) : speech.slots[why]
  return [addition(text, random.pick(lines), why)]
}

function open(text: string, { said }: Vocabulary): Slot[] {
  const is = said(text)
  const slots: Slot[] = []
  if (!is.light) slots.push('light')
  if (!is.time && is.where === 'air') slots.push('time')
  if (!is.weather && is.where === 'air') slots.push('weather')
  if (!is.place) slots.push('place')
  if (!is.mood) slots.push('mood')
  slots.push('detail')
  return slots
}

function turns(text: string, speech: Vocabulary): Slot[] {
  return speech.turns.test(text) ? ['detail', 'mood', 'time'] : ['turn', 'detail', 'mood']
}

function lightFor(text: string, { said, slots, waterLight, spaceLight }: Vocabulary): readonly string[] {
  const { where } = said(text)
  return where === 'water' ? waterLight : where === 'space' ? spaceLight : slots.light
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
