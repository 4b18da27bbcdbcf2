import { mix } from '../../colour.ts'
import { disc, ink, type Leaf, ring, shape, steps, stroke } from './leaf.ts'

const TURN = Math.PI * 2

/** What goes round and runs out: a dial, an hourglass, a spiral, the phases of a moon. */
export function time(leaf: Leaf): void {
  const { x, y, w, h, s, form, random } = leaf
  const [cx, cy] = [x + w / 2, y + h / 2]
  if (form === 0) {
    for (let i = 0; i < 60; i++) {
      const a = (i / 60) * TURN
      const [r0, r1] = [s * (i % 5 ? 0.4 : 0.36), s * 0.43]
      stroke(
        leaf,
        [
          [cx + Math.cos(a) * r0, cy + Math.sin(a) * r0],
          [cx + Math.cos(a) * r1, cy + Math.sin(a) * r1],
        ],
        s * (i % 5 ? 0.005 : 0.014),
        ink(leaf, 0),
      )
    }
    for (let i = 1; i < 5; i++)
      ring(
        leaf,
        cx,
        cy,
        s * 0.07 * i,
        s * 0.016,
        ink(leaf, i),
        0.9,
        -Math.PI / 2,
        -Math.PI / 2 + TURN * (0.24 * i),
      )
    for (const [turn, long, line] of [
      [0.83, 0.2, 0.02],
      [0.14, 0.32, 0.011],
    ] as const) {
      const a = turn * TURN - Math.PI / 2
      stroke(
        leaf,
        [
          [cx, cy],
          [cx + Math.cos(a) * s * long, cy + Math.sin(a) * s * long],
        ],
        s * line,
        ink(leaf, 2),
      )
    }
    disc(leaf, cx, cy, s * 0.026, ink(leaf, 3))
  } else if (form === 1) {
    const [half, tall] = [s * 0.26, s * 0.42]
    for (const up of [-1, 1])
      stroke(
        leaf,
        [
          [cx - half, cy + up * tall],
          [cx + half, cy + up * tall],
          [cx, cy],
          [cx - half, cy + up * tall],
        ],
        s * 0.016,
        ink(leaf, 0),
      )
    for (let i = 0; i < 420; i++) {
      const t = random.next() ** 0.5
      const upper = i < 130
      const v = upper ? t * 0.5 : 1 - (1 - t) * 0.55
      const reach = half * 0.84 * v
      disc(
        leaf,
        cx + random.range(-1, 1) * (upper ? reach : half * 0.84 * Math.min(v, (1.02 - v) * 2.6 + 0.08)),
        cy + (upper ? -1 : 1) * tall * v * 0.97,
        s * 0.009,
        ink(leaf, 1 + random.int(3)),
      )
    }
    for (let i = 0; i < 12; i++) disc(leaf, cx, cy + (tall * i) / 14, s * 0.006, ink(leaf, 2))
  } else if (form === 2)
    for (let i = 0; i < 86; i++) {
      const t = i / 86
      const a = t * TURN * 3.4
      disc(
        leaf,
        cx + Math.cos(a) * s * 0.46 * t * (w > h ? 1.25 : 1),
        cy + Math.sin(a) * s * 0.44 * t,
        s * (0.006 + 0.032 * t),
        ink(leaf, Math.floor(t * 8)),
        0.25 + 0.75 * t,
      )
    }
  else
    for (const [i, t] of steps(7).entries()) {
      const [px, r] = [x + w * (0.1 + 0.8 * t), s * 0.075]
      const py = cy - Math.sin(Math.PI * t) * h * 0.18
      ring(leaf, px, py, r, s * 0.005, ink(leaf, 0), 0.8)
      leaf.ctx.save()
      leaf.ctx.beginPath()
      leaf.ctx.arc(px, py, r, 0, TURN)
      leaf.ctx.clip()
      disc(leaf, px + (i - 3) * r * 0.66, py, r, ink(leaf, 2))
      leaf.ctx.restore()
      ring(leaf, cx, y + h * 1.5, h * (0.62 + 0.09 * i), s * 0.006, ink(leaf, i), 0.6)
    }
}

/** What comes out of one root: a tree of forks, a sunflower's spiral, stems, rings of years. */
export function growth(leaf: Leaf): void {
  const { x, y, w, h, s, form, random } = leaf
  const [cx, foot] = [x + w / 2, y + h]
  if (form === 0) fork(leaf, cx, foot, -Math.PI / 2, h * 0.25, 0)
  else if (form === 1)
    for (let i = 340; i > 0; i--) {
      const a = i * 2.399963
      const r = s * 0.0255 * Math.sqrt(i)
      disc(
        leaf,
        cx + Math.cos(a) * r,
        y + h / 2 + Math.sin(a) * r,
        s * (0.005 + 0.00005 * i),
        ink(leaf, Math.floor(i / 34)),
      )
    }
  else if (form === 2)
    for (const [i, t] of steps(Math.round((w / s) * 9)).entries()) {
      const tall = h * (0.2 + 0.68 * t) * random.range(0.86, 1.06)
      const px = x + w * (0.07 + 0.86 * t)
      const bend = random.range(-0.05, 0.05) * s
      stroke(
        leaf,
        steps(12).map(k => [px + bend * Math.sin(k * 3), foot - tall * k] as const),
        s * 0.012,
        ink(leaf, 0),
      )
      for (let k = 1; k < 5; k++)
        for (const side of [-1, 1]) {
          const ly = foot - tall * (k / 5)
          shape(
            leaf,
            [
              [px, ly],
              [px + side * s * 0.05, ly - s * 0.05],
              [px + side * s * 0.075, ly - s * 0.012],
            ],
            ink(leaf, 1 + (k % 2)),
          )
        }
      disc(leaf, px, foot - tall, s * (0.02 + 0.03 * t), ink(leaf, 2 + i))
    }
  else
    for (let i = 11; i > 0; i--) {
      const r = s * 0.062 * i
      ring(
        leaf,
        cx,
        foot - s * 0.06,
        r * 1.25,
        s * 0.03 * (0.5 + 0.07 * i),
        ink(leaf, i),
        0.92,
        Math.PI,
        TURN,
      )
    }
}

function fork(leaf: Leaf, x: number, y: number, angle: number, long: number, depth: number): void {
  const { s, random } = leaf
  const end = [x + Math.cos(angle) * long * 1.15, y + Math.sin(angle) * long] as const
  stroke(leaf, [[x, y], end], s * 0.036 * 0.66 ** depth, mix(ink(leaf, 0), ink(leaf, 1), depth / 7))
  if (depth === 7) {
    disc(leaf, ...end, s * random.range(0.008, 0.024), ink(leaf, 2 + random.int(2)))
    return
  }
  for (const side of [-1, 1])
    fork(leaf, ...end, angle + side * random.range(0.22, 0.52), long * random.range(0.72, 0.86), depth + 1)
}
