import type { Draft } from './draft.ts'
import type { Meaning } from './lexicon/meaning.ts'
import { readAdjective, readMaterial, readVessel } from './ofPhrases.ts'
import { nounFollows, type Phrase, phraseAt } from './phrase.ts'
import { type Around, takeMeaning } from './readMeaning.ts'
import { takeNoun } from './readNoun.ts'
import { readWindow } from './readSetting.ts'
import { spelt, takeUnknown } from './readUnknown.ts'
import { singularsOf } from './singular.ts'
import type { Token } from './tokens.ts'

/** Constructions that several tokens make together; each gives how many it used, 0 when it is not there. */
const CONSTRUCTIONS = [readWindow, readVessel, readMaterial, readAdjective]

/** Reads tokens from left to right into a draft: the longest phrase that means something comes first. */
export function read(given: readonly Token[], draft: Draft): void {
  const tokens = spelt(given)
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i] as Token
    draft.previous = draft.justNamed
    draft.justNamed = -1
    if (token.stop) {
      stop(token, draft)
      i++
      continue
    }
    let used = 0
    for (const construction of CONSTRUCTIONS) used ||= construction(tokens, i, draft)
    if (!used) {
      const phrase = phraseAt(tokens, i)
      used = phrase.size
      take(phrase, draft, {
        followed: nounFollows(tokens, i + used),
        ahead: settingFollows(tokens, i + used),
      })
    }
    i += used
  }
  draft.flush()
}

function stop({ text }: Token, draft: Draft): void {
  draft.flush()
  draft.negated = false
  draft.part = undefined
  // "Mountains behind, a heron": nothing after the comma is meant, unless somebody waits for what they hold or ride.
  if (/[.;!?。！？]/.test(text) || !/holding|riding|wearing/.test(draft.link?.how ?? ''))
    draft.link = undefined
}

function take(phrase: Phrase, draft: Draft, around: Around): void {
  const { meaning: m, noun, raw } = phrase
  if (draft.negated && (m || noun) && !(m?.count && !noun)) {
    if (m?.negation || m?.size || (m?.colour && !noun)) return
    draft.without.push(...forbidden(phrase))
    draft.know(raw)
    draft.negated = false
    return
  }
  if (m?.negation) {
    draft.flush()
    draft.negated = true
    return
  }
  if (noun && (!m || prefersNoun(m, phrase, around.followed || around.ahead))) takeNoun(noun, raw, draft)
  else if (m) takeMeaning(phrase, m, draft, around)
  else takeUnknown(phrase, draft)
}

/** Whether the very next word is of place, time or weather: a colour before it is its own ("a golden sunset"). */
function settingFollows(tokens: readonly Token[], from: number): boolean {
  if (!tokens[from] || tokens[from]?.stop) return false
  const phrase = phraseAt(tokens, from)
  const { meaning: m, noun } = phrase
  if (!m || m.light || m.part || (noun && prefersNoun(m, phrase, false))) return false
  return (m.time ?? m.weather ?? m.place) !== undefined
}

/** Words that are both: the grammar around them decides. */
function prefersNoun(m: Meaning, phrase: Phrase, followed: boolean): boolean {
  if (m.colour || m.shade) return !followed && !m.size && FRUIT.has(phrase.text)
  if (m.light) return false
  if (m.flying || m.pose || m.glowing || m.blooming) return false
  if (m.count) return phrase.text === 'couple' && !followed
  if (m.relation || m.size || m.style || m.mood || m.idea) return false
  if (m.place || m.part) return false
  if (m.weather || m.time || m.hint) return THINGS.has(phrase.text)
  return true
}

/** Colour words that name a thing when no noun follows. */
const FRUIT = new Set(
  'orange peach lemon cherry plum chestnut olive lime apricot salmon rose tangerine chocolate coffee coral'.split(
    ' ',
  ),
)
const THINGS = new Set(
  'roof rooftop fireplace flowers wildflower snowflake trees pine tree flower christmas astronaut alien planets cherry blossom'.split(
    ' ',
  ),
)

/** What a negation forbids, in plain nouns. */
function forbidden({ text, noun, meaning }: Phrase): string[] {
  const words = [singularsOf(text)[0] ?? text, text]
  if (noun) words.push(noun.name.replace('@', '').replaceAll('-', ' '))
  if (meaning?.light) words.push(meaning.light)
  if (meaning?.weather) words.push(meaning.weather)
  if (/^(people|humans?|person|persons|anyone|men|women|man)$/.test(text)) words.push('people')
  return words
}
