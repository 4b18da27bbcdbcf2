import { type Random, randomFrom } from '../random.ts'
import type { Place, Scene, Time } from '../scene.ts'
import { type Palette, paletteOf, shelteredPalette } from './palette.ts'

/**
 * Three seeds and two places in the round, from which every choice of a picture follows. "Vary subtle" changes `detail` alone,
 * "vary strong" keeps `light` and `hour`, "restyle" keeps all.
 */
export type Recipe = {
  layout: number
  light: number
  detail: number
  /** Which of the round's cameras, 0..7. */
  variant: number
  /** Which of the round's lights, 0..7. */
  hour: number
}

/** Where the painter stands and what the light does: chosen once for a picture, before anything is drawn. */
export type View = {
  place: Place
  time: Time
  palette: Palette
  /** The light under the open sky: what a window shows. */
  outside: Palette
  /** Height of the horizon, 0 (top) to 1. */
  horizon: number
  /** Centre of the main subject, 0..1 from the left. */
  heroX: number
  /** Size of the main subject against the usual one. */
  near: number
  /** The side the light comes from: -1 left, 1 right. */
  side: -1 | 1
  /** Sun or moon, in shares of width and height. */
  sunX: number
  sunY: number
  /** 0 sparse to 1 rich: how much stands around. */
  density: number
  framing: Framing
}

/**
 * What kind of picture it is: somebody in a place (`classic`), a portrait with the place out of focus behind it (`close`), a
 * place with somebody small in it (`wide`), or a dark shape before the light (`against`).
 */
export type Framing = 'classic' | 'close' | 'wide' | 'against'

type Camera = Pick<View, 'horizon' | 'heroX' | 'near' | 'density' | 'framing'> & { side: -1 | 1; sun: number }

/** Eight ways to stand before the same thing. The first four, which most rounds show, differ most. */
const CAMERAS: readonly Camera[] = [
  { framing: 'classic', horizon: 0.58, heroX: 0.35, near: 1.12, density: 0.6, side: 1, sun: 0.76 },
  { framing: 'close', horizon: 0.74, heroX: 0.6, near: 1.9, density: 0.4, side: -1, sun: 0.2 },
  { framing: 'wide', horizon: 0.42, heroX: 0.7, near: 0.84, density: 1, side: 1, sun: 0.3 },
  { framing: 'against', horizon: 0.8, heroX: 0.45, near: 1.12, density: 0.5, side: -1, sun: 0.45 },
  { framing: 'wide', horizon: 0.82, heroX: 0.24, near: 0.82, density: 0.7, side: 1, sun: 0.72 },
  { framing: 'close', horizon: 0.5, heroX: 0.36, near: 1.7, density: 0.8, side: 1, sun: 0.84 },
  { framing: 'classic', horizon: 0.4, heroX: 0.6, near: 1.1, density: 0.9, side: -1, sun: 0.24 },
  { framing: 'against', horizon: 0.66, heroX: 0.62, near: 0.95, density: 0.8, side: 1, sun: 0.62 },
]

/** Places without a sun low over a horizon, before which nobody can stand dark. */
const SUNLESS: ReadonlySet<Place> = new Set([
  'underwater',
  'space',
  'moon',
  'mars',
  'cave',
  'room',
  'library',
  'kitchen',
  'stage',
  'abstract',
])

const SUN_HEIGHT: Record<Time, number> = {
  dawn: 0.16,
  day: 0.72,
  golden: 0.34,
  sunset: 0.13,
  dusk: 0.06,
  night: 0.7,
}

/** Times that variants go through when the prompt names none. */
const TIME_ROUND: readonly Time[] = ['golden', 'day', 'sunset', 'night', 'dawn', 'dusk', 'day', 'golden']

/** Other places for a subject when the prompt names none. */
const NEARBY: Partial<Record<Place, readonly Place[]>> = {
  meadow: ['meadow', 'forest', 'mountains', 'river', 'garden', 'lake', 'village', 'snowfield'],
  sea: ['sea', 'harbour', 'sea', 'island', 'beach', 'sea', 'lake', 'sea'],
  room: ['room', 'garden', 'library', 'room', 'kitchen', 'meadow', 'room', 'stage'],
  forest: ['forest', 'meadow', 'forest', 'mountains', 'lake', 'snowfield', 'forest', 'river'],
  city: ['city', 'street', 'city', 'harbour', 'street', 'city', 'village', 'city'],
  mountains: ['mountains', 'clouds', 'snowfield', 'lake', 'mountains', 'volcano', 'meadow', 'mountains'],
  space: ['space', 'moon', 'space', 'mars', 'space', 'moon', 'space', 'clouds'],
}

/** An order of 0..7 that a seed shuffles within the first and the second four. */
function shuffledTurn(random: Random, variant: number): number {
  const base = variant < 4 ? 0 : 4
  const left = [0, 1, 2, 3]
  const order: number[] = []
  while (left.length > 0) order.push(...left.splice(random.int(left.length), 1))
  return base + (order[variant & 3] ?? 0)
}

/** A time the words leave open, among those that suit the weather and the sun or moon they name. */
function timeFor(scene: Scene, hour: number): Time {
  const time = TIME_ROUND[hour] ?? scene.time
  const dark = time === 'night' || time === 'dusk'
  if (
    dark &&
    (scene.weather.includes('rainbow') ||
      scene.weather.includes('sunbeams') ||
      scene.celestial?.body === 'sun')
  )
    return hour % 2 ? 'day' : 'golden'
  if (!dark && scene.celestial?.body === 'moon') return hour % 2 ? 'dusk' : 'night'
  return time
}

const INSIDE: ReadonlySet<Place> = new Set(['room', 'library', 'kitchen'])

