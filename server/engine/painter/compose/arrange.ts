import { placeAloft } from './aloft.ts'
import type { Figure } from './figures.ts'
import { clamp, fitted, roomFor, TALLEST, USUAL } from './measure.ts'
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
  how: How
  /** 0 near, 1 far. */
  distance: number
  /** How it is turned about its middle, clockwise, radians; absent where its way of standing decides. */
  tilt?: number
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
  const aloft = figures.filter(f => hangs(f, footing) && !(footing.free && figures.length === 1))
  const grounded = figures.filter(f => !aloft.includes(f))
  // Scenery stands back and leaves the front to those who are there: they share the slots among themselves.
  const people = grounded.filter(f => !isScenery(f))
  const back = people.length > 1 ? grounded.filter(isScenery) : []
  const front = grounded.filter(f => !back.includes(f))
  const crowd = crowding(grounded)
  const overhead = (figure: Figure): boolean => aloft.some(f => f.above === figure.subject)
  const put = (figure: Figure, i: number, many: number): Placed =>
    placeOnGround(
      stage,
      figure,
      { i, many, all: grounded.length, crowd: crowd(figure) },
      footing,
      overhead(figure),
    )
  const placed = front.map((figure, i) => put(figure, i, front.length))
  gather(stage, placed, back.length > 0)
  loom(stage, placed)
  back.forEach((figure, i) => {
    const one = put(figure, grounded.length - 1, grounded.length)
    const apart = back.length > 1 ? (i - (back.length - 1) / 2) * 0.4 * stage.width : 0
    const middle = between(stage, placed.slice(0, front.length)) + apart
    placed.push({ ...one, x: clamp(middle, one.w / 2, stage.width - one.w / 2) })
  })
  placed.push(...placeAloft(stage, aloft, placed, footing, grounded.length === 0))
  return placed.sort((a, b) => b.distance - a.distance || a.y - b.y)
}

/** Where scenery shows behind those in front: in the gap between two, or between the first and one of the others. */
function between({ width, view }: Stage, front: readonly Placed[]): number {
  const [a, b] = front
  if (front.length !== 2 || !a || !b) return (view.heroX > 0.5 ? 0.66 : 0.34) * width
  const [left, right] = a.x < b.x ? [a, b] : [b, a]
  return (left.x + left.w / 2 + right.x - right.w / 2) / 2
}

function isScenery(figure: Figure): boolean {
  return figure.stance === 'building' || figure.behind !== undefined
}

/** Two who are in the picture together stand together, on one line, and look at each other. */
function gather(stage: Stage, placed: Placed[], before: boolean): void {
  const { width, m, view } = stage
  const [a, b] = placed
  if (placed.length !== 2 || !a || !b) return
  if (a.figure.stance !== 'land' || b.figure.stance !== 'land') return
  if (a.figure.behind !== undefined || b.figure.behind !== undefined) return
  const gap = m * (before ? 0.2 : 0.05)
  const [left, right] = a.x < b.x ? [a, b] : [b, a]
  const all = left.w + gap + right.w
  const middle = clamp(
    (0.5 + (view.heroX - 0.5) * 0.5) * width,
    all / 2 + m * 0.03,
    width - all / 2 - m * 0.03,
  )
  if (all < right.x + right.w / 2 - (left.x - left.w / 2)) {
    left.x = middle - all / 2 + left.w / 2
    right.x = middle + all / 2 - right.w / 2
  }
  left.mirrored = true
  right.mirrored = false
  if (a.how !== b.how) return
  b.y = Math.max(b.y, a.y - m * 0.02)
  b.distance = Math.min(b.distance, a.distance + 0.02)
}

