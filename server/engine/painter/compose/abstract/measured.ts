import { mix } from '../../colour.ts'
import { bar, disc, ink, type Leaf, ring, shape, steps, stroke } from './leaf.ts'

const TURN = Math.PI * 2

/** Everything in its row: discs on a grid, squares in squares, even bars, a rosette. */
export function order(leaf: Leaf): void {
  const { x, y, w, h, s, form } = leaf
  const [cx, cy] = [x + w / 2, y + h / 2]
  if (form === 0) {
    const step = s / 7
    const [across, down] = [Math.floor((w * 0.92) / step), Math.floor((h * 0.92) / step)]
    for (let j = 0; j < down; j++)
      for (let i = 0; i < across; i++)
        disc(
          leaf,
          cx + (i - (across - 1) / 2) * step,
          cy + (j - (down - 1) / 2) * step,
          step * 0.36,
          ink(leaf, i + j),
        )
  } else if (form === 1) {
    for (let i = 0; i < 9; i++) {
      const side = s * 0.9 * (1 - i / 9)
      shape(leaf, square(cx, cy, side), mix(ink(leaf, i), leaf.ground, i % 2 ? 0.75 : 0))
    }
  } else if (form === 2) {
    const many = Math.round((w / s) * 12)
    for (const [i, t] of steps(many).entries())
      bar(
        leaf,
        x + w * (0.07 + 0.86 * t),
        cy,
        (w * 0.5) / many,
        h * (0.36 + 0.4 * Math.sin(Math.PI * t)),
        ink(leaf, i),
      )
  } else
    for (let k = 5; k > 0; k--)
      for (let i = 0; i < 12; i++) {
        const a = (i / 12) * TURN + (k % 2) * (TURN / 24)
        disc(
          leaf,
          cx + Math.cos(a) * s * 0.085 * k,
          cy + Math.sin(a) * s * 0.085 * k,
          s * 0.014 * (k + 1),
          ink(leaf, k),
        )
      }
}

function square(x: number, y: number, side: number): (readonly [number, number])[] {
  const d = side / 2
  return [
    [x - d, y - d],
    [x + d, y - d],
    [x + d, y + d],
    [x - d, y + d],
  ]
}

/** A beat: accents that come again at even distances, never alike and never late. */
export function rhythm(leaf: Leaf): void {
  const { x, y, w, h, s, form, random } = leaf
  const beat = [1, 0.35, 0.6, 0.35]
  if (form === 0) {
    const many = Math.round((w / s) * 16)
    for (const [i, t] of steps(many).entries())
      bar(
        leaf,
        x + w * (0.06 + 0.88 * t),
        y + h * 0.5,
        (w * 0.55) / many,
        h * 0.74 * (beat[i % 4] ?? 1),
        ink(leaf, i % 4 === 0 ? 0 : 1 + (i % 3)),
      )
  } else if (form === 1)
    for (const [j, v] of steps(5).entries())
      for (const [i, t] of steps(Math.round((w / s) * 9)).entries())
        disc(
          leaf,
          x + w * (0.08 + 0.84 * t),
          y + h * (0.14 + 0.72 * v),
          s * 0.052 * (beat[(i + j) % 4] ?? 1),
          ink(leaf, (i + j) % 4 === 0 ? 0 : j),
        )
  else if (form === 2)
    for (const [j, v] of steps(6).entries())
      stroke(
        leaf,
        steps(90).map(
          t =>
            [x + w * t, y + h * (0.16 + 0.66 * v) + Math.abs(Math.sin(t * 12 + j * 0.5)) * -s * 0.1] as const,
        ),
        s * (j % 2 ? 0.012 : 0.026),
        ink(leaf, j),
      )
  else {
    const size = s / 5
    for (let j = 0; j < Math.ceil(h / size); j++)
      for (let i = 0; i < Math.ceil(w / size); i++) {
        const accent = (i + j * 2) % 4 === 0
        const r = size * (accent ? 0.46 : 0.24)
        const [cx, cy] = [x + (i + 0.5) * size, y + (j + 0.5) * size]
        const up = j % 2 ? 0 : Math.PI
        const { ctx } = leaf
        ctx.fillStyle = `rgb(${ink(leaf, accent ? 0 : 1 + random.int(3))
          .map(Math.round)
          .join(',')})`
        ctx.beginPath()
        ctx.arc(cx, cy, r, up, up + Math.PI)
        ctx.fill()
      }
  }
}

