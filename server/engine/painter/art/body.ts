import type { Path2D, SKRSContext2D } from '@napi-rs/canvas'
import type { Random } from '../random.ts'
import { Brush, between } from './brush.ts'
import { BUILDS, type Build } from './faces.ts'
import { paintIcon } from './icon.ts'
import { blob, curve, oval } from './shapes.ts'

/** Middle of the body; side and top of the head icon. */
const X = 120
const HEAD = 158
const HEAD_TOP = 4

/**
 * Paints a head-only icon with a body of its own coat beneath it, on a ground of 240 x 320 units.
 * Throws RangeError for an icon that is not a head.
 */
export function paintBody(context: SKRSContext2D, icon: string, random: Random): void {
  const build = BUILDS[icon]
  if (!build) throw new RangeError(`"${icon}" has no build`)
  const brush = new Brush(context, build.coat)
  const trunk = BODIES[build.kind](brush, build, random)
  brush.within(trunk, () => {
    brush.shadow(oval(X, HEAD_TOP + HEAD * 0.92, HEAD * 0.42, HEAD * 0.26), 0.42)
  })
  paintIcon(context, icon, X - HEAD / 2, HEAD_TOP, HEAD)
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

/** A frog on its folded legs. */
function frog(b: Brush, { coat, belly, feet }: Build): Path2D {
  b.both(X, () => {
    b.round(blob(X - 40, 232, X - 84, 200, X - 104, 234, X - 92, 276, X - 40, 286), coat)
    b.round(blob(X - 30, 286, X - 66, 272, X - 104, 280, X - 116, 294, X - 70, 298), feet)
  })
  const trunk = blob(
    X,
    124,
    X + 54,
    160,
    X + 62,
    224,
    X + 42,
    282,
    X,
    290,
    X - 42,
    282,
    X - 62,
    224,
    X - 54,
    160,
  )
  b.round(trunk, coat)
  b.form(
    blob(X, 150, X + 36, 176, X + 42, 228, X + 26, 272, X, 280, X - 26, 272, X - 42, 228, X - 36, 176),
    belly,
    0.5,
  )
  b.both(X, () => {
    b.form(blob(X - 48, 190, X - 32, 194, X - 22, 240, X - 24, 286, X - 40, 288, X - 44, 240), coat)
    b.round(blob(X - 18, 286, X - 34, 278, X - 52, 284, X - 60, 294, X - 34, 299), feet)
  })
  return trunk
}

/** Four legs seen from the front, for the long faces. */
function standing(b: Brush, { coat, belly, feet }: Build): Path2D {
  b.both(X, () => {
    b.tube(
      blob(X - 58, 200, X - 32, 200, X - 34, 270, X - 34, 286, X - 54, 286, X - 52, 262),
      between(coat, '#1a0d20', 0.25),
      1.2,
    )
    b.round(blob(X - 56, 282, X - 32, 282, X - 28, 298, X - 60, 298), feet)
  })
  const trunk = blob(
    X,
    112,
    X + 56,
    138,
    X + 72,
    196,
    X + 48,
    240,
    X,
    250,
    X - 48,
    240,
    X - 72,
    196,
    X - 56,
    138,
  )
  b.round(trunk, coat)
  b.form(blob(X, 150, X + 30, 170, X + 30, 216, X, 240, X - 30, 216, X - 30, 170), belly, 0.8)
  b.both(X, () => {
    b.tube(blob(X - 40, 216, X - 12, 216, X - 15, 280, X - 14, 296, X - 36, 296, X - 35, 276), coat)
    b.round(blob(X - 38, 290, X - 12, 290, X - 8, 310, X - 42, 310), feet)
  })
  return trunk
}

/** A plump bird with its tail to the right. */
function hen(b: Brush, { coat, belly, feet, tip }: Build): Path2D {
  for (const x of [112, 144]) {
    b.line(curve(x, 262, x, 298), feet, 7)
    b.line(curve(x - 16, 306, x, 296, x + 14, 306), feet, 6)
  }
  for (const [x, y] of [
    [214, 128],
    [230, 152],
    [226, 184],
  ] as const)
    b.form(blob(150, 190, (x + 150) / 2, y - 4, x, y, (x + 170) / 2, y + 34, 172, 246), tip)
  const trunk = blob(92, 106, 138, 128, 182, 190, 184, 244, 130, 280, 74, 262, 54, 206, 62, 146)
  b.round(trunk, coat, 0.8)
  b.form(blob(100, 200, 150, 178, 192, 192, 176, 242, 124, 252), belly, 1.1)
  for (const d of [0, 14, 28])
    b.line(curve(120 + d, 246 - d * 0.2, 140 + d, 236, 158 + d * 0.8, 216), between(tip, '#5a5a7a', 0.3), 3)
  return trunk
}

/** A slight figure on two legs. */
function figure(b: Brush, { coat, belly, feet }: Build): Path2D {
  b.both(X, () => {
    b.tube(blob(X - 26, 228, X - 4, 228, X - 6, 290, X - 24, 290), coat)
    b.round(blob(X - 34, 290, X - 4, 286, X - 2, 304, X - 38, 304), feet)
    b.line(curve(X - 30, 172, X - 58, 200, X - 56, 236), coat, 14)
    b.round(oval(X - 56, 243, 11), feet)
  })
  const trunk = blob(
    X,
    132,
    X + 38,
    160,
    X + 31,
    212,
    X + 30,
    246,
    X,
    252,
    X - 30,
    246,
    X - 31,
    212,
    X - 38,
    160,
  )
  b.round(trunk, coat)
  b.form(oval(X, 212, 17, 25), belly, 0.6)
  return trunk
}
