import type { Footing, Placed } from './arrange.ts'
import type { Figure } from './figures.ts'
import { clamp, fitted, roomFor, TALLEST, USUAL } from './measure.ts'
import type { Stage } from './stage.ts'
import type { Framing } from './view.ts'

/** From so many of one kind on they are a flock: scattered, each of another size and turn. */
const FLOCK = 3
/** Flocks of what is this small by nature gather round the one thing below them, as bees do. */
const INSECT = 0.36

/**
 * Gives a place to everything that flies or hangs, beside what is placed on the ground already. `alone`: there is nothing on the ground.
 */
export function placeAloft(
  stage: Stage,
  aloft: readonly Figure[],
  grounded: readonly Placed[],
  footing: Footing,
  alone: boolean,
): Placed[] {
  const { view } = stage
  const floor = footing.free ? 0.95 : Math.max(alone ? 0.62 : 0.3, view.horizon * (alone ? 1.02 : 0.86))
  const sky: Sky = { floor, alone, many: aloft.length, free: footing.free === true }
  const placed: Placed[] = [...grounded]
  for (const subject of new Set(aloft.map(f => f.subject))) {
    const flock = aloft.filter(f => f.subject === subject)
    const [one] = flock as [Figure]
    const below = one.above === undefined ? undefined : grounded.find(p => p.figure.subject === one.above)
    if (one.ceiling) placed.push(...flock.map(figure => placeOnCeiling(stage, figure, alone)))
    else if (below) placed.push(...placeOver(stage, flock, below, sky))
    else if (flock.length >= FLOCK) placed.push(...scatter(stage, flock, placed, sky))
    else placed.push(...flock.map(figure => placeFree(stage, figure, aloft.indexOf(figure), placed, sky)))
  }
  return placed.slice(grounded.length)
}

type Sky = {
  /** How far down the picture flyers go, share of its height. */
  floor: number
  alone: boolean
  /** How many there are in all. */
  many: number
  /** There is no ground: they are the whole picture. */
  free: boolean
}

function sizeOf(stage: Stage, figure: Figure, { alone, many, free }: Sky): number {
  return (
    stage.m *
    USUAL[figure.stance] *
    roomFor(stage) *
    figure.scale *
    figure.bulk *
    (alone ? (free ? 1.5 : 1.3) : 0.9) *
    Math.max(0.3, many ** -0.36) *
    // A spaceship over a field is no fly.
    (!alone && figure.natural >= 1.5 ? 1.4 : 1) *
    Math.sqrt(stage.view.near)
  )
}

/** How far down the sky the middle of whoever leads is. */
const HIGH: Record<Framing, number> = { classic: 0.4, close: 0.45, wide: 0.34, against: 0.5 }

/** One or two by themselves: the first leads where nobody stands, others take what room is left. */
function placeFree(stage: Stage, figure: Figure, i: number, placed: readonly Placed[], sky: Sky): Placed {
  const { m, width, height, view } = stage
  const { floor, alone, many } = sky
  const random = stage.layout(`aloft ${figure.subject} ${figure.copy}`)
  const leads = alone && i === 0
  const [w, h] = fitted(
    figure,
    sizeOf(stage, figure, sky),
    width * 0.8,
    height *
      (alone ? Math.min(0.62, floor * 0.86) : 0.42) *
      (leads && many === 1 ? TALLEST[view.framing] : 1),
  )
  const lead = alone ? view.heroX : 1 - view.heroX
  const slots = many === 1 ? [lead] : lead > 0.5 ? [0.68, 0.3, 0.5] : [0.32, 0.7, 0.5]
  const { x, y } = freest(placed, w, h, leads ? 1 : 60, n => {
    const spread = n > 0 ? random.range(0.04, 0.96) : (slots[i % slots.length] ?? lead)
    const down = leads
      ? height * floor * HIGH[view.framing] + h / 2
      : h + height * (0.05 + (floor * 0.9 - h / height) * random.range(0.05, 0.7))
    return {
      x: clamp(spread * width, w / 2 + m * 0.03, width - w / 2 - m * 0.03),
      y: Math.max(h + m * 0.03, down),
    }
  })
  return {
    figure,
    x,
    y,
    w,
    h,
    mirrored: random.next() < 0.5,
    how: 'hang',
    distance: leads ? 0 : 0.25 + 0.3 * random.next(),
  }
}

/** A flock over whatever it flies above: side by side, no two at one height. */
function placeOver(stage: Stage, flock: readonly Figure[], below: Placed, sky: Sky): Placed[] {
  const { m, width, height } = stage
  const random = stage.layout(`over ${below.figure.subject}`)
  return flock.map((figure, i) => {
    const [w, h] = fitted(figure, sizeOf(stage, figure, sky), width * 0.8, height * 0.42)
    const nth = i - (flock.length - 1) / 2
    const apart = Math.min(w * 1.12, (width * 0.94) / flock.length)
    const rise = m * (0.03 + (flock.length > 1 ? random.range(0, 0.11) : 0))
    return {
      figure,
      x: clamp(below.x + nth * apart, w / 2 + m * 0.03, width - w / 2 - m * 0.03),
      y: Math.max(h + m * 0.03, below.y - below.h - rise),
      w,
      h,
      mirrored: random.next() < 0.5,
      how: 'hang',
      distance: 0.25 + 0.3 * random.next(),
      ...(flock.length > 1 ? { tilt: random.range(-0.2, 0.2) } : {}),
    }
  })
}

