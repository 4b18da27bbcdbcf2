import type { Place, Pose, Subject, Weather } from '../scene.ts'
import { type Draft, FLYING_WITCH } from './draft.ts'
import { shaded } from './lexicon/colours.ts'
import { QUIET, STOP } from './lexicon/grammar.ts'
import { type Meaning, poseIn } from './lexicon/meaning.ts'
import { Speller } from './misspelt.ts'
import { findForeign, findNoun, isKind, knownWords, type Noun } from './nouns.ts'
import { readMaterial, readVessel } from './ofPhrases.ts'
import { nounFollows, type Phrase, phraseAt } from './phrase.ts'
import { isAlive, isClothing, isHeld, isWorn, tie } from './relate.ts'
import { singularsOf } from './singular.ts'
import { saysAsleep } from './sleepers.ts'
import { together } from './together.ts'
import type { Token } from './tokens.ts'

const MAX_SUBJECTS = 6
let speller: Speller | undefined

/** Reads tokens from left to right into a draft: the longest phrase that means something comes first. */
export function read(tokens: readonly Token[], draft: Draft): void {
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i] as Token
    if (token.stop) {
      draft.flush()
      draft.negated = false
      draft.part = undefined
      if (/[.;!?。！？]/.test(token.text)) draft.link = undefined
      i++
      continue
    }
    const vessel = readVessel(tokens, i, draft)
    if (vessel) {
      i += vessel
      continue
    }
    const material = readMaterial(tokens, i, draft)
    if (material) {
      i += material
      continue
    }
    const phrase = phraseAt(tokens, i)
    const at = i + phrase.size
    take(phrase, draft, nounFollows(tokens, at), settingFollows(tokens, at))
    i += phrase.size
  }
  draft.flush()
}

