import { Path2D } from '@napi-rs/canvas'
import { type Brush, between } from '../brush.ts'
import { curve, oval } from '../shapes.ts'
import type { HandSubject } from './handSubject.ts'

type Point = readonly [x: number, y: number]

/** A point of a cubic curve and the direction across it. */
function along(arm: readonly [Point, Point, Point, Point], t: number): { at: Point; across: Point } {
  const [a, b, c, d] = arm
  const s = 1 - t
  const mixed = (k: 0 | 1): number =>
    s ** 3 * a[k] + 3 * s * s * t * b[k] + 3 * s * t * t * c[k] + t ** 3 * d[k]
  const slope = (k: 0 | 1): number =>
    3 * (s * s * (b[k] - a[k]) + 2 * s * t * (c[k] - b[k]) + t * t * (d[k] - c[k]))
  const long = Math.hypot(slope(0), slope(1)) || 1
  return { at: [mixed(0), mixed(1)], across: [-slope(1) / long, slope(0) / long] }
}

/** An arm that tapers from `thick` to a point, with suckers along one edge (`side` of the curve). */
function tentacle(
  b: Brush,
  arm: readonly [Point, Point, Point, Point],
  thick: number,
  side: 1 | -1,
  colour: string,
): void {
  const steps = 28
  const path = new Path2D()
  const reach = (t: number): number => thick * (1 - t) ** 0.8 + 2
  for (const edge of [1, -1])
    for (let i = 0; i <= steps; i++) {
      const t = edge === 1 ? i / steps : 1 - i / steps
      const { at, across } = along(arm, t)
      path.lineTo(at[0] + across[0] * reach(t) * edge, at[1] + across[1] * reach(t) * edge)
    }
  path.closePath()
  b.form(path, colour)
  b.within(path, () => {
    for (let i = 1; i < 13; i++) {
      const t = i / 13.5
      const { at, across } = along(arm, t)
      const r = reach(t)
      b.fill(
        oval(at[0] + across[0] * r * 0.66 * side, at[1] + across[1] * r * 0.66 * side, r * 0.3 + 0.8),
        between(colour, '#fff1e6', 0.62),
      )
    }
  })
}

/** Upright, its arms raised on both sides: it may rise from the sea behind a ship. */
const octopus: HandSubject = {
  name: 'octopus',
  words: 'octopus|kraken|cthulhu|cephalopod|squid monster|sea monster',
  stance: 'submerged',
  bulk: 0.6,
  box: [420, 360],
  tone: '#d9584f',
  draw: b => {
    const dark = between(b.tone, '#3a1440', 0.28)
    b.both(210, () => {
      tentacle(
        b,
        [
          [168, 250],
          [20, 270],
          [-40, 60],
          [84, 44],
        ],
        25,
        1,
        dark,
      )
      tentacle(
        b,
        [
          [190, 270],
          [150, 350],
          [80, 352],
          [34, 326],
        ],
        24,
        -1,
        dark,
      )
      tentacle(
        b,
        [
          [160, 262],
          [60, 340],
          [-10, 240],
          [56, 176],
        ],
        27,
        1,
        b.tone,
      )
      tentacle(
        b,
        [
          [196, 272],
          [190, 352],
          [150, 366],
          [112, 348],
        ],
        25,
        -1,
        b.tone,
      )
    })
    b.round(
      'M210 14C292 14 318 84 300 150C292 184 280 214 276 262Q244 290 210 288Q176 290 144 262C140 214 128 184 120 150C102 84 128 14 210 14Z',
      b.tone,
    )
    for (const [x, y, r] of [
      [156, 66, 12],
      [258, 54, 16],
      [186, 44, 7],
      [278, 100, 9],
      [232, 86, 6],
    ] as const)
      b.fill(oval(x, y, r, r * 0.8), between(b.tone, '#fff1e6', 0.3))
    b.gloss('M150 76Q166 30 214 26Q176 52 168 100Z', 0.4)
    b.both(210, () => {
      b.round(oval(168, 168, 27, 29), '#fff6e4')
      b.fill(oval(173, 171, 15, 18), '#2a1a2e')
      b.fill(oval(168, 163, 5.5, 6.5), '#ffffff')
      b.line(curve(138, 138, 164, 132, 192, 150), dark, 9)
    })
    b.line(curve(186, 226, 210, 214, 234, 226), dark, 7)
  },
}

export const deepSubjects: readonly HandSubject[] = [octopus]
