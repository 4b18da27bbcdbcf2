import { mix } from '../../colour.ts'
import { bar, disc, ink, type Leaf, shape, steps, stroke } from './leaf.ts'

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