function take(phrase: Phrase, draft: Draft, followed: boolean, ahead: boolean): void {
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
  if (noun && (!m || prefersNoun(m, phrase, followed || ahead))) takeNoun(noun, raw, draft)
  else if (m) takeMeaning(phrase, m, draft, followed, ahead)
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
  if (m.relation || m.size || m.style || m.mood) return false
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

function takeNoun(noun: Noun, raw: string, draft: Draft): void {
  if (isClothing(noun.name) && draft.actor >= 0 && draft.subjects[draft.actor]) {
    const wearer = draft.subjects[draft.actor]
    if (wearer && draft.pending.colour && !wearer.colour && wearer.art.from === 'hand') {
      wearer.colour = draft.pending.colour
      for (const w of draft.pending.words) draft.know(w)
      draft.know(raw)
    } else draft.ignored.push(raw)
    draft.pending = { words: [] }
    draft.link = undefined
    return
  }
  if (draft.subjects.length >= MAX_SUBJECTS && !draft.names.includes(noun.name)) {
    draft.ignored.push(raw)
    return
  }
  const before = draft.subjects.length
  draft.part = undefined
  draft.subject(noun, raw)
  const added = draft.subjects[draft.latest]
  if (!added || draft.negated) return
  if (draft.link) bind(draft, noun)
  if (draft.subjects.length > before && isAlive(added, noun.name) && !isAttached(draft, draft.latest))
    draft.actor = draft.latest
}

/** Ties the relation that waits to the subject that was just named. */
function bind(draft: Draft, noun: Noun): void {
  const link = draft.link
  draft.link = undefined
  if (!link || link.from === draft.latest) return
  const from = draft.subjects[link.from]
  const to = draft.subjects[draft.latest]
  if (!from || !to) return
  const alive = isAlive(from, draft.names[link.from] ?? '')
  let how = link.how
  if (how === 'inside' && alive && isWorn(noun.name)) how = 'wearing'
  if (how === 'beside' && link.word === 'with' && alive && isWorn(noun.name)) how = 'wearing'
  else if (how === 'beside' && link.word.startsWith('with') && alive && isHeld(to)) how = 'holding'
  if (how === 'holding' && isWorn(noun.name) && link.word.startsWith('with')) how = 'wearing'
  if (how === 'wearing' && !isWorn(noun.name)) how = 'holding'
  if (how === 'holding' && !isHeld(to)) how = 'beside'
  // What is too big for a hand is carried on the back.
  if (link.how === 'holding' && how !== 'wearing' && CARRIED.test(link.word) && alive && !isHeld(to)) {
    draft.know(link.word.replace(/ (a|an|the|its|his|her)$/, ''))
    tie(to, { how: 'on', to: link.from })
    return
  }
  draft.know(link.word.replace(/ (a|an|the|its|his|her)$/, ''))
  if (how === 'beside' && link.word === 'and') {
    if (alive && isAlive(to, noun.name)) draft.pairs.push([link.from, draft.latest])
    return
  }
  if (how === 'riding' && noun.name === 'broom') {
    mountBroom(draft, from, link.from)
    return
  }
  tie(from, { how, to: draft.latest })
  if (how === 'holding')
    for (const index of draft.company(link.from))
      tie(draft.subjects[index] as Subject, { how, to: draft.latest })
}

/** A broom that is ridden lies across the picture, and a witch on hers is one drawing. */
function mountBroom(draft: Draft, rider: Subject, index: number): void {
  rider.flying = true
  draft.setting.hint ??= 'village'
  if (draft.names[index] === '@witch') {
    rider.art = FLYING_WITCH
    draft.forgetLatest(index)
  } else {
    const broom = draft.subjects[draft.latest] as Subject
    broom.art = { from: 'hand', name: 'broomstick' }
    broom.stance = 'air'
    tie(rider, { how: 'riding', to: draft.latest })
  }
}

const CARRIED = /^(carry|carries|carrying|balancing|holding|holds)/
/** Whether a subject is worn or held by another one, or carries it: then what follows speaks of the other one. */
function isAttached(draft: Draft, index: number): boolean {
  return draft.subjects.some(s =>
    [s.relation, ...(s.also ?? [])].some(r => r?.to === index && r.how !== 'beside'),
  )
}

/** Weather whose colour lies on the ground. */
const GROUNDED: ReadonlySet<Weather> = new Set(['snow', 'leaves', 'petals'])

/** The part of a place that a colour before its name means ("a red desert", "a green sea"). */
function partOf(place: Place): 'land' | 'water' | 'sky' {
  if (/^(sea|lake|river|underwater|waterfall|harbour)$/.test(place)) return 'water'
  return /^(space|clouds)$/.test(place) ? 'sky' : 'land'
}

/** Does something to whoever acts, and to those who are in the deed with them ("a bear and a rabbit dancing"). */
function act(draft: Draft, deed: (index: number) => void): boolean {
  const actor = draft.actor >= 0 ? draft.actor : draft.latest
  if (!draft.subjects[actor]) return false
  for (const index of [...draft.company(actor), actor]) deed(index)
  return true
}

function pose(draft: Draft, index: number, deed: Pose): void {
  const subject = draft.subjects[index]
  if (!subject) return
  subject.pose ??= deed
}

function takeMeaning(
  { raw, text }: Phrase,
  m: Meaning,
  draft: Draft,
  followed: boolean,
  ahead: boolean,
): void {
  const { pending } = draft
  if (m.relation) {
    draft.flush()
    if (saysAsleep(text)) act(draft, i => draft.sleep(i))
    const deed = poseIn(text)
    if (deed) act(draft, i => pose(draft, i, deed))
    const from = m.relation.actor && draft.actor >= 0 ? draft.actor : ownerOf(draft, draft.latest)
    if (m.flying !== true && /flying|floating|hovering|soaring|gliding/.test(text)) markFlying(draft, from)
    if (from >= 0) draft.link = { how: m.relation.how, from, word: text }
    draft.part = undefined
    return
  }
  if (m.flying) {
    if (followed) pending.flying = true
    else markFlying(draft, ownerOf(draft, draft.latest))
    pending.words.push(raw)
    if (!followed) draft.know(raw)
    return
  }
  if (m.glowing) {
    const glowing = followed ? undefined : draft.subjects[draft.latest]
    if (glowing) glowing.glowing = true
    else pending.glowing = true
    if (followed) pending.words.push(raw)
    else draft.know(raw)
    return
  }
  if (m.blooming) {
    if (followed) {
      pending.blooming = true
      pending.words.push(raw)
    } else if (draft.bloom(draft.latest)) draft.know(raw)
    if (!m.weather) return
  }
  if (m.colour && (followed || !(m.place || m.weather))) {
    const colour = shaded(m.colour, pending.shade)
    if (!pending.colour) {
      pending.colour = colour
      pending.ahead = ahead
    }
    pending.words.push(raw)
    return
  }
  if (m.light) {
    const light: NonNullable<typeof draft.celestial> = {
      body: m.light,
      count: Math.min(3, pending.count ?? (raw.endsWith('s') ? 2 : 1)),
      size: pending.size ?? 'normal',
    }
    if (pending.colour) light.colour = pending.colour
    draft.celestial ??= light
    for (const w of pending.words) draft.know(w)
    draft.pending = { words: [] }
    draft.link = undefined
    draft.know(raw)
  }
  if (m.part) {
    if (pending.colour) {
      draft.tints[m.part] ??= pending.colour
      for (const w of pending.words) draft.know(w)
      draft.pending = { words: [] }
    }
    draft.part = m.part
  }
  if (saysAsleep(text)) {
    if (followed) pending.asleep = true
    else act(draft, i => draft.sleep(i))
  }
  if (m.pose) {
    const deed = m.pose
    if (followed) {
      pending.pose = deed
      pending.words.push(raw)
    } else if (act(draft, i => pose(draft, i, deed))) draft.know(raw)
    else draft.ignored.push(raw)
  }
  if (pending.ahead && pending.colour && (m.time || m.weather || m.place)) {
    const part = m.place ? partOf(m.place) : m.weather && GROUNDED.has(m.weather) ? 'land' : 'sky'
    draft.tints[part] ??= pending.colour
    for (const w of pending.words) draft.know(w)
    draft.pending = { words: [] }
  }
  const known = takeSetting(m, draft)
  if (m.count !== undefined || m.size || m.shade) {
    if (m.count !== undefined) pending.count = m.count
    if (m.size) pending.size = m.size
    if (m.shade) pending.shade = m.shade
    if (m.size || (m.count ?? 0) > 1) pending.words.push(raw)
  }
  if (known || (m.part && !m.place)) draft.know(raw)
  else if (m.place && !draft.ignored.includes(raw)) draft.ignored.push(raw)
}

/** Drawings that fly where the words put them over a place: a fox over a valley looks down into it. */
const FLIERS =
  /dragon|phoenix|bird|eagle|owl|swan|goose|duck|parrot|witch|whale|ufo|fairy|angel|unicorn|crow|heron|flamingo/

/** Notes place, time, weather, mood and style; whether there was any. */
function takeSetting(m: Meaning, draft: Draft): boolean {
  const { setting } = draft
  let placed = false
  if (m.place) {
    draft.flush()
    const over = draft.link?.how === 'above' ? draft.subjects[draft.link.from] : undefined
    if (over && FLIERS.test(draft.names[draft.link?.from ?? -1] ?? '')) over.flying = true
    placed = takePlace(m.place, draft)
    draft.afterPlace = true
    draft.link = undefined
  }
  if (m.hint) setting.hint ??= m.hint
  if (m.time) setting.time = setting.time === undefined || setting.time === 'day' ? m.time : setting.time
  if (m.weather && !setting.weathers.includes(m.weather)) setting.weathers.push(m.weather)
  if (m.mood) setting.mood ??= m.mood
  if (m.style) setting.style ??= m.style
  return placed || Boolean(m.hint ?? m.time ?? m.weather ?? m.mood ?? m.style)
}

/** Takes a place as the picture's own or joins it with the one it has; false where the painter cannot show both. */
function takePlace(place: Place, { setting }: Draft): boolean {
  if (!setting.place) {
    setting.place = place
    return true
  }
  if (place === setting.place || place === setting.beyond) return true
  const both = setting.beyond ? undefined : together(setting.place, place)
  if (!both) return false
  setting.place = both.place
  if (both.beyond) setting.beyond = both.beyond
  if (both.snow && !setting.weathers.includes('snow')) setting.weathers.push('snow')
  return true
}

const BODY = new Set(
  'head eyes nose mouth ears ear back shoulder shoulders hand hands arm arms leg legs tail paw paws foot feet neck fur hair'.split(
    ' ',
  ),
)

function takeUnknown({ text, raw }: Phrase, draft: Draft): void {
  if (BODY.has(text)) {
    // "with green eyes": no part of a drawing can be dyed alone, so the colour must not reach the whole.
    if (draft.pending.colour) draft.ignored.push(...draft.pending.words, raw)
    draft.pending = { words: [] }
    draft.link = undefined
  }
  if (STOP.has(text) || QUIET.has(text) || !raw) return
  const noun = findForeign(text) ?? misspelt(text)
  if (noun) takeNoun(noun, raw, draft)
  else if (/\p{L}/u.test(raw) && !draft.ignored.includes(raw)) {
    draft.ignored.push(raw)
    // "a purple zeppelinium": what was said of an unknown noun must not colour the next one.
    if (!/(ing|ed|ly|ful|ous|ish|less|al|ic|y)$/.test(text)) draft.pending = { words: [] }
  }
}

function misspelt(text: string): Noun | undefined {
  if (text.length < 5 || /(ing|ed|ly|ness)$/.test(text) || isKind(text)) return undefined
  speller ??= new Speller(knownWords())
  const word =
    speller.correct(text) ??
    singularsOf(text)
      .map(form => speller?.correct(form))
      .find(Boolean)
  return word ? findNoun(word) : undefined
}

function markFlying(draft: Draft, index: number): void {
  const subject = draft.subjects[index]
  if (!subject) return
  subject.flying = true
  if (draft.names[index] === '@witch') subject.art = FLYING_WITCH
}

/** What a relation after a worn or held thing speaks of: its owner. */
function ownerOf(draft: Draft, index: number): number {
  const owner = draft.subjects.findIndex(s =>
    [s.relation, ...(s.also ?? [])].some(
      r => r?.to === index && (r.how === 'wearing' || r.how === 'holding'),
    ),
  )
  return owner >= 0 ? owner : index
}

/** What a negation forbids, in plain nouns. */
function forbidden({ text, noun, meaning }: Phrase): string[] {
  const words = [singularsOf(text)[0] ?? text, text]
  if (noun) words.push(noun.name.replace('@', '').replaceAll('-', ' '))
  if (meaning?.light) words.push(meaning.light)
  if (meaning?.weather) words.push(meaning.weather)
  if (/^(people|humans?|person|persons|anyone|men|women|man)$/.test(text)) words.push('people')
  return words
}
