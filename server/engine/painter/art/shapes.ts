import { Path2D } from '@napi-rs/canvas'

/** An ellipse about its middle; a circle when `ry` is left out. */
export function oval(x: number, y: number, rx: number, ry = rx): Path2D {
  const path = new Path2D()
  path.ellipse(x, y, rx, ry, 0, 0, Math.PI * 2)
  return path
}

/** A rectangle by its left top corner, its corners rounded by `r`. */
export function slab(x: number, y: number, width: number, height: number, r = 0): Path2D {
  const path = new Path2D()
  path.roundRect(x, y, width, height, r)
  return path
}

/** A closed polygon through `x, y` pairs. */
export function poly(...points: number[]): Path2D {
  const path = new Path2D()
  for (let i = 0; i + 1 < points.length; i += 2) {
    const x = points[i] ?? 0
    const y = points[i + 1] ?? 0
    if (i === 0) path.moveTo(x, y)
    else path.lineTo(x, y)
  }
  path.closePath()
  return path
}

/** A smooth closed shape through `x, y` pairs (Catmull-Rom spline turned into Bezier curves). */
export function blob(...points: number[]): Path2D {
  return spline(points, true)
}

/** A smooth open line through `x, y` pairs. */
export function curve(...points: number[]): Path2D {
  return spline(points, false)
}

function spline(points: readonly number[], closed: boolean): Path2D {
  const n = points.length / 2
  const at = (i: number): [number, number] => {
    const k = closed ? (i + n) % n : Math.max(0, Math.min(n - 1, i))
    return [points[k * 2] ?? 0, points[k * 2 + 1] ?? 0]
  }
  const path = new Path2D()
  path.moveTo(...at(0))
  for (let i = 0; i < (closed ? n : n - 1); i++) {
    const [before, from, to, after] = [at(i - 1), at(i), at(i + 1), at(i + 2)]
    path.bezierCurveTo(
      from[0] + (to[0] - before[0]) / 6,
      from[1] + (to[1] - before[1]) / 6,
      to[0] - (after[0] - from[0]) / 6,
      to[1] - (after[1] - from[1]) / 6,
      to[0],
      to[1],
    )
  }
  if (closed) path.closePath()
  return path
}
