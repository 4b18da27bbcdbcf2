import type { Stance } from '../scene.ts'
import type { Figure } from './figures.ts'
import type { Stage } from './stage.ts'

/** What a place offers to stand on. Heights are shares of the picture's height. */
export type Footing = {
  /** Where feet may stand, far to near. */
  land: readonly [number, number]
  /** Where hulls may float; absent where there is no water. */
  water?: readonly [number, number]
  /** Things hang free (space, clouds, under water) instead of standing. */
  free?: boolean
  /** Land creatures need a rock to stand on, because the land is not there. */
  rocks?: boolean
}

export type How = 'stand' | 'float' | 'hang' | 'rock'

/** A figure with its place: the middle of its lower edge and its size, in pixels. */
export type Placed = {
  figure: Figure
  x: number
  y: number
  w: number
  h: number
  mirrored: boolean
  how: How /** 0 near, 1 far. */
  distance: number
}

/** Longer side of a single figure as a share of the shorter picture side. */
const USUAL: Record<Stance, number> = {
  land: 0.5,
  object: 0.46,
  plant: 0.56,
  building: 0.66,
  air: 0.38,
  sky: 0.28,
  water: 0.52,
  submerged: 0.48,
}

/** Long pictures have room: a figure measured by the narrow side alone would look lost in them. */
function roomFor({ width, height }: Stage): number {
  return height > width * 1.2 ? 1.3 : width > height * 1.7 ? 1.12 : 1
}

/** Middles for 1 to 5 figures side by side; more are spread in rows. */
const SLOTS: readonly (readonly number[])[] = [
  [0.5],
  [0.33, 0.69],
  [0.5, 0.23, 0.78],
  [0.38, 0.66, 0.16, 0.86],
  [0.5, 0.27, 0.74, 0.11, 0.89],
]

