import type { Path2D } from '@napi-rs/canvas'
import { type Brush, between } from './brush.ts'
import type { Build } from './faces.ts'
import { blob, curve, oval } from './shapes.ts'

/** The upright middle of every body, on its ground of 240 units. */
export const X = 120

/** A frog on its folded legs. */
export function frog(b: Brush, { coat, belly, feet }: Build): Path2D {
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
export function standing(b: Brush, { coat, belly, feet }: Build): Path2D {
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
export function hen(b: Brush, { coat, belly, feet, tip }: Build): Path2D {
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
export function figure(b: Brush, { coat, belly, feet }: Build): Path2D {
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
