import { isHeldHigh } from '../art/deeds.ts'
import type { Place, Pose, Relation, Scene, Subject, Weather } from '../scene.ts'
import { Draft } from './draft.ts'
import { homePlace, homeTime, INDOORS, SHELTERED } from './home.ts'
import { knowsWide, languageOf, translated } from './language.ts'
import { nounOf } from './nouns.ts'
import { read } from './read.ts'
import { tie } from './relate.ts'
import { tokensOf } from './tokens.ts'

/**
 * What a prompt means to the painter. Pure: the same prompt gives the same scene on every machine. About two milliseconds once the
 * tables are loaded. Never throws: words that mean nothing are told in `ignored`, and a prompt without any noun, place or weather
 * becomes an abstract picture of its mood and colours.
 */
export function parse(prompt: string): Scene {
  const tokens = tokensOf(prompt.slice(0, 2000), knowsWide)
  const draft = new Draft()
  read(translated(tokens, languageOf(prompt, tokens)), draft)
  return sceneOf(draft)
}

function sceneOf(draft: Draft): Scene {
  const { subjects, setting, tints } = draft
  for (const subject of subjects)
    if (subject.pose === 'swimming' && subject.stance === 'land') subject.stance = 'submerged'
  subjects.forEach((subject, index) => {
    const needs = subject.pose && NEEDS[subject.pose]
    if (needs && !relationsOf(subject).some(r => r.how === needs.how)) give(draft, index, needs)
  })
  for (const subject of subjects)
    if (relationsOf(subject).some(r => r.how === 'holding' && isHeldHigh(subjects[r.to]?.word ?? '')))
      subject.holdsHigh = true
  if (draft.without.includes('leaves'))
    for (const subject of subjects)
      if (subject.art.from === 'pack' && subject.art.icon === 'deciduous-tree')
        subject.art = { ...subject.art, icon: 'leafless-tree' }
  const bare =
    subjects.length === 0 && !setting.place && !setting.hint && !setting.time && setting.weathers.length === 0
  const framed = setting.framed || looksOut(draft)
  // Through a window the room is not seen: only what lies before it.
  const stated = framed && setting.place && INDOORS.has(setting.place) ? setting.beyond : setting.place
  // What rain sounds like is told by water that it falls on.
  if (draft.ideas.has('sound') && subjects.length === 0 && isWet(setting.weathers)) setting.hint ??= 'lake'
  const place =
    stated ??
    (bare && !draft.celestial ? 'abstract' : subjects.length ? homeOrHint(draft) : (setting.hint ?? 'meadow'))
  takeIdeas(draft, place)
  const starlit =
    setting.weathers.some(w => w === 'aurora' || w === 'fireflies' || w === 'stars') ||
    draft.celestial?.body === 'moon'
  for (const promise of draft.promises) if (!keeps(promise, place, draft)) draft.forget(promise.raw)
  const scene: Scene = {
    place,
    time: setting.time ?? (starlit ? 'night' : homeTime(place, homes(draft))),
    named: { place: setting.place !== undefined, time: setting.time !== undefined || starlit },
    weather: setting.weathers,
    mood: setting.mood ?? null,
    tints,
    subjects,
    styleWord: setting.style ?? null,
    understood: draft.understood,
    ignored: draft.ignored.filter(word => !draft.understood.includes(word)),
  }
  if (setting.beyond && setting.beyond !== place) scene.beyond = setting.beyond
  if (framed) scene.framed = true
  if (draft.shown.length) scene.ideas = draft.shown
  if (draft.celestial) scene.celestial = draft.celestial
  if (draft.without.length) scene.without = [...new Set(draft.without)]
  return scene
}

/** A room before a landscape, and a lighthouse or a ship: those stand outside, before the window. */
function looksOut({ setting, subjects }: Draft): boolean {
  return (
    setting.place !== undefined &&
    setting.beyond !== undefined &&
    INDOORS.has(setting.place) &&
    subjects.some(s => (s.stance === 'building' || s.stance === 'water') && !s.relation)
  )
}