/** A place the words leave open: snow lies only where it may, and a falling sky has no sea of clouds under it. */
function placeFor(scene: Scene, place: Place | undefined): Place {
  if (!place) return scene.place
  const wet = scene.weather.some(
    w => w === 'rain' || w === 'storm' || w === 'petals' || w === 'leaves' || w === 'fireflies',
  )
  if (
    place === 'snowfield' &&
    !scene.weather.includes('snow') &&
    (wet || scene.tints.land || scene.subjects.some(s => s.stance === 'plant'))
  )
    return scene.place
  // A storm is shown where the waves are.
  if (scene.place === 'sea' && place !== 'sea' && scene.weather.includes('storm')) return scene.place
  // A rainbow needs the whole sky.
  if (scene.weather.includes('rainbow') && (place === 'forest' || place === 'city' || place === 'street'))
    return 'meadow'
  // Nobody stands on a cloud but what flies, and castles.
  const heavy = scene.subjects.some(
    s => !s.flying && s.stance !== 'air' && s.stance !== 'sky' && s.stance !== 'building',
  )
  if (place === 'clouds' && (heavy || scene.weather.length > 0)) return scene.place
  // A sofa stays indoors.
  if (
    scene.place === 'room' &&
    !INSIDE.has(place) &&
    scene.subjects.some(s => s.stance === 'object' && (s.bulk ?? 1) >= 0.6)
  )
    return scene.place
  // What floats would be stranded there.
  const afloat = scene.subjects.some(s => s.stance === 'water' || s.stance === 'submerged')
  if (afloat && (place === 'island' || place === 'beach')) return scene.place
  return place
}

/** Chooses the view. Pure: the same scene, recipe and proportions give the same view everywhere. */
export function viewOf(scene: Scene, recipe: Recipe, width: number, height: number): View {
  const variant = recipe.variant & 7
  const layout = randomFrom(`layout|${recipe.layout}|${variant}`)
  const light = randomFrom(`light|${recipe.light}|${recipe.hour}`)
  // What two pictures of one composition differ in: a step aside or nearer, and another tone of the same light.
  const nudge = randomFrom(`nudge|${recipe.detail}`)
  // Orders that the whole round shares, so that its variants take different places in them.
  const turn = shuffledTurn(randomFrom(`cameras|${recipe.layout}`), variant)
  const camera = CAMERAS[turn] ?? (CAMERAS[0] as Camera)
  // One mirror for the whole round: what stands left in one picture stands right in another.
  const flip = randomFrom(`flip|${recipe.layout}`).next() < 0.5
  const dither = layout.fork('dither')
  const hour = shuffledTurn(randomFrom(`hours|${recipe.light}`), recipe.hour & 7)
  const time = scene.named?.time === false ? timeFor(scene, hour) : scene.time
  const nearby = NEARBY[scene.place]
  const open = scene.named?.place === false && nearby
  const place = open ? placeFor(scene, open[variant === 0 ? 0 : turn]) : scene.place
  const outside = paletteOf(scene, time, hour, light.fork('palette'), nudge.range(-13, 13))
  const mirror = (x: number): number => (flip ? 1 - x : x)
  // Where everybody flies, the sky is the place.
  const aloft =
    scene.subjects.length > 0 &&
    scene.subjects.every(s => s.flying || s.stance === 'air' || s.relation?.how === 'above')
  // Where there is nobody the land is what the picture is about.
  const vacant = scene.subjects.length === 0 && !scene.celestial && !scene.weather.includes('aurora')
  const horizon = Math.min(
    // A harbour is its water as much as its houses.
    vacant ? 0.6 : place === 'harbour' ? 0.64 : 0.8,
    (aloft ? 0.56 + camera.horizon * 0.3 : camera.horizon) +
      dither.range(-0.03, 0.03) +
      nudge.range(-0.025, 0.025) +
      (height > width * 1.2 ? 0.06 : 0),
  )
  // A moon that the words name must be seen: in a wood it hangs beside the hero, where the trees part.
  const clearing = scene.celestial !== undefined && (place === 'forest' || place === 'jungle')
  const veiled = scene.weather.some(w => w === 'rain' || w === 'storm' || w === 'fog')
  const lit =
    time !== 'day' && !SUNLESS.has(place) && scene.beyond !== 'underwater' && !veiled && !scene.celestial
  // Nobody to portray: then nothing may be out of focus.
  const bare = scene.subjects.length === 0 && camera.framing === 'close'
  const framing = bare || (camera.framing === 'against' && !lit) ? 'classic' : camera.framing
  const across = camera.heroX + dither.range(-0.04, 0.04) + nudge.range(-0.06, 0.06)
  const heroX = mirror(Math.min(0.7, Math.max(0.3, across)))
  const near = camera.near * dither.range(0.94, 1.06) * nudge.range(0.92, 1.1)
  const sunX = mirror(camera.sun + dither.range(-0.05, 0.05) + nudge.range(-0.07, 0.07))
  const up = clearing ? 0.72 : SUN_HEIGHT[time] * light.fork('sun').range(0.8, 1.15)
  const behind = framing === 'against'
  return {
    place,
    time,
    palette: shelteredPalette(outside, scene.beyond === 'underwater' ? scene.beyond : place, time),
    outside,
    horizon,
    heroX,
    near,
    side: (flip ? -camera.side : camera.side) as -1 | 1,
    sunX: clearing ? heroX + (heroX > 0.5 ? -0.3 : 0.3) : behind ? heroX + nudge.range(-0.04, 0.04) : sunX,
    sunY: horizon * (1 - (behind ? 0.3 + 0.3 * Math.min(0.5, up) : Math.min(0.86, up))),
    density: Math.min(1, Math.max(0.2, camera.density + nudge.range(-0.22, 0.22))),
    framing,
  }
}