/** A giant of the deep rises behind the ship that it is there for, its arms on both sides of it. */
function loom({ width, height, m, view }: Stage, placed: Placed[]): void {
  const giant = placed.find(p => p.how === 'float' && p.figure.stance === 'submerged' && p.figure.scale > 1)
  const ship = placed.find(p => p.how === 'float' && p.figure.stance === 'water')
  if (placed.length !== 2 || !giant || !ship) return
  const y = Math.max(giant.y, ship.y)
  const [w, h] = fitted(giant.figure, Number.POSITIVE_INFINITY, width * 0.86, (y - height * 0.04) / 0.84)
  const x = clamp(view.heroX * width, w / 2, width - w / 2)
  Object.assign(giant, { x, y: y - m * 0.035, w, h, distance: ship.distance + 0.04 })
  const [sw, sh] = fitted(ship.figure, Number.POSITIVE_INFINITY, w * 0.4, h * 0.36)
  Object.assign(ship, { x: x + (view.side * w) / 16, y, w: sw, h: sh })
}

/** How much smaller each figure is for the company it is in: a windmill among tulips is not one of the tulips. */
function crowding(figures: readonly Figure[]): (figure: Figure) => number {
  const copies = new Map<number, number>()
  for (const { subject } of figures) copies.set(subject, (copies.get(subject) ?? 0) + 1)
  const kinds = new Set(figures.filter(f => !isScenery(f)).map(f => f.subject)).size
  return ({ subject, stance }) =>
    // A house behind its people is scenery, and gives them the room in front of it.
    stance === 'building' && copies.size > 1 && copies.get(subject) === 1
      ? 1.08
      : Math.max(0.34, Math.max(1, kinds) ** -0.26 * (copies.get(subject) ?? 1) ** -0.33)
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

/** Those whom a picture is about fill it: the fewer they are, the more. In a wide view one alone must not be lost. */
function presence({ view }: Stage, figure: Figure, all: number): number {
  if (isScenery(figure)) return view.framing === 'wide' && all === 1 ? 1.16 : 1
  if (all === 1) return view.framing === 'wide' ? 1.34 : figure.joined ? 1.34 : 1.2
  return all <= 3 ? 1.22 : 1.08
}

function placeOnGround(
  stage: Stage,
  figure: Figure,
  { i, many, all, crowd }: { i: number; many: number; all: number; crowd: number },
  footing: Footing,
  overhead: boolean,
): Placed {
  const { m, width, height, view } = stage
  const random = stage.layout(`place ${figure.subject} ${figure.copy}`)
  const afloat = footing.water !== undefined && (figure.stance === 'water' || figure.stance === 'submerged')
  const rock = footing.rocks === true && !afloat
  const [far, near] = afloat || rock ? (footing.water ?? footing.land) : footing.land
  const back = isScenery(figure) || figure.stance === 'plant'
  const rows = many > 5
  if (figure.ledge) return placeOnLedge(stage, figure)
  if (figure.bough) return placeAtSide(stage, figure)
  // Portraits come to the front edge and leave their company behind; in a wide view everybody is farther off.
  const lead = { classic: 0.68, close: 0.96, wide: 0.5, against: 0.7 }[view.framing]
  const away = view.framing === 'close' && figure.subject > 0 ? 0.3 : 0
  // Copies of one stand at different depths: they are a group and no row.
  const usual =
    figure.copy > 0
      ? 0.1 + 0.85 * ((figure.copy * 0.618 + random.range(0, 0.3)) % 1)
      : 0.3 + 0.5 * random.next()
  const t = footing.free
    ? 0.5
    : rows && i > 0
      ? random.next()
      : clamp((i === 0 ? lead : usual - away) - (back && all > 1 ? 0.45 : 0), 0, 1)
  const size =
    m *
    USUAL[figure.stance] *
    roomFor(stage) *
    figure.scale *
    figure.bulk *
    crowd *
    presence(stage, figure, all) *
    (all > 1 ? Math.sqrt(view.near) : view.near) *
    (0.74 + 0.4 * t)
  const y = height * (footing.free ? 0.36 + 0.24 * view.horizon : far + (near - far) * t)
  const head = footing.free ? Math.min(y, height - y) * 1.9 : y - height * 0.05
  // Whoever leaps, and whatever flies above, needs the room over the head.
  const room = (head / (1 + figure.lift)) * (overhead ? 0.6 : 1) * (all === 1 ? TALLEST[view.framing] : 1)
  const share = back && all > 1 && figure.stance === 'building' ? 1.9 : many > 2 ? many * 0.86 : many
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
