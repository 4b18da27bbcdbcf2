import type { Path2D, SKRSContext2D } from '@napi-rs/canvas'
import { type Random, randomFrom } from '../random.ts'
import { figure, frog, hen, standing, X } from './bodyKinds.ts'
import { POSED_BODIES } from './bodyPoses.ts'
import { Brush, between } from './brush.ts'
import type { Deed } from './deeds.ts'
import { BUILDS, type Build, HEAD_OF } from './faces.ts'
import { paintIcon } from './icon.ts'
import { blob, curve, oval } from './shapes.ts'
import type { Drawing } from './sprite.ts'

/** Side and top of the head icon. */
const HEAD = 158
const HEAD_TOP = 4

/**
 * Paints a head-only icon with a body of its own coat beneath it, on a ground of 240 x 320 units.
 * Throws RangeError for an icon that is not a head.
 */
export function paintBody(context: SKRSContext2D, icon: string, random: Random, raising = false): void {
  const build = BUILDS[icon]
  if (!build) throw new RangeError(`"${icon}" has no build`)
  const brush = new Brush(context, build.coat)
  const trunk = BODIES[build.kind](brush, build, random)
  brush.within(trunk, () => {
    brush.shadow(oval(X, HEAD_TOP + HEAD * 0.92, HEAD * 0.42, HEAD * 0.26), 0.42)
  })
  if (raising) {
    const { coat, feet, arms = coat, girth } = build
    const shoulder = X - 58 * girth * 0.6
    const arm = curve(shoulder, 188, shoulder - 30, 186, X - 104, 148)
    brush.line(arm, between(arms, '#2c1c4e', 0.2), 34)
    brush.line(arm, arms, 26)
    brush.round(oval(X - 106, 144, 18, 16), feet)
  }
  paintIcon(context, icon, X - HEAD / 2, HEAD_TOP, HEAD)
}

/** A body under a head icon as it sits or stands, with an arm up where something is held high. */
function bodyWith(icon: string, random: Random, raising: boolean): Drawing {
  return {
    width: 270,
    height: 320,
    paint: context => {
      context.translate(30, 0)
      paintBody(context, icon, random.fork(icon), raising)
    },
  }
}

/** Icons that run of themselves. */
const GALLOPING: ReadonlySet<string> = new Set(['horse'])

/** The drawing of an animal's head with a body that does something; undefined where the usual drawing is as good. */
export function posedBody(whole: string, deed: Deed | undefined): Drawing | undefined {
  const icon = HEAD_OF[whole] ?? whole
  const build = BUILDS[icon]
  if (GALLOPING.has(whole) && deed !== 'asleep' && deed !== 'riding') return undefined
  if (deed === 'raising' && build && (build.kind === 'sitting' || build.kind === 'frog'))
    return bodyWith(icon, randomFrom('arm'), true)
  const posed =
    build?.kind === 'sitting' &&
    deed &&
    deed in POSED_BODIES &&
    POSED_BODIES[deed as keyof typeof POSED_BODIES]
  if (!build || !posed) return undefined
  const [width, height] = posed.box
  const [x, y] = posed.head
  return {
    width,
    height,
    paint: context => {
      const brush = new Brush(context, build.coat)
      const trunk = posed.paint(brush, build)
      brush.within(trunk, () => {
        brush.shadow(oval(x + HEAD * 0.5, y + HEAD * 0.92, HEAD * 0.42, HEAD * 0.26), 0.42)
      })
      paintIcon(context, icon, x, y, HEAD)
    },
  }
}

/** Each paints one kind of body and gives the outline of its trunk, on which the head throws its shadow. */
const BODIES: Record<Build['kind'], (b: Brush, build: Build, random: Random) => Path2D> = {
  sitting,
  frog,
  moose: standing,
  hen,
  figure,
}

