import { readFileSync } from 'node:fs'
import { handSubjects } from '../art/hand/all.ts'
import { iconInfo, packWords } from '../art/pack.ts'
import type { Stance, Subject } from '../scene.ts'
import { SYNONYMS } from './lexicon/synonyms.ts'
import { singularsOf } from './singular.ts'

/** A drawing that a noun led to. */
export type Noun = { art: Subject['art']; stance: Stance; bulk: number; plural: boolean; name: string }

/** English foreign labels worth trying for a word that no English list knows. */
const OTHERS = ['de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'sv', 'da', 'nb', 'fi']

let chosen: Map<string, string> | undefined
let kinds: Map<string, string> | undefined

/** Words chosen by hand: synonyms, and the words that hand-drawn subjects bring. */
function byHand(): Map<string, string> {
  if (chosen) return chosen
  chosen = new Map()
  for (const [target, words] of Object.entries(SYNONYMS)) {
    for (const word of words.split('|')) if (word) chosen.set(word, target)
  }
  for (const subject of handSubjects.values()) {
    for (const word of [subject.name, ...subject.words.split('|')]) chosen.set(word, `@${subject.name}`)
  }
  return chosen
}

/** The WordNet table: rare nouns by the drawing of their kind. */
function byKind(): Map<string, string> {
  if (kinds) return kinds
  const text = readFileSync(new URL('nouns.generated.json', import.meta.url), 'utf8')
  kinds = new Map()
  for (const [target, words] of Object.entries(JSON.parse(text) as Record<string, string>)) {
    for (const word of words.split('|')) kinds.set(word, target)
  }
  return kinds
}

/**
 * The drawing that a noun means, or undefined. Asked in this order: words chosen by hand, English labels, WordNet kinds; each
 * with the word as it stands and then in the singular.
 * @param words one to four words of the prompt joined by a space, lower case
 * @param kinds whether WordNet's kinds may answer: not for "red fox", whose colour was meant
 */
export function findNoun(words: string, kinds = true): Noun | undefined {
  const spoken = words.replaceAll('-', ' ')
  const forms = [...new Set([words, spoken, ...pluralForms(words)])]
  // A gerund is what somebody does ("running", "building a snowman"); only a drawing of that very name may claim it.
  const gerund = /[a-z]{2}ing$/.test(words)
  const sources = [
    (form: string) => byHand().get(form),
    (form: string) => label(form, gerund ? 10 : 6),
    (form: string) => (gerund || !kinds ? undefined : byKind().get(form)),
  ]
  for (const source of sources) {
    for (const form of forms) {
      const target = source(form)
      const noun = target && nounOf(target, (form !== words && form !== spoken) || isPlural(words))
      if (noun) return noun
    }
  }
  return undefined
}

/** A plural that has an entry of its own ("people", "dragons" as WordNet knows them). */
function isPlural(words: string): boolean {
  if (MANY.has(words)) return true
  if (words.length < 4 || !words.endsWith('s') || words.endsWith('ss')) return false
  const one = pluralForms(words).find(form => byHand().has(form))
  return one !== undefined && byHand().get(one) === (byHand().get(words) ?? byHand().get(one))
}

const MANY = new Set(['people', 'humans', 'folk', 'crowd', 'children', 'kids', 'men', 'women', 'cattle'])

/** A word that English does not know, as the exact name of a drawing in any other language of the pack. */
export function findForeign(word: string): Noun | undefined {
  if (word.length < 4) return undefined
  for (const locale of OTHERS) {
    const hit = packWords().words[locale]
    const found = hit && Object.hasOwn(hit, word) ? hit[word] : undefined
    const icon = found && found[1] >= 8 ? packWords().icons[found[0]]?.icon : undefined
    if (icon) return nounOf(icon, false)
  }
  return undefined
}

/** The noun of a drawing by its name: an icon, or `@name` for one drawn by hand. */
export function nounOf(target: string, plural: boolean): Noun | undefined {
  if (target.startsWith('@')) {
    const hand = handSubjects.get(target.slice(1))
    return (
      hand && {
        art: { from: 'hand', name: hand.name },
        stance: hand.stance,
        bulk: hand.bulk,
        plural,
        name: target,
      }
    )
  }
  // A label may lead to an icon that has a better drawing by hand of the same name.
  const better = byHand().get(target.replaceAll('-', ' '))
  if (better?.startsWith('@')) return nounOf(better, plural)
  const info = iconInfo(target)
  return (
    info && {
      art: { from: 'pack', icon: info.icon, face: info.face },
      stance: info.stance,
      bulk: info.bulk,
      plural,
      name: target,
    }
  )
}

/** Every English word that leads to a drawing by hand or by label: what misspelt words are compared with. */
export function knownWords(): string[] {
  const labels = packWords().words.en ?? {}
  return [...byHand().keys(), ...Object.keys(labels).filter(w => (labels[w]?.[1] ?? 0) >= 10)].filter(
    w => w.length > 4 && !w.includes(' '),
  )
}

/** Whether WordNet's table has the word: then it is not misspelt. */
export function isKind(word: string): boolean {
  return byKind().has(word)
}

function label(word: string, sureness: number): string | undefined {
  const labels = packWords().words.en ?? {}
  const hit = Object.hasOwn(labels, word) ? labels[word] : undefined
  return hit && hit[1] >= sureness ? packWords().icons[hit[0]]?.icon : undefined
}

function pluralForms(words: string): string[] {
  const cut = words.lastIndexOf(' ') + 1
  const first = words.slice(0, cut)
  return singularsOf(words.slice(cut)).map(form => first + form)
}