/** Weights that hold each other: a cairn, a see-saw, two halves, a mobile. */
export function balance(leaf: Leaf): void {
  const { x, y, w, h, s, form, random } = leaf
  const [cx, foot] = [x + w / 2, y + h * 0.9]
  const { ctx } = leaf
  if (form === 0) {
    let at = foot
    for (let i = 0; i < 6; i++) {
      const [rx, ry] = [s * (0.27 - i * 0.036), s * (0.085 - i * 0.008)]
      ctx.save()
      ctx.translate(cx + random.range(-0.02, 0.02) * s, at - ry)
      ctx.scale(1, ry / rx)
      disc(leaf, 0, 0, rx, ink(leaf, i))
      ctx.restore()
      at -= ry * 1.94
    }
  } else if (form === 1) {
    const beam = y + h * 0.62
    shape(
      leaf,
      [
        [cx, beam],
        [cx - s * 0.1, foot],
        [cx + s * 0.1, foot],
      ],
      ink(leaf, 1),
    )
    stroke(
      leaf,
      [
        [cx - s * 0.56, beam],
        [cx + s * 0.56, beam],
      ],
      s * 0.022,
      ink(leaf, 0),
    )
    disc(leaf, cx - s * 0.38, beam - s * 0.19, s * 0.18, ink(leaf, 2))
    for (let i = 0; i < 7; i++)
      disc(
        leaf,
        cx + s * (0.24 + 0.09 * (i % 4) + (i > 3 ? 0.045 : 0)),
        beam - s * (0.055 + (i > 3 ? 0.08 : 0)),
        s * 0.043,
        ink(leaf, 3 + i),
      )
  } else if (form === 2) {
    const [r, cy] = [s * 0.4, y + h / 2]
    disc(leaf, cx, cy, r, ink(leaf, 0))
    ctx.fillStyle = `rgb(${ink(leaf, 2).map(Math.round).join(',')})`
    ctx.beginPath()
    ctx.arc(cx, cy, r, Math.PI / 2, -Math.PI / 2)
    ctx.arc(cx, cy - r / 2, r / 2, -Math.PI / 2, Math.PI / 2)
    ctx.arc(cx, cy + r / 2, r / 2, -Math.PI / 2, Math.PI / 2, true)
    ctx.fill()
    disc(leaf, cx, cy - r / 2, r * 0.17, ink(leaf, 0))
    disc(leaf, cx, cy + r / 2, r * 0.17, ink(leaf, 2))
  } else hang(leaf, cx, y, s * 0.36, 0)
}

/** One beam of a mobile with what hangs from it. */
function hang(leaf: Leaf, x: number, y: number, reach: number, depth: number): void {
  const { s } = leaf
  const beam = y + s * (depth === 0 ? 0.14 : 0.16)
  stroke(
    leaf,
    [
      [x, y],
      [x, beam],
    ],
    s * 0.005,
    ink(leaf, 0),
  )
  if (depth === 3) {
    disc(leaf, x, beam + s * 0.05, s * 0.06, ink(leaf, Math.round(x / s) + 2))
    return
  }
  stroke(
    leaf,
    [
      [x - reach, beam],
      [x + reach * 0.9, beam],
    ],
    s * 0.008,
    ink(leaf, 0),
  )
  stroke(
    leaf,
    [
      [x - reach, beam],
      [x - reach, beam + s * 0.08],
    ],
    s * 0.005,
    ink(leaf, 0),
  )
  disc(leaf, x - reach, beam + s * (0.17 - depth * 0.03), s * (0.1 - depth * 0.022), ink(leaf, depth + 1))
  hang(leaf, x + reach * 0.9, beam, reach * 0.62, depth + 1)
}

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