/** Upright on its haunches, as cats and bears sit: pear trunk, light belly, thighs, paws between the knees. */
function sitting(b: Brush, build: Build, random: Random): Path2D {
  const { coat, belly, feet, girth } = build
  const w = 58 * girth
  const limb = build.arms ?? coat
  tailOf(b, build, w, random)
  // Thighs lie behind the trunk's edge, so that the trunk's light side overlaps them.
  b.both(X, () => b.round(oval(X - w * 0.82, 266, w * 0.52, 36), build.arms ?? coat))
  const trunk = blob(
    X,
    128,
    X + w * 0.7,
    156,
    X + w * 0.96,
    218,
    X + w * 0.82,
    288,
    X,
    298,
    X - w * 0.82,
    288,
    X - w * 0.96,
    218,
    X - w * 0.7,
    156,
  )
  b.round(trunk, coat)
  if (build.arms)
    b.within(trunk, () => b.form(blob(X, 120, X + w, 140, X + w, 186, X, 172, X - w, 186, X - w, 140), limb))
  b.form(
    blob(
      X,
      160,
      X + w * 0.4,
      182,
      X + w * 0.54,
      236,
      X + w * 0.36,
      282,
      X,
      289,
      X - w * 0.36,
      282,
      X - w * 0.54,
      236,
      X - w * 0.4,
      182,
    ),
    belly,
    0.55,
  )
  if (build.stripes) {
    b.within(trunk, () => {
      for (const y of [186, 212, 238, 262])
        b.both(X, () =>
          b.form(
            blob(X - w * 1.1, y - 8, X - w * 0.5, y, X - w * 0.42, y + 5, X - w * 1.1, y + 7),
            build.stripes ?? coat,
          ),
        )
    })
  }
  b.both(X, () => {
    b.form(
      blob(
        X - w * 0.82,
        176,
        X - w * 0.5,
        178,
        X - w * 0.3,
        230,
        X - w * 0.28,
        278,
        X - w * 0.6,
        284,
        X - w * 0.66,
        232,
      ),
      limb,
      0.9,
    )
    b.round(oval(X - w * 0.46, 286, w * 0.29, 15), feet)
    b.round(oval(X - w * 0.98, 291, w * 0.4, 15), feet)
    for (const d of [-0.1, 0.06])
      b.line(curve(X - w * (0.46 + d), 286, X - w * (0.46 + d), 296), between(feet, '#1a0d20', 0.4), 2.4)
  })
  return trunk
}

function tailOf(b: Brush, { coat, tail, tip }: Build, w: number, random: Random): void {
  const lift = random.range(-10, 8)
  if (tail === 'bushy') {
    const shape = blob(
      X + w * 0.5,
      264,
      X + w + 14,
      254,
      X + w + 30,
      210 + lift,
      X + w + 10,
      168 + lift,
      X + w + 54,
      178 + lift,
      X + w + 66,
      228,
      X + w + 36,
      280,
      X + w * 0.5,
      290,
    )
    b.form(shape, coat)
    b.within(shape, () => {
      const end = blob(
        X + w,
        146,
        X + w + 74,
        154,
        X + w + 70,
        206 + lift,
        X + w + 52,
        194 + lift,
        X + w + 40,
        210 + lift,
        X + w + 26,
        194 + lift,
        X + w + 6,
        200 + lift,
      )
      b.form(end, tip, 0.6)
    })
  } else if (tail === 'tuft') {
    b.line(curve(X + w * 0.7, 280, X + w + 24, 274, X + w + 38, 240, X + w + 28, 208 + lift), coat, 12)
    b.round(
      blob(
        X + w + 28,
        176 + lift,
        X + w + 42,
        200 + lift,
        X + w + 32,
        220 + lift,
        X + w + 15,
        214 + lift,
        X + w + 14,
        196 + lift,
      ),
      tip,
    )
  } else if (tail === 'stub') b.round(oval(X + w * 0.98, 264, 17, 14), tip)
}
