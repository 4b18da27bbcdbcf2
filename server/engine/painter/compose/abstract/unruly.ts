import { bar, disc, ink, type Leaf, ring, shape, steps, stroke } from './leaf.ts'

const TURN = Math.PI * 2

/** Nothing in its row: scribbles, splinters, spatters, a knot. */
export function chaos(leaf: Leaf): void {
  const { x, y, w, h, s, form, random } = leaf
  const spot = (): readonly [number, number] => [
    x + random.range(0.02, 0.98) * w,
    y + random.range(0.02, 0.98) * h,
  ]
  const [cx, cy] = [x + w * random.range(0.4, 0.6), y + h * random.range(0.4, 0.6)]
  if (form === 0 || form === 3)
    for (let i = 0; i < 46; i++) {
      const [a, b, c] = [spot(), form === 3 ? ([cx, cy] as const) : spot(), spot()]
      const d = spot()
      const line = s * (0.002 + 0.022 * random.next() ** 3)
      stroke(
        leaf,
        steps(30).map(t => [cubic(t, a[0], b[0], c[0], d[0]), cubic(t, a[1], b[1], c[1], d[1])] as const),
        line,
        ink(leaf, random.int(4)),
        0.9,
      )
    }
  if (form === 1)
    for (let i = 0; i < 90; i++) {
      const a = random.next() * TURN
      const far = random.next() ** 0.7 * Math.max(w, h) * 0.56
      const [px, py] = [cx + Math.cos(a) * far, cy + Math.sin(a) * far]
      const long = s * random.range(0.03, 0.17)
      const turn = a + random.range(-0.4, 0.4)
      const wide = long * random.range(0.1, 0.4)
      shape(
        leaf,
        [
          [px + Math.cos(turn) * long, py + Math.sin(turn) * long],
          [px - Math.sin(turn) * wide, py + Math.cos(turn) * wide],
          [px + Math.sin(turn) * wide * 0.6 - Math.cos(turn) * wide, py - Math.cos(turn) * wide * 0.6],
        ],
        ink(leaf, random.int(4)),
        0.94,
      )
    }
  if (form === 2 || form === 0)
    for (let i = 0; i < (form === 0 ? 34 : 170); i++)
      disc(leaf, ...spot(), s * (0.004 + 0.075 * random.next() ** 5), ink(leaf, random.int(4)), 0.95)
  if (form === 2)
    for (let i = 0; i < 26; i++) {
      const [px, py] = spot()
      const turn = random.next() * TURN
      stroke(
        leaf,
        [
          [px, py],
          [px + Math.cos(turn) * s * 0.14, py + Math.sin(turn) * s * 0.14],
        ],
        s * 0.01,
        ink(leaf, random.int(4)),
      )
    }
}

function cubic(t: number, a: number, b: number, c: number, d: number): number {
  const u = 1 - t
  return u ** 3 * a + 3 * u * u * t * b + 3 * u * t * t * c + t ** 3 * d
}

/** What spreads from where something was struck: rings, two that meet, a wave's bars, bundled strings. */
export function sound(leaf: Leaf): void {
  const { x, y, w, h, s, form } = leaf
  const cy = y + h / 2
  if (form === 0 || form === 1) {
    const sources = form === 0 ? [0.34] : [0.27, 0.73]
    for (const [k, at] of sources.entries()) {
      const cx = x + w * at
      for (let i = 14; i > 0; i--)
        ring(leaf, cx, cy, s * 0.062 * i, s * 0.02 * (1 - i / 17), ink(leaf, i + k * 2), 1 - i / 17)
      disc(leaf, cx, cy, s * 0.042, ink(leaf, 2))
    }
  } else if (form === 2) {
    const many = Math.round((w / s) * 26)
    for (const [i, t] of steps(many).entries()) {
      const loud = Math.abs(Math.sin(t * 9) * Math.sin(t * 23 + 1)) * Math.sin(Math.PI * t) ** 0.6
      bar(
        leaf,
        x + w * (0.05 + 0.9 * t),
        cy,
        (w * 0.5) / many,
        s * (0.03 + 0.8 * loud),
        ink(leaf, Math.floor(i / 5)),
      )
    }
  } else
    for (const [j, v] of steps(13).entries())
      stroke(
        leaf,
        steps(140).map(
          t =>
            [
              x + w * t,
              cy +
                Math.sin(t * 17 + v) * Math.sin(Math.PI * t) * s * 0.36 * Math.cos(v * 2.9) +
                (v - 0.5) * s * 0.05,
            ] as const,
        ),
        s * 0.0075,
        ink(leaf, j),
        0.9,
      )
}

/** What leaves the ground: a flock of strokes, sails, ribbons, an open cage. */
export function freedom(leaf: Leaf): void {
  const { x, y, w, h, s, form, random } = leaf
  if (form === 0 || form === 3) {
    for (let i = 0; i < 34; i++) {
      const t = random.next()
      const [px, py] = [
        x + w * (0.16 + 0.76 * t + random.range(-0.06, 0.06)),
        y + h * (0.8 - 0.66 * t + random.range(-0.14, 0.14)),
      ]
      const span = s * (0.016 + 0.06 * t * random.next())
      stroke(
        leaf,
        [
          [px - span, py - span * 0.55],
          [px - span * 0.4, py - span * 0.42],
          [px, py],
          [px + span * 0.4, py - span * 0.42],
          [px + span, py - span * 0.55],
        ],
        span * 0.2,
        ink(leaf, i),
      )
    }
    if (form === 3)
      for (const t of steps(8))
        stroke(
          leaf,
          [
            [x + w * (0.07 + 0.2 * t), y + h * (0.62 - 0.1 * t)],
            [x + w * (0.07 + 0.2 * t), y + h],
          ],
          s * 0.011,
          ink(leaf, 0),
        )
  } else if (form === 1)
    for (let i = 0; i < 16; i++)
      stroke(
        leaf,
        steps(50).map(
          t =>
            [
              x + w * (-0.05 + 1.1 * t),
              y + h * (0.96 - 0.05 * i - (0.62 - 0.02 * i) * t ** 1.7) + Math.sin(t * 6 + i * 0.3) * s * 0.05,
            ] as const,
        ),
        s * (0.008 + 0.0016 * (i % 5)),
        ink(leaf, i),
        0.9,
      )
  else
    for (let i = 0; i < 9; i++) {
      const t = i / 8
      const [px, py, r] = [x + w * (0.12 + 0.74 * t), y + h * (0.84 - 0.58 * t), s * (0.06 + 0.13 * t)]
      shape(
        leaf,
        [
          [px, py - r],
          [px + r * 0.8, py + r * 0.5],
          [px - r * 0.1, py + r * 0.32],
        ],
        ink(leaf, i),
        0.9,
      )
      shape(
        leaf,
        [
          [px - r * 0.06, py - r * 0.7],
          [px - r * 0.16, py + r * 0.36],
          [px - r * 0.5, py + r * 0.5],
        ],
        ink(leaf, i + 1),
        0.9,
      )
    }
}
