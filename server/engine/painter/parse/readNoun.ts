import type { Place, Subject } from '../scene.ts'
import { type Draft, FLYING_WITCH } from './draft.ts'
import { disguise, dressIn } from './guises.ts'
import type { Noun } from './nouns.ts'
import { isAlive, isBoard, isClothing, isHeld, isMount, isWorn, tie } from './relate.ts'

const MAX_SUBJECTS = 6

/** Takes a drawing: as what somebody wears, as what the one before it is, or as a subject with the relation that waits for it. */
export function takeNoun(noun: Noun, raw: string, draft: Draft): void {
  if (isClothing(noun.name) && draft.subjects[draft.actor]) {
    takeClothing(noun, raw, draft)
    return
  }
  if (!draft.negated && (disguise(draft, noun, raw) || isThere(draft, noun, raw))) return
  if (noun.name === 'kite' && draft.pending.flying && draft.actor >= 0) {
    draft.pending.flying = false
    draft.link = { how: 'holding', from: draft.actor, word: 'flying' }
  }
  if (draft.subjects.length >= MAX_SUBJECTS && !draft.names.includes(noun.name)) {
    draft.ignore(raw)
    return
  }
  const before = draft.subjects.length
  draft.part = undefined
  draft.subject(noun, raw)
  const added = draft.subjects[draft.latest]
  if (!added || draft.negated) return
  if (draft.link) bind(draft, noun)
  draft.justNamed = draft.latest
  if (draft.subjects.length > before && isAlive(added, noun.name) && !isAttached(draft, draft.latest))
    draft.actor = draft.latest
}

const WINDOWED = new Set<Place>(['room', 'library', 'kitchen', 'village', 'city', 'street'])

/** Windows of a house or a room that is painted anyway. */
function isThere(draft: Draft, noun: Noun, raw: string): boolean {
  const { place } = draft.setting
  const painted = (place && WINDOWED.has(place)) || draft.subjects.some(s => s.stance === 'building')
  if (noun.name !== 'window' || !painted) return false
  draft.flush()
  draft.know(raw)
  draft.link = undefined
  return true
}

function takeClothing(noun: Noun, raw: string, draft: Draft): void {
  const { link, pending } = draft
  const wearer = draft.subjects[draft.actor] as Subject
  const worn = dressIn(wearer, noun.name, pending.colour)
  if (worn) draft.knowPending()
  if (worn && link) draft.know(link.word)
  if (worn) draft.know(raw)
  else draft.ignore(raw)
  draft.pending = { words: [] }
  draft.link = undefined
}

const CARRIED = /^(carry|carries|carrying|balancing|holding|holds)/

/** Ties the relation that waits to the subject that was just named. */
function bind(draft: Draft, noun: Noun): void {
  const link = draft.link
  draft.link = undefined
  if (!link || link.how === 'as' || link.from === draft.latest) return
  const from = draft.subjects[link.from]
  const to = draft.subjects[draft.latest]
  if (!from || !to) return
  const alive = isAlive(from, draft.names[link.from] ?? '')
  if (link.word !== 'and') draft.know(link.word.replace(/ (a|an|the|its|his|her)$/, ''))
  let how = link.how
  if (how === 'inside' && alive && isWorn(noun.name)) how = 'wearing'
  if (how === 'on' && alive && isMount(noun.name)) how = 'riding'
  if (how === 'riding' && noun.name === 'kite') how = 'holding'
  if (how === 'riding' && isBoard(noun.name)) how = 'on'
  if (link.word === 'and' && alive && isWorn(noun.name)) how = 'wearing'
  if (link.word === 'and' && alive && isHeld(to) && holds(from)) how = 'holding'
  if (how === 'beside' && link.word === 'with' && alive && isWorn(noun.name)) how = 'wearing'
  else if (how === 'beside' && link.word.startsWith('with') && alive && isHeld(to)) how = 'holding'
  if (how === 'holding' && isWorn(noun.name) && link.word.startsWith('with')) how = 'wearing'
  if (how === 'wearing' && !isWorn(noun.name)) how = 'holding'
  if (how === 'holding' && !isHeld(to)) how = 'beside'
  // What is too big for a hand is carried on the back.
  if (link.how === 'holding' && how !== 'wearing' && CARRIED.test(link.word) && alive && !isHeld(to)) {
    tie(to, { how: 'on', to: link.from })
    return
  }
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

function holds({ relation, also }: Subject): boolean {
  return [relation, ...(also ?? [])].some(r => r?.how === 'holding')
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

/** Whether a subject is worn or held by another one, or carries it: then what follows speaks of the other one. */
function isAttached(draft: Draft, index: number): boolean {
  return draft.subjects.some(s =>
    [s.relation, ...(s.also ?? [])].some(r => r?.to === index && r.how !== 'beside'),
  )
}
