import { css, mix, type Rgb } from '../../colour.ts'
import { bar, disc, ink, type Leaf, ring, shape, steps, stroke } from './leaf.ts'

const TURN = Math.PI * 2

/** What rises and opens: a sun of rays, streamers, bursts, a fountain of discs. */
export function joy(leaf: Leaf): void {
  const { x, y, w, h, s, form, random } = leaf
  const cx = x + w * 0.5
  if (form === 0) {
    const foot = y + h * 0.96
    for (let i = 0; i < 25; i++) {
      const [a, half] = [Math.PI + (Math.PI * (i + 0.5)) / 25, Math.PI / 62]
      const far = Math.max(w, h) * (i % 2 ? 0.9 : 0.72)
      shape(
        leaf,
        [
          [cx, foot],
          [cx + Math.cos(a - half) * far, foot + Math.sin(a - half) * far],
          [cx + Math.cos(a + half) * far, foot + Math.sin(a + half) * far],
        ],
        ink(leaf, i),
        0.9,
      )
    }
    disc(leaf, cx, foot, s * 0.3, ink(leaf, 3))
  } else if (form === 1)
    for (let i = 0; i < 13; i++) {
      const px = x + w * ((i + 0.5) / 13)
      const top = y + h * random.range(0.02, 0.34)
      stroke(
        leaf,
        steps(40).map(t => [px + Math.sin(t * 13 + i) * s * 0.045, top + (y + h - top) * t] as const),
        s * 0.017,
        ink(leaf, i),
      )
      disc(leaf, px, top, s * random.range(0.03, 0.06), ink(leaf, i + 1))
    }
  else if (form === 2)
    for (let k = 0; k < 7; k++) {
      const [px, py] = [x + w * (0.12 + 0.76 * ((k * 0.382) % 1)), y + h * random.range(0.18, 0.72)]
      const r = s * random.range(0.12, 0.27)
      for (let i = 0; i < 22; i++) {
        const a = (i / 22) * TURN
        const near = r * (i % 2 ? 0.42 : 0.28)
        stroke(
          leaf,
          [
            [px + Math.cos(a) * near, py + Math.sin(a) * near],
            [px + Math.cos(a) * r, py + Math.sin(a) * r],
          ],
          s * 0.009,
          ink(leaf, k + (i % 2)),
        )
        disc(leaf, px + Math.cos(a) * r * 1.1, py + Math.sin(a) * r * 1.1, s * 0.011, ink(leaf, k + 2))
      }
    }
  else
    for (let i = 0; i < 120; i++) {
      const t = random.next()
      const side = random.range(-1, 1)
      disc(
        leaf,
        cx + side * w * (0.06 + 0.42 * t),
        y + h * (1.02 - t * (1.06 - 0.34 * side * side)),
        s * (0.012 + 0.05 * random.next() * (0.4 + t)),
        ink(leaf, random.int(4)),
        0.94,
      )
    }
}

/** Two that belong together: a heart of hearts, two that overlap, one that beats, many that rise. */
export function love(leaf: Leaf): void {
  const { x, y, w, h, s, form, random } = leaf
  const [cx, cy] = [x + w / 2, y + h / 2]
  if (form === 0) for (let i = 6; i > 0; i--) heart(leaf, cx, cy, s * 0.066 * i, ink(leaf, i), 1)
  else if (form === 1)
    for (const side of [-1, 1]) heart(leaf, cx + side * s * 0.17, cy, s * 0.3, ink(leaf, side + 3), 0.78)
  else if (form === 2) {
    for (let i = 9; i > 2; i--) heart(leaf, cx, cy, s * 0.075 * i, ink(leaf, i), 0.16)
    heart(leaf, cx, cy, s * 0.2, ink(leaf, 2), 1)
  } else
    for (let i = 0; i < 60; i++) {
      const t = random.next()
      heart(
        leaf,
        x + w * random.next(),
        y + h * (1 - t ** 1.4),
        s * (0.015 + 0.07 * random.next() * (1 - t * 0.5)),
        ink(leaf, i),
        0.92,
      )
    }
}

function heart({ ctx }: Leaf, x: number, y: number, r: number, tone: Rgb, alpha: number): void {
  ctx.fillStyle = css(tone, alpha)
  ctx.beginPath()
  ctx.moveTo(x, y + r)
  ctx.bezierCurveTo(x - r * 1.9, y - r * 0.3, x - r * 0.8, y - r * 1.5, x, y - r * 0.5)
  ctx.bezierCurveTo(x + r * 0.8, y - r * 1.5, x + r * 1.9, y - r * 0.3, x, y + r)
  ctx.fill()
}

/** What sinks: long falling strokes, a bowed arc, one bar alone, drops into a pool. */
export function sorrow(leaf: Leaf): void {
  const { x, y, w, h, s, form, random, ground } = leaf
  if (form === 0 || form === 3) {
    const pool = y + h * 0.84
    for (let i = 0; i < (form === 0 ? 90 : 26); i++) {
      const px = x + random.next() * w
      const [from, to] = [y + h * random.range(-0.1, 0.4), pool - h * random.next() ** 2 * 0.36]
      stroke(
        leaf,
        [
          [px, from],
          [px, to],
        ],
        s * random.range(0.002, 0.008),
        ink(leaf, i),
        0.75,
      )
      if (form === 3) disc(leaf, px, to, s * 0.016, ink(leaf, i))
    }
    shape(
      leaf,
      [
        [x, pool],
        [x + w, pool],
        [x + w, y + h],
        [x, y + h],
      ],
      mix(ground, ink(leaf, 1), 0.6),
    )
    leaf.ctx.save()
    leaf.ctx.translate(x + w * 0.36, pool + h * 0.07)
    leaf.ctx.scale(1, 0.2)
    for (let i = 1; i < 6; i++) ring(leaf, 0, 0, s * 0.07 * i, s * 0.012, ink(leaf, 3), 0.9 - i * 0.13)
    leaf.ctx.restore()
  } else if (form === 1) {
    for (let i = 0; i < 12; i++)
      stroke(
        leaf,
        steps(40).map(
          t =>
            [
              x + w * (0.1 + 0.56 * Math.sin((t * Math.PI) / 2) + i * 0.016),
              y + h * (0.2 + i * 0.012 + 0.66 * t ** 2.4),
            ] as const,
        ),
        s * (0.014 - i * 0.0008),
        ink(leaf, i),
        1 - i * 0.06,
      )
    disc(leaf, x + w * 0.76, y + h * 0.88, s * 0.055, ink(leaf, 2))
  } else {
    disc(leaf, x + w * 0.4, y + h * 0.36, s * 0.31, mix(ground, ink(leaf, 1), 0.7))
    shape(
      leaf,
      [
        [x, y + h * 0.86],
        [x + w, y + h * 0.86],
        [x + w, y + h],
        [x, y + h],
      ],
      mix(ground, ink(leaf, 0), 0.72),
    )
    bar(leaf, x + w * 0.7, y + h * 0.79, s * 0.026, s * 0.14, ink(leaf, 2))
    disc(leaf, x + w * 0.7 - s * 0.008, y + h * 0.79 - s * 0.088, s * 0.02, ink(leaf, 2))
  }
}
