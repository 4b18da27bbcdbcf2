import { guiseOf, shows } from '../art/people/guises.ts'
import type { Hsl, Subject } from '../scene.ts'
import type { Draft } from './draft.ts'
import type { Noun } from './nouns.ts'
import { isAlive } from './relate.ts'

/** Beings that are a stuff rather than a costume, when another being is named with them. */
const STUFFS: Readonly<Record<string, NonNullable<Subject['material']>>> = {
  '@robot': 'steel',
  ghost: 'mist',
  zombie: 'rot',
  '@skeleton': 'bones',
}

/**
 * Two beings in one: "cat astronaut", "samurai frog", "a dog as a superhero", "zombie penguin". True when the noun became what another
 * subject is dressed as or made of, or took over the place of the one before it.
 */
export function disguise(draft: Draft, noun: Noun, raw: string): boolean {
  if (draft.link?.how === 'as') return dressAs(draft, draft.link.from, noun, raw)
  const index = draft.previous
  const before = draft.subjects[index]
  if (!before || draft.pending.words.length > 0) return false
  const name = draft.names[index] ?? ''
  if (guiseOf(noun.name) && !isPerson(before) && canAct(before)) {
    before.guise = noun.name
    if (noun.plural && before.count === 1) before.count = 3
  } else if ((guiseOf(name) || STUFFS[name]) && isBeing(noun) && !guiseOf(noun.name)) {
    if (STUFFS[name]) before.material = STUFFS[name]
    else before.guise = name
    become(draft, index, noun, raw)
  } else if (isPerson(before) && guiseOf(noun.name)) become(draft, index, noun, raw)
  else return false
  draft.know(raw)
  draft.justNamed = index
  draft.latest = index
  draft.actor = index
  return true
}

function dressAs(draft: Draft, index: number, noun: Noun, raw: string): boolean {
  const link = draft.link
  const subject = draft.subjects[index]
  draft.link = undefined
  if (!subject || !link || !guiseOf(noun.name)) return false
  if (isPerson(subject)) become(draft, index, noun, raw)
  else subject.guise = noun.name
  draft.pending = { words: [] }
  draft.know(raw)
  return true
}

/** The second noun is who it is; the first one said how. */
function become(draft: Draft, index: number, noun: Noun, raw: string): void {
  const subject = draft.subjects[index] as Subject
  subject.word = `${subject.word} ${raw}`
  subject.art = noun.art
  subject.stance = noun.stance
  subject.bulk = noun.bulk
  if (noun.plural && subject.count === 1) subject.count = 3
  draft.names[index] = noun.name
}

function isPerson({ art }: Subject): boolean {
  return art.from === 'hand' && guiseOf(`@${art.name}`) !== undefined
}

/** Things can be dressed up, too ("potato king"); places and houses cannot. */
function canAct(subject: Subject): boolean {
  return subject.stance !== 'building' && subject.stance !== 'sky' && (subject.bulk ?? 1) < 2
}

function isBeing(noun: Noun): boolean {
  if (/^(duck|swan|@rubberDuck)$/.test(noun.name)) return true
  return isAlive({ stance: noun.stance, bulk: noun.bulk } as Subject, noun.name)
}

/** Puts a garment on somebody, in the colour said of it; false where no drawing can wear it. */
export function dressIn(wearer: Subject, garment: string, colour: Hsl | undefined): boolean {
  if (!shows(wearer, garment)) return false
  wearer.guise = garment
  if (colour && wearer.art.from === 'hand') wearer.colour ??= colour
  else if (colour) wearer.guiseColour = colour
  return true
}
