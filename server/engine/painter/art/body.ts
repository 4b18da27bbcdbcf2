import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Random } from '../random.ts'
import { Brush } from './brush.ts'
import { BUILDS, type Build } from './faces.ts'
import { paintIcon } from './icon.ts'
import { blob, curve, oval } from './shapes.ts'

/** Middle of the body, top of the head, side of the head icon. */
const X = 120
const HEAD = 132

/**
 * Paints a head-only icon with a body of its own coat beneath it, on a ground of 240 x 320 units.
 * Throws RangeError for an icon that is not a head.
 */
export function paintBody(context: SKRSContext2D, icon: string, random: Random): void {
  const build = BUILDS[icon]
  if (!build) throw new RangeError(`"${icon}" has no build`)
  const brush = new Brush(context, build.coat)
  const headTop = 14
  if (build.kind === 'frog') frog(brush, build)
  else if (build.kind === 'moose') standing(brush, build)
  else if (build.kind === 'hen') hen(brush, build)
  else if (build.kind === 'figure') figure(brush, build)
  else sitting(brush, build, random)
  brush.shadow(oval(X, headTop + HEAD * 0.94, HEAD * 0.3, HEAD * 0.12), 0.3)
  paintIcon(context, icon, X - HEAD / 2, headTop, HEAD)
}

/** Upright on its haunches, as cats and bears sit: pear trunk, light belly, thighs, paws between the knees. */
function sitting(b: Brush, { coat, belly, feet, tail, tip, girth, arms }: Build, random: Random): void {
  const w = 56 * girth
  const limb = arms ?? coat
  if (tail === 'bushy') {
    const lift = random.range(-10, 8)
    const shape = blob(
      X + w * 0.5,
      262,
      X + w + 14,
      250,
      X + w + 30,
      206 + lift,
      X + w + 12,
      170 + lift,
      X + w + 52,
      184 + lift,
      X + w + 62,
      228,
      X + w + 34,
      276,
      X + w * 0.5,
      286,
    )
    b.form(shape, coat)
    b.within(shape, () => {
      b.form(
        blob(
          X + w,
          150,
          X + w + 70,
          160,
          X + w + 66,
          204 + lift,
          X + w + 44,
          196 + lift,
          X + w + 28,
          208 + lift,
          X + w + 6,
          196 + lift,
        ),
        tip,
        0.6,
      )
    })
  } else if (tail === 'tuft') {
    b.line(curve(X + w * 0.7, 276, X + w + 22, 270, X + w + 34, 236, X + w + 26, 206), coat, 11)
    b.round(blob(X + w + 26, 176, X + w + 38, 198, X + w + 30, 216, X + w + 15, 212, X + w + 14, 194), tip)
  } else if (tail === 'stub') b.round(oval(X + w * 0.95, 262, 16, 13), tip)
  // Thighs lie behind the trunk's edge, so that the trunk's light side overlaps them.
  b.both(X, () => b.round(oval(X - w * 0.82, 262, w * 0.52, 38), coat))
  b.round(
    blob(
      X,
      126,
      X + w * 0.66,
      152,
      X + w * 0.92,
      216,
      X + w * 0.8,
      286,
      X,
      296,
      X - w * 0.8,
      286,
      X - w * 0.92,
      216,
      X - w * 0.66,
      152,
    ),
    coat,
  )
  b.form(
    blob(
      X,
      148,
      X + w * 0.38,
      172,
      X + w * 0.52,
      232,
      X + w * 0.34,
      280,
      X,
      288,
      X - w * 0.34,
      280,
      X - w * 0.52,
      232,
      X - w * 0.38,
      172,
    ),
    belly,
    0.55,
  )
  b.both(X, () => {
    b.form(
      blob(
        X - w * 0.78,
        168,
        X - w * 0.46,
        172,
        X - w * 0.3,
        226,
        X - w * 0.3,
        276,
        X - w * 0.62,
        280,
        X - w * 0.66,
        226,
      ),
      limb,
      0.9,
    )
    b.round(oval(X - w * 0.46, 282, w * 0.27, 15), feet)
    b.round(oval(X - w * 0.98, 287, w * 0.4, 15), feet)
  })
}