/** Gives every figure a place. Those farther away come first, so that drawing in order covers correctly. */
export function arrange(stage: Stage, figures: readonly Figure[], footing: Footing): Placed[] {
  const { m, width, height, view } = stage
  const aloft = figures.filter(f => hangs(f, footing) && !(footing.free && figures.length === 1))
  const grounded = figures.filter(f => !aloft.includes(f))
  const alone = grounded.length === 0
  const placed: Placed[] = []
  const crowd = crowding(grounded)
  grounded.forEach((figure, i) => {
    const overhead = aloft.some(f => f.above === figure.subject)
    placed.push(placeOnGround(stage, figure, i, grounded.length, crowd(figure), footing, overhead))
  })
  const random = stage.layout('aloft')
  const flock = (figure: Figure): Figure[] =>
    aloft.filter(f => f.above !== undefined && f.above === figure.above)
  aloft.forEach((figure, i) => {
    if (figure.ceiling) {
      placed.push(placeOnCeiling(stage, figure, alone))
      return
    }
    const leads = alone && i === 0
    const size =
      m *
      USUAL[figure.stance] *
      roomFor(stage) *
      figure.scale *
      figure.bulk *
      (alone ? 1.2 : 0.86) *
      Math.max(0.3, aloft.length ** -0.36) *
      Math.sqrt(view.near)
    const floor = footing.free ? 0.95 : Math.max(alone ? 0.62 : 0.3, view.horizon * (alone ? 1.02 : 0.86))
    const [w, h] = fitted(figure, size, width * 0.8, height * (alone ? Math.min(0.56, floor * 0.8) : 0.42))
    const target =
      figure.above === undefined ? undefined : placed.find(p => p.figure.subject === figure.above)
    const sideX = (share: number): number => clamp(share * width, w / 2 + m * 0.03, width - w / 2 - m * 0.03)
    let { x, y } = freest(placed, w, h, leads ? 1 : 60, n => {
      const spread =
        aloft.length > 5 || n > 0
          ? random.range(0.04, 0.96)
          : slot(i, aloft.length, alone ? view.heroX : 1 - view.heroX)
      const down = leads
        ? height * floor * 0.43 + h / 2
        : h + height * (0.05 + (floor * 0.9 - h / height) * random.range(0.05, 0.7))
      return { x: sideX(spread), y: Math.max(h + m * 0.03, down) }
    })
    if (target) {
      const others = flock(figure)
      const nth = others.indexOf(figure) - (others.length - 1) / 2
      x = sideX(target.x / width + (nth * Math.min(w * 1.12, (width * 0.94) / others.length)) / width)
      y = Math.max(h + m * 0.03, target.y - target.h - m * 0.04 - (Math.abs(nth) % 2) * m * 0.03)
    }
    placed.push({
      figure,
      x,
      y,
      w,
      h,
      mirrored: random.next() < 0.5,
      how: 'hang',
      distance: leads ? 0 : 0.25 + 0.3 * random.next(),
    })
  })
  return placed.sort((a, b) => b.distance - a.distance || a.y - b.y)
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

/** How much smaller each figure is for the company it is in: a windmill among tulips is not one of the tulips. */
function crowding(figures: readonly Figure[]): (figure: Figure) => number {
  const copies = new Map<number, number>()
  for (const { subject } of figures) copies.set(subject, (copies.get(subject) ?? 0) + 1)
  return ({ subject, stance }) =>
    // A house behind its people is scenery, and gives them the room in front of it.
    stance === 'building' && copies.size > 1 && copies.get(subject) === 1
      ? 1.08
      : Math.max(0.34, copies.size ** -0.26 * (copies.get(subject) ?? 1) ** -0.33)
}

function hangs(figure: Figure, footing: Footing): boolean {
  return (
    footing.free === true ||
    figure.flying ||
    figure.above !== undefined ||
    figure.stance === 'air' ||
    figure.stance === 'sky'
  )
}

function slot(i: number, many: number, lead: number): number {
  if (many === 1) return lead
  const slots = SLOTS[Math.min(many, 5) - 1] ?? [0.5]
  const x = slots[i % slots.length] ?? 0.5
  return lead > 0.5 ? 1 - x : x
}

function placeOnGround(
  stage: Stage,
  figure: Figure,
  i: number,
  many: number,
  crowd: number,
  footing: Footing,
  overhead: boolean,
): Placed {
  const { m, width, height, view } = stage
  const random = stage.layout(`place ${figure.subject} ${figure.copy}`)
  const afloat = footing.water !== undefined && (figure.stance === 'water' || figure.stance === 'submerged')
  const rock = footing.rocks === true && !afloat
  const [far, near] = afloat || rock ? (footing.water ?? footing.land) : footing.land
  const back = figure.behind !== undefined || figure.stance === 'building' || figure.stance === 'plant'
  const rows = many > 5
  if (figure.ledge) return placeOnLedge(stage, figure)
  if (figure.bough) return placeAtSide(stage, figure)
  // Portraits come to the front edge and leave their company behind; in a wide view everybody is farther off.
  const lead = { classic: 0.62, close: 0.96, wide: 0.42, against: 0.7 }[view.framing]
  const away = view.framing === 'close' && figure.subject > 0 ? 0.3 : 0
  const t = footing.free
    ? 0.5
    : rows && i > 0
      ? random.next()
      : clamp((i === 0 ? lead : 0.3 + 0.5 * random.next() - away) - (back && many > 1 ? 0.45 : 0), 0, 1)
  const size =
    m *
    USUAL[figure.stance] *
    roomFor(stage) *
    figure.scale *
    figure.bulk *
    crowd *
    (many > 1 ? Math.sqrt(view.near) : view.near) *
    (0.74 + 0.4 * t)
  const y = height * (footing.free ? 0.36 + 0.24 * view.horizon : far + (near - far) * t)
  const head = footing.free ? Math.min(y, height - y) * 1.9 : y - height * 0.05
  // Whoever leaps, and whatever flies above, needs the room over the head.
  const room = (head / (1 + figure.lift)) * (overhead ? 0.6 : 1)
  const share = back && many > 1 && figure.stance === 'building' ? 1.9 : many > 2 ? many * 0.86 : many
  const [w, h] = fitted(figure, size, (width * 0.94) / Math.min(share, 4.3), room)
  const spread =
    rows && i > 0
      ? (i + random.range(0.15, 0.85)) / many
      : slot(i, many, view.heroX) + (many > 1 ? random.range(-0.03, 0.03) : 0)
  const x = clamp(spread * width, w / 2 + width * 0.03, width - w / 2 - width * 0.03)
  return {
    figure,
    x,
    y: footing.free ? y + h / 2 : y,
    w,
    h,
    mirrored: i === 0 ? view.side > 0 : random.next() < 0.5,
    how: footing.free ? 'hang' : afloat ? 'float' : rock ? 'rock' : 'stand',
    distance: footing.free ? 0 : (1 - t) * 0.5,
  }
}

/** A bough that comes in from the nearer side. */
function placeAtSide({ m, width, height, view }: Stage, figure: Figure): Placed {
  const [w, h] = fitted(figure, m * 0.95 * Math.min(1.3, view.near), width * 0.8, height * 0.7)
  const left = view.heroX < 0.5
  return {
    figure,
    x: left ? w / 2 : width - w / 2,
    y: clamp(height * 0.56 + h / 2, h + m * 0.03, height * 0.94),
    w,
    h,
    mirrored: !left,
    how: 'hang',
    distance: 0,
  }
}

/** A roof across the lower edge, with its guest in the middle of the picture's third. */
function placeOnLedge({ m, width, height, view }: Stage, figure: Figure): Placed {
  const [w, h] = fitted(figure, m * 1.25, width * 1.1, height * 0.94)
  return {
    figure,
    x: view.heroX * width,
    y: height * 1.03,
    w,
    h,
    mirrored: view.side > 0,
    how: 'stand',
    distance: 0,
  }
}

/** Width and height for a longer side of `size`, shrunk to fit a box. */
function fitted(figure: Figure, size: number, maxW: number, maxH: number): [number, number] {
  const { width, height } = figure.sprite
  const scale = Math.min(size / Math.max(width, height), maxW / width, maxH / height)
  return [width * scale, height * scale]
}

function clamp(x: number, low: number, high: number): number {
  return low > high ? (low + high) / 2 : Math.min(high, Math.max(low, x))
}
