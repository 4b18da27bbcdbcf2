import { type Reading, readPrompt, type Thing } from '../words/readPrompt.ts'
import type { Deal } from './Deal.ts'

/** Who and what a text is about: always two things, a place, an hour and a weather, taken from the prompt and filled up where it is silent. */
export type Cast = {
  /** The hero and the other, as they are named again and for the first time. */
  the: string
  a: string
  other: string
  anOther: string
  third: string
  hero: Thing
  where: string
  when: string
  sky: string
  colour: string
  doing: string
  /** True for words that are lonely, eerie or wild. */
  dark: boolean
}

const WHERE: Partial<Record<NonNullable<Reading['place']>, string>> = {
  meadow: 'in the long grass',
  forest: 'between the trees',
  mountains: 'under the mountain',
  lake: 'beside the lake',
  river: 'along the river',
  waterfall: 'behind the waterfall',
  sea: 'by the sea',
  beach: 'on the beach',
  island: 'on the island',
  underwater: 'under the water',
  desert: 'out in the desert',
  city: 'over the roofs',
  street: 'at the corner of the street',
  village: 'at the edge of the village',
  snowfield: 'out on the snow',
  jungle: 'deep in the green',
  volcano: 'on the warm side of the volcano',
  cave: 'at the back of the cave',
  space: 'between two stars',
  moon: 'on the near side of the moon',
  mars: 'on a hill of Mars',
  clouds: 'above the clouds',
  room: 'in the small room',
  library: 'behind the last shelf',
  kitchen: 'in the kitchen',
  stage: 'under the stage lights',
  garden: 'at the end of the garden',
  harbour: 'down at the harbour',
}
const WHEN = {
  dawn: 'at dawn',
  day: 'at noon',
  golden: 'in the late gold',
  sunset: 'at sunset',
  dusk: 'at dusk',
  night: 'at night',
}
const SKY: Partial<Record<Reading['weather'][number], string>> = {
  rain: 'the rain',
  storm: 'the storm',
  snow: 'the snow',
  fog: 'the fog',
  wind: 'the wind',
  aurora: 'the northern lights',
  rainbow: 'the rainbow',
  fireflies: 'the fireflies',
  petals: 'the falling petals',
  leaves: 'the falling leaves',
  stars: 'the stars',
  sunbeams: 'the long light',
}
const OTHERS = [
  'the moon',
  'the kettle',
  'the last bus',
  'the neighbour’s dog',
  'the weather',
  'the clock',
  'the postman',
  'the river',
]
const SKIES = ['the wind', 'the light', 'the weather', 'the dark']
const HOURS = [
  'at dusk',
  'on a Tuesday',
  'before breakfast',
  'at a quarter to four',
  'in the blue hour',
  'late in March',
]
const PLACES = [
  'by the window',
  'at the end of the road',
  'on the stairs',
  'behind the station',
  'under one lamp',
  'where the map is folded',
]
const COLOURS = ['blue', 'copper', 'green', 'silver', 'red', 'yellow']
const DOINGS = [
  'waiting for a sign',
  'humming something old',
  'counting the steps',
  'keeping a secret',
  'learning the way by heart',
]
const DARK = new Set(['lonely', 'eerie', 'wild'])

/** Reads the prompt and fills what it leaves open. */
export function castOf(prompt: string, deal: Deal): Cast {
  const reading = readPrompt(prompt)
  const hero = reading.things[0] ?? {
    name: 'unwritten thing',
    head: 'thing',
    the: 'the unwritten thing',
    a: 'an unwritten thing',
    plural: false,
  }
  const [, second, third] = reading.things
  const stranger = deal.some('other', OTHERS, 2)
  const [sky] = reading.weather
  return {
    hero,
    the: hero.the,
    a: hero.a,
    other: second?.the ?? stranger[0] ?? 'the moon',
    anOther: second?.a ?? stranger[0] ?? 'the moon',
    third: third?.the ?? (second ? stranger[0] : stranger[1]) ?? 'the clock',
    where: (reading.place && WHERE[reading.place]) ?? deal.one('where', PLACES),
    when: reading.time ? WHEN[reading.time] : deal.one('when', HOURS),
    sky: (sky && SKY[sky]) ?? deal.one('sky', SKIES),
    colour: reading.colours[0] ?? deal.one('colour', COLOURS),
    doing: reading.doing[0] ?? deal.one('doing', DOINGS),
    dark: (reading.mood !== null && DARK.has(reading.mood)) || sky === 'storm',
  }
}

/** "waits" for one, "wait" for many. */
export function does(cast: Cast, one: string, many: string): string {
  return cast.hero.plural ? many : one
}

/** Begins a sentence. */
export function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