/** A frog on its folded legs. */
function frog(b: Brush, { coat, belly, feet }: Build): void {
  b.both(X, () => {
    b.round(blob(X - 40, 226, X - 84, 196, X - 104, 232, X - 92, 274, X - 40, 284), coat)
    b.round(blob(X - 30, 284, X - 66, 270, X - 104, 278, X - 116, 292, X - 70, 296), feet)
  })
  b.round(
    blob(X, 120, X + 50, 158, X + 60, 222, X + 42, 280, X, 288, X - 42, 280, X - 60, 222, X - 50, 158),
    coat,
  )
  b.form(
    blob(X, 140, X + 34, 170, X + 40, 226, X + 26, 270, X, 278, X - 26, 270, X - 40, 226, X - 34, 170),
    belly,
    0.5,
  )
  b.both(X, () => {
    b.form(blob(X - 46, 186, X - 30, 192, X - 22, 240, X - 24, 286, X - 40, 288, X - 44, 240), coat)
    b.round(blob(X - 18, 284, X - 34, 276, X - 52, 282, X - 60, 292, X - 34, 297), feet)
  })
}

/** Four legs seen from the front, for the long faces. */
function standing(b: Brush, { coat, belly, feet }: Build): void {
  b.both(X, () => {
    b.tube(blob(X - 52, 200, X - 26, 200, X - 28, 270, X - 28, 290, X - 48, 290, X - 46, 262), coat, 1.2)
    b.round(blob(X - 50, 286, X - 26, 286, X - 22, 304, X - 54, 304), feet)
  })
  b.round(
    blob(X, 118, X + 56, 150, X + 66, 204, X + 40, 246, X, 254, X - 40, 246, X - 66, 204, X - 56, 150),
    coat,
  )
  b.form(blob(X, 128, X + 26, 150, X + 24, 204, X, 236, X - 24, 204, X - 26, 150), belly, 0.8)
  b.both(X, () => {
    b.tube(blob(X - 32, 216, X - 8, 216, X - 10, 280, X - 10, 296, X - 30, 296, X - 28, 276), coat)
    b.round(blob(X - 32, 292, X - 8, 292, X - 5, 310, X - 35, 310), feet)
  })
}

/** A plump bird with its tail to the right. */
function hen(b: Brush, { coat, belly, feet, tip }: Build): void {
  for (const x of [108, 140]) {
    b.line(curve(x, 262, x, 296), feet, 7)
    b.line(curve(x - 16, 302, x, 294, x + 14, 302), feet, 6)
  }
  b.form(blob(150, 190, 196, 146, 222, 140, 216, 186, 176, 250), tip)
  b.round(blob(92, 112, 140, 140, 176, 190, 178, 244, 128, 278, 76, 262, 58, 206, 66, 150), coat)
  b.form(blob(104, 196, 150, 176, 186, 196, 168, 240, 122, 248), belly, 1.1)
}

/** A slight figure on two legs. */
function figure(b: Brush, { coat, belly, feet }: Build): void {
  b.both(X, () => {
    b.tube(blob(X - 26, 228, X - 4, 228, X - 6, 290, X - 24, 290), coat)
    b.round(blob(X - 32, 288, X - 4, 286, X - 2, 302, X - 36, 302), feet)
    b.line(curve(X - 30, 164, X - 56, 196, X - 54, 234), coat, 13)
    b.round(oval(X - 54, 240, 10), feet)
  })
  b.round(
    blob(X, 128, X + 36, 154, X + 30, 210, X + 28, 246, X, 252, X - 28, 246, X - 30, 210, X - 36, 154),
    coat,
  )
  b.form(oval(X, 206, 16, 26), belly, 0.6)
}