/**
 * A flock on the wing: small ones round the one thing that stands there, others over the whole sky. Each is put where it is farthest
 * from the others and covers least of anybody, so that the flock is neither a row nor a heap.
 */
function scatter(stage: Stage, flock: readonly Figure[], placed: readonly Placed[], sky: Sky): Placed[] {
  const { m, width, height, view } = stage
  const random = stage.layout(`flock ${flock[0]?.subject}`)
  const standing = placed.filter(p => p.how !== 'hang')
  const hub =
    standing.length === 1 && (flock[0]?.natural ?? 1) <= INSECT ? (standing[0] as Placed) : undefined
  const done: Placed[] = []
  for (const [i, figure] of flock.entries()) {
    // One near, the others at all distances: how far away decides size and haze.
    const far = i === 0 ? 0 : random.range(0.12, 1)
    const size = sizeOf(stage, figure, sky) * (1.3 - 0.72 * far)
    const [w, h] = fitted(figure, size, width * 0.5, height * 0.4)
    const reach = Math.hypot(w, h) / 2
    const edge = reach * 0.86 + m * 0.02
    let best = { x: 0, y: 0, worth: Number.NEGATIVE_INFINITY }
    for (let n = 0; n < 48; n++) {
      const spot = hub ? roundIt(hub, random, size, m) : { x: random.next(), y: random.next() }
      const x = clamp(hub ? spot.x : spot.x * width, edge, width - edge)
      const y = clamp(
        hub ? spot.y : height * (0.05 + (sky.floor - 0.1) * spot.y),
        edge,
        height * Math.max(sky.floor, hub ? 0.86 : 0) - reach * 0.5,
      )
      const worth = apartness(x, y, reach, done) - 3 * coverage(x, y, w, h, placed)
      if (worth > best.worth) best = { x, y, worth }
    }
    const looksIn = hub ? best.x < hub.x : view.side > 0
    done.push({
      figure,
      x: best.x,
      y: best.y + h / 2,
      w,
      h,
      mirrored: looksIn !== random.next() < 0.12,
      how: 'hang',
      distance: 0.05 + 0.4 * far,
      tilt: random.range(-0.42, 0.42),
    })
  }
  return done
}

/** A spot beside or over the upper part of a thing. */
function roundIt(
  hub: Placed,
  random: ReturnType<Stage['layout']>,
  size: number,
  m: number,
): { x: number; y: number } {
  const angle = Math.PI * random.range(0.86, 2.14)
  const out = size * 0.55 + m * 0.22 * random.next() ** 1.4
  return {
    x: hub.x + Math.cos(angle) * (hub.w * 0.46 + out),
    y: hub.y - hub.h * 0.62 + Math.sin(angle) * (hub.h * 0.36 + out * 0.8),
  }
}

/** How far from the nearest of the flock, in their own sizes; more than two and a half is no better. */
function apartness(x: number, y: number, reach: number, flock: readonly Placed[]): number {
  return Math.min(
    2.5,
    ...flock.map(p => Math.hypot(x - p.x, y - (p.y - p.h / 2)) / (reach + Math.hypot(p.w, p.h) / 2)),
  )
}

/** How much of a box about (x, y) lies on others, whose corners are empty as a rule; 0..1 for each. */
function coverage(x: number, y: number, w: number, h: number, others: readonly Placed[]): number {
  let sum = 0
  for (const p of others) {
    const across = Math.min(x + w / 2, p.x + p.w * 0.42) - Math.max(x - w / 2, p.x - p.w * 0.42)
    const down = Math.min(y + h / 2, p.y) - Math.max(y - h / 2, p.y - p.h * 0.96)
    if (across > 0 && down > 0) sum += (across * down) / (w * h)
  }
  return sum
}

/** Of some places for a box (middle of the lower edge), the one that covers least of what is placed already. */
function freest(
  placed: readonly Placed[],
  w: number,
  h: number,
  tries: number,
  propose: (n: number) => { x: number; y: number },
): { x: number; y: number } {
  let best = propose(0)
  let least = Number.POSITIVE_INFINITY
  for (let n = 0; n < tries; n++) {
    const at = n === 0 ? best : propose(n)
    let covered = 0
    for (const p of placed) {
      const across = Math.min(at.x + w / 2, p.x + p.w / 2) - Math.max(at.x - w / 2, p.x - p.w / 2)
      const down = Math.min(at.y, p.y) - Math.max(at.y - h, p.y - p.h)
      if (across > 0 && down > 0) covered += across * down
    }
    if (covered < least) [best, least] = [at, covered]
    if (covered === 0) break
  }
  return best
}

/** From the middle of the ceiling, or beside the hero's head. */
function placeOnCeiling({ m, width, height, view }: Stage, figure: Figure, alone: boolean): Placed {
  const [w, h] = fitted(figure, m * (alone ? 0.66 : 0.42) * figure.scale, width * 0.7, height * 0.62)
  const x = alone ? view.heroX * width : clamp((1 - view.heroX) * width, w / 2, width - w / 2)
  return { figure, x, y: h, w, h, mirrored: false, how: 'hang', distance: alone ? 0 : 0.3 }
}
