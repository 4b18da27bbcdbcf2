import { iconInfo } from '../art/pack.ts'
import type { Relation, Subject } from '../scene.ts'
import type { Draft } from './draft.ts'

const WORN = new Set(
  'top-hat womans-hat crown billed-cap graduation-cap military-helmet rescue-workers-helmet glasses sunglasses goggles scarf necktie headphone @wizardHat @flowerCrown ribbon backpack'.split(
    ' ',
  ),
)
/** Clothes that no drawing can put on: on people their colour dyes the outfit, else they are not drawn. */
const CLOTHES = new Set(
  'person-in-tuxedo dress kimono coat t-shirt jeans gloves socks lab-coat safety-vest sari hiking-boot running-shoe high-heeled-shoe shorts bikini'.split(
    ' ',
  ),
)
const CARRIERS = new Set('object land water air submerged building plant sky'.split(' '))

/** Whether a drawing can be put on a head or face. */
export function isWorn(name: string): boolean {
  return WORN.has(name)
}

/** Whether a drawing is clothing that the painter cannot put on anybody. */
export function isClothing(name: string): boolean {
  return CLOTHES.has(name)
}

const MOUNTS =
  /^(bicycle|motorcycle|motor-scooter|kick-scooter|horse|@unicorn|camel|two-hump-camel|donkey|elephant|llama|@pegasus|@magicCarpet|@broomstick)$/

/** Whether one stands on it, however it is ridden. */
export function isBoard(name: string): boolean {
  return /skateboard|surfboard|sled$/.test(name)
}

/** Whether somebody who is on it rides it. */
export function isMount(name: string): boolean {
  return MOUNTS.test(name)
}

/** Whether a subject can act: animals, people, robots. Vehicles and houses cannot hold or wear. */
export function isAlive(subject: Subject, name: string): boolean {
  if (name.startsWith('@'))
    return subject.stance === 'land' && subject.bulk !== undefined && subject.bulk <= 1.6
  const info = iconInfo(name)
  return (
    info !== undefined &&
    (subject.stance === 'land' || subject.stance === 'air' || subject.stance === 'submerged') &&
    !MACHINES.test(name)
  )
}

const MACHINES =
  /(car|bus|train|metro|tram|truck|taxi|bicycle|motor|scooter|tractor|locomotive|engine|vehicle|skate|ambulance|rickshaw|airplane|helicopter|rocket|saucer|balloon|kite|wheel|light|rail|sled|parachute|cableway|leaf|feather|van|lorry)/

/** A small thing that a hand can hold. */
export function isHeld(subject: Subject): boolean {
  return (
    (subject.stance === 'object' || subject.stance === 'plant' || subject.stance === 'air') &&
    (subject.bulk ?? 1) <= 0.7
  )
}

/** Ties a subject to another one; its first relation is the main one, later ones stand beside it. */
export function tie(subject: Subject, relation: Relation): void {
  if (!CARRIERS.has(subject.stance)) return
  if (!subject.relation) subject.relation = relation
  else if (relation.how === 'riding' || relation.how === 'on' || relation.how === 'inside') {
    subject.also = [...(subject.also ?? []), subject.relation]
    subject.relation = relation
  } else subject.also = [...(subject.also ?? []), relation]
}

/** What a relation after a worn or held thing speaks of: its owner. */
export function ownerOf({ subjects }: Draft, index: number): number {
  const owner = subjects.findIndex(s =>
    [s.relation, ...(s.also ?? [])].some(
      r => r?.to === index && (r.how === 'wearing' || r.how === 'holding'),
    ),
  )
  return owner >= 0 ? owner : index
}
