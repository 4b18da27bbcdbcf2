import { type Cast, does, upper } from './cast.ts'
import type { Deal } from './Deal.ts'
import {
  ACROSTIC,
  COUPLETS,
  DARK_COUPLETS,
  FIVES,
  ITEMS,
  LAST_FIVES,
  QUESTIONS,
  STEPS,
  TAILS,
} from './poemLines.ts'
import { syllables } from './syllables.ts'

type Shape = (cast: Cast, deal: Deal) => string

/** Three couplets that rhyme. */
const couplets: Shape = (cast, deal) => {
  return some(cast, deal, 3).join('\n\n')
}

function some(cast: Cast, deal: Deal, count: number): string[] {
  const pool = cast.dark ? [...DARK_COUPLETS, ...COUPLETS.slice(0, 6)] : COUPLETS
  return deal.some('couplet', pool, count, 3).map(couplet => couplet(cast).map(upper).join('\n'))
}

/** Two small poems of five, seven and five syllables, as well as they can be counted by rule. */
const haiku: Shape = (cast, deal) => {
  const [first, second] = deal.some('five', FIVES, 2)
  const [end, last] = deal.some('last five', LAST_FIVES, 2)
  return `${first}\n${seven(cast.the, cast.hero.plural, deal)}\n${end}\n\n${second}\n${seven(cast.other, /s$/.test(cast.other), deal)}\n${last}`
}

/** "The ginger cat" and what is left to seven syllables. */
function seven(thing: string, plural: boolean, deal: Deal): string {
  const left = Math.min(5, Math.max(1, 7 - syllables(thing)))
  const tail = deal.one(`tail ${left}`, TAILS[left] ?? TAILS[1] ?? [['waits', 'wait']], 2)
  return `${upper(thing)} ${plural ? tail[1] : tail[0]}`
}

/** What somebody keeps. */
const list: Shape = (cast, deal) => {
  const titles = [
    `What ${cast.the} ${does(cast, 'keeps', 'keep')} in one pocket:`,
    `Lost and found, ${cast.where}:`,
    `Inventory of ${cast.the}, ${cast.when}:`,
  ]
  const items = deal.some('item', ITEMS, 5).map(item => item(cast))
  return `${deal.one('list', titles)}\n${items.join(',\n')}.`
}

/** How to do it, in verse. */
const steps: Shape = (cast, deal) => {
  const [a, b, c, d] = deal.some('step', STEPS, 4).map(step => upper(step(cast)))
  return `How to keep ${cast.a}\n\nFirst: ${a}\nThen: ${b}\nThen: ${c}\nLast of all: ${d}`
}

/** Nothing but questions. */
const questions: Shape = (cast, deal) => {
  const [a, b, c, d, e] = deal.some('question', QUESTIONS, 5).map(question => upper(question(cast)))
  return `${a}\n${b}\n\n${c}\n${d}\n\n${e}`
}

/** The hero's letters, one a line. */
const acrostic: Shape = (cast, deal) => {
  const letters = cast.hero.head
    .toUpperCase()
    .replace(/[^A-Z]/g, '')
    .slice(0, 8)
  if (letters.length < 3) return couplets(cast, deal)
  return [...letters]
    .map(letter =>
      deal.one(`letter ${letter}`, ACROSTIC[letter] ?? ['Again'], letters.split(letter).length - 1),
    )
    .join('\n')
}

/** A letter to the hero. */
const letter: Shape = (cast, deal) => {
  const [a, b] = some(cast, deal, 2)
  const ends = [
    `Yours, ${cast.other}.`,
    `Write soon. ${upper(cast.other)}.`,
    `With all my lamps, ${cast.other}.`,
  ]
  return `Dear ${cast.hero.the.replace(/^the /, '')},\n\n${a}\n\n${b}\n\n${deal.one('yours', ends)}`
}

export const POEMS: readonly Shape[] = [couplets, haiku, list, steps, questions, acrostic, letter]
