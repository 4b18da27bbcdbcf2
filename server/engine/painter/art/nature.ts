import type { Stance } from '../scene.ts'

/** Where icons of an emoji subgroup stand in a picture, and how big they are beside a grown person (1), on the eye's own scale. */
type Nature = { stance: Stance; bulk: number }

const SUBGROUPS: Record<string, Nature> = {
  'animal-mammal': { stance: 'land', bulk: 0.8 },
  'animal-bird': { stance: 'land', bulk: 0.5 },
  'animal-amphibian': { stance: 'land', bulk: 0.4 },
  'animal-reptile': { stance: 'land', bulk: 0.7 },
  'animal-marine': { stance: 'submerged', bulk: 0.6 },
  'animal-bug': { stance: 'land', bulk: 0.28 },
  'plant-flower': { stance: 'plant', bulk: 0.4 },
  'plant-other': { stance: 'plant', bulk: 0.5 },
  'place-geographic': { stance: 'building', bulk: 2.2 },
  'place-building': { stance: 'building', bulk: 2 },
  'place-religious': { stance: 'building', bulk: 2 },
  'place-other': { stance: 'building', bulk: 1.7 },
  'transport-ground': { stance: 'land', bulk: 1.3 },
  'transport-water': { stance: 'water', bulk: 1.5 },
  'transport-air': { stance: 'air', bulk: 1.4 },
  'sky-weather': { stance: 'sky', bulk: 0.9 },
  'musical-instrument': { stance: 'object', bulk: 0.6 },
  household: { stance: 'object', bulk: 0.8 },
  'face-costume': { stance: 'land', bulk: 0.8 },
}
const PEOPLE: Nature = { stance: 'land', bulk: 1 }
const THING: Nature = { stance: 'object', bulk: 0.45 }

/** Icons whose place differs from that of their subgroup. */
const STANCES: Record<Stance, string> = {
  air: 'bat dove eagle phoenix butterfly honeybee mosquito fly kite parachute hot-air-balloon fairy superhero leaf-fluttering-in-wind feather balloon flying-saucer flying-disc carp-streamer',
  water:
    'duck swan person-rowing-boat person-surfing person-swimming ring-buoy person-playing-water-polo lotus',
  submerged: 'mermaid merman merperson diving-mask anchor',
  land: 'crab seal snail racing-car sled person-in-suit-levitating crocodile turtle',
  plant: 'palm-tree mushroom christmas-tree tanabata-tree pine-decoration nest-with-eggs empty-nest cactus',
  building:
    'mountain-railway station statue-of-liberty moai tent camping windmill ladder elevator motorway railway-track bus-stop fuel-pump',
  object:
    'umbrella closed-umbrella umbrella-with-rain-drops umbrella-on-ground snowman snowman-without-snow fire droplet thermometer spiral-shell seat feather wing coral high-voltage skis hut-object wheel oil-drum stop-sign police-car-light construction horizontal-traffic-light vertical-traffic-light wood rock brick carousel-horse barber-pole wedding',
  sky: 'satellite fireworks sparkles dizzy',
}

/** Natural sizes that the eye would miss: what is clearly bigger or smaller than its kin. */
const BULKS: Record<string, string> = {
  '0.18': 'ant mosquito fly lady-beetle worm',
  '0.3':
    'mouse rat hamster chipmunk snail shrimp baby-chick hatching-chick bird black-bird frog crab butterfly honeybee spiral-shell candy cookie coin ring',
  '0.45':
    'umbrella closed-umbrella umbrella-with-rain-drops cat black-cat rabbit hedgehog squirrel duck chicken rooster owl otter skunk badger raccoon parrot',
  '0.6': 'fox dog poodle koala goat penguin swan turkey goose peacock flamingo seal beaver sloth',
  '1': 'wolf panda deer ewe ram pig tree palm-tree kangaroo',
  '1.25':
    'bear polar-bear horse zebra cow ox lion tiger moose donkey llama camel two-hump-camel unicorn gorilla dolphin shark',
  '1.6':
    'elephant giraffe rhinoceros hippopotamus mammoth bison dragon t-rex sauropod evergreen-tree deciduous-tree palm-tree phoenix orca',
  '2': 'whale spouting-whale airplane locomotive bus',
}

const stanceOf = new Map(
  Object.entries(STANCES).flatMap(([stance, names]) => names.split(' ').map(n => [n, stance as Stance])),
)
const bulkOf = new Map(
  Object.entries(BULKS).flatMap(([bulk, names]) => names.split(' ').map(n => [n, Number(bulk)])),
)

/**
 * Where an icon belongs and how large it is by nature.
 * @param icon its name in the art pack
 * @param subgroup its emoji subgroup ("animal-bird")
 */
export function natureOf(icon: string, subgroup: string): Nature {
  const base =
    SUBGROUPS[subgroup] ?? (subgroup.startsWith('person') || subgroup === 'family' ? PEOPLE : THING)
  return { stance: stanceOf.get(icon) ?? base.stance, bulk: bulkOf.get(icon) ?? base.bulk }
}