/**
 * Settles which ideas the picture shows: two in an abstract one, elsewhere only a sound, as rings on water. The others are told to be
 * ignored, but for words that set a mood besides.
 */
function takeIdeas(draft: Draft, place: Place): void {
  for (const [idea, raw] of draft.ideas) {
    const shown = place === 'abstract' ? draft.shown.length < 2 : idea === 'sound' && WET.has(place)
    if (shown) {
      draft.shown.push(idea)
      draft.know(raw)
    } else if (!draft.understood.includes(raw) && !draft.ignored.includes(raw)) draft.ignored.push(raw)
  }
}

function relationsOf({ relation, also }: Subject): Relation[] {
  return [...(relation ? [relation] : []), ...(also ?? [])]
}

/** Whether the picture of a place has what a word speaks of. */
function keeps({ place: hinted, part }: Draft['promises'][number], place: Place, draft: Draft): boolean {
  if (hinted && (place === hinted || draft.setting.beyond === hinted)) return true
  if (part && draft.tints[part]) return true
  if (part === 'water') return WET.has(place) || place === 'beach' || place === 'island'
  if (part === 'sky') return !SHELTERED.has(place)
  return part === 'land' && !SHELTERED.has(place) && place !== 'clouds' && place !== 'space'
}

/** What somebody needs for a deed, named or not: its drawing, and how they have it. */
const NEEDS: Partial<Record<Pose, { name: string; word: string; how: Relation['how'] }>> = {
  reading: { name: 'open-book', word: 'book', how: 'holding' },
  boxing: { name: 'boxing-glove', word: 'boxing gloves', how: 'holding' },
  surfing: { name: '@surfboard', word: 'surfboard', how: 'on' },
  skateboarding: { name: '@skateboard', word: 'skateboard', how: 'on' },
  meditating: { name: '@yogaMat', word: 'yoga mat', how: 'on' },
}

function give({ subjects }: Draft, to: number, { name, word, how }: NonNullable<(typeof NEEDS)[Pose]>): void {
  const thing = nounOf(name, false)
  const subject = subjects[to]
  if (!thing || !subject) return
  subjects.push({
    art: thing.art,
    stance: thing.stance,
    bulk: thing.bulk,
    word,
    count: 1,
    size: 'normal',
    flying: false,
  })
  tie(subject, { how, to: subjects.length - 1 })
}

/** Weather that a window would not show: it calls everybody out of doors. */
const OPEN_AIR: ReadonlySet<Weather> = new Set([
  'rain',
  'storm',
  'fog',
  'snow',
  'aurora',
  'rainbow',
  'fireflies',
  'petals',
  'leaves',
  'stars',
  'wind',
])

const isWet = (weathers: readonly Weather[]): boolean =>
  weathers.includes('rain') || weathers.includes('storm')

const WET: ReadonlySet<Place> = new Set(['sea', 'lake', 'river', 'underwater', 'harbour', 'waterfall'])

/** Whose home counts: a cat astronaut lives where astronauts do. */
function homes({ subjects, names }: Draft): string[] {
  return names.map((name, i) => subjects[i]?.guise ?? name)
}

/** A sky that is merely mentioned stands over the subject's home; only what flies is moved up into it. */
function homeOrHint(draft: Draft): Place {
  const { setting, subjects } = draft
  const aloft = setting.hint !== 'clouds' || subjects.some(s => s.flying || s.stance === 'air')
  const home = homePlace(subjects, homes(draft))
  // Summer is a beach only where nobody has a home elsewhere.
  const summer = setting.hint === 'beach' && !INDOORS.has(home)
  if (setting.hint && aloft && !summer) return setting.hint
  if (subjects.some(s => s.pose === 'swimming') && !WET.has(home)) return home === 'beach' ? 'sea' : 'lake'
  return INDOORS.has(home) && (draft.celestial || setting.weathers.some(w => OPEN_AIR.has(w)))
    ? 'meadow'
    : home
}
