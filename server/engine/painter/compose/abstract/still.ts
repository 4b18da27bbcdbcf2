import { mix } from '../../colour.ts'
import { bar, disc, ink, type Leaf, ring, shape, steps, stroke } from './leaf.ts'

const TURN = Math.PI * 2

/** Almost nothing, and room around it: one stone, a far moon, one ring, a line. */
export function silence(leaf: Leaf): void {
  const { x, y, w, h, s, form, ground } = leaf
  const cx = x + w * 0.62
  const veil = mix(ground, ink(leaf, 1), 0.16)
  if (form === 0) {
    shape(
      leaf,
      [
        [x, y + h * 0.72],
        [x + w, y + h * 0.72],
        [x + w, y + h],
        [x, y + h],
      ],
      veil,
    )
    leaf.ctx.save()
    leaf.ctx.translate(cx, y + h * 0.8)
    leaf.ctx.scale(1, 0.2)
    disc(leaf, s * 0.06, 0, s * 0.12, mix(veil, ink(leaf, 0), 0.5))
    leaf.ctx.restore()
    disc(leaf, cx, y + h * 0.72, s * 0.085, ink(leaf, 2))
  } else if (form === 1) {
    disc(leaf, x + w * 0.34, y + h * 0.36, s * 0.17, mix(ground, ink(leaf, 2), 0.5))
    for (let i = 0; i < 7; i++)
      stroke(
        leaf,
        [
          [x + w * (0.1 + 0.03 * i), y + h * (0.7 + 0.035 * i)],
          [x + w * (0.9 - 0.05 * i), y + h * (0.7 + 0.035 * i)],
        ],
        s * 0.004,
        ink(leaf, 0),
        0.55 - i * 0.06,
      )
  } else if (form === 2) brushRing(leaf, x + w / 2, y + h / 2, s * 0.3)
  else {
    stroke(
      leaf,
      [
        [x + w * 0.06, y + h * 0.62],
        [x + w * 0.94, y + h * 0.62],
      ],
      s * 0.006,
      ink(leaf, 0),
    )
    disc(leaf, x + w * 0.7, y + h * 0.62 - s * 0.022, s * 0.022, ink(leaf, 2))
  }
}

/** A ring in one stroke of a wide brush that runs dry. */
function brushRing(leaf: Leaf, cx: number, cy: number, r: number): void {
  const { s, random } = leaf
  for (let i = 0; i < 34; i++) {
    const off = random.range(-1, 1)
    ring(
      leaf,
      cx,
      cy,
      r + off * s * 0.034,
      s * random.range(0.002, 0.008),
      ink(leaf, i % 9 === 0 ? 2 : 0),
      0.8,
      -1 + off * 0.1,
      -1 + TURN * (0.9 - Math.abs(off) * 0.14 - random.next() * 0.06),
    )
  }
}

/** What is not there: an empty ring, an empty frame, a hole, a field that fades. */
export function nothing(leaf: Leaf): void {
  const { x, y, w, h, s, form, ground } = leaf
  const [cx, cy] = [x + w / 2, y + h / 2]
  if (form === 0) brushRing(leaf, cx, cy, s * 0.33)
  else if (form === 1)
    for (let i = 0; i < 3; i++) {
      const [dx, dy] = [s * (0.44 - i * 0.05) * 1.25, s * (0.34 - i * 0.05)]
      stroke(
        leaf,
        [
          [cx - dx, cy - dy],
          [cx + dx, cy - dy],
          [cx + dx, cy + dy],
          [cx - dx, cy + dy],
          [cx - dx, cy - dy],
        ],
        s * (i === 0 ? 0.03 : 0.006),
        ink(leaf, i),
      )
    }
  else if (form === 2)
    for (let i = 16; i >= 0; i--)
      disc(
        leaf,
        cx,
        cy,
        s * 0.026 * (i + 1),
        mix(mix(ground, ink(leaf, i), 0.5), [8, 6, 20], 0.9 - i * 0.052),
      )
  else
    for (let i = 0; i < 26; i++) {
      const t = i / 25
      bar(
        leaf,
        cx,
        y + h * (0.1 + 0.8 * t),
        w * (0.86 - 0.8 * Math.sin(Math.PI * t)),
        s * 0.008,
        ink(leaf, i),
        0.8,
      )
    }
}

/** What is left of what was: panes over panes, an echo of hills, rings of years, windows of which few are lit. */
export function memory(leaf: Leaf): void {
  const { ctx, x, y, w, h, s, form, random, ground } = leaf
  if (form === 0)
    for (let i = 0; i < 11; i++) {
      const [pw, ph] = [s * random.range(0.22, 0.4), s * random.range(0.22, 0.36)]
      ctx.save()
      ctx.translate(x + w * random.range(0.14, 0.86), y + h * random.range(0.18, 0.82))
      ctx.rotate(random.range(-0.3, 0.3))
      const fade = 0.2 + 0.07 * i
      shape(
        leaf,
        [
          [-pw / 2, -ph / 2],
          [pw / 2, -ph / 2],
          [pw / 2, ph / 2],
          [-pw / 2, ph / 2],
        ],
        mix(ground, [255, 255, 255], 0.6),
        fade,
      )
      shape(
        leaf,
        [
          [-pw * 0.43, -ph * 0.42],
          [pw * 0.43, -ph * 0.42],
          [pw * 0.43, ph * 0.28],
          [-pw * 0.43, ph * 0.28],
        ],
        ink(leaf, i),
        fade,
      )
      disc(leaf, pw * 0.15, -ph * 0.16, ph * 0.12, mix(ink(leaf, i + 1), [255, 255, 255], 0.5), fade)
      ctx.restore()
    }
  else if (form === 1)
    for (let i = 0; i < 8; i++) {
      const t = i / 7
      const edge = steps(60).map(
        k =>
          [
            x + w * k,
            y + h * (0.3 + 0.09 * i) - Math.sin(k * 5 + 1) * s * 0.1 - Math.sin(k * 13 + 2) * s * 0.03,
          ] as const,
      )
      shape(leaf, [...edge, [x + w, y + h], [x, y + h]], mix(ground, ink(leaf, 1 + (i % 2)), 0.16 + 0.74 * t))
    }
  else if (form === 2)
    for (let i = 1; i < 19; i++) {
      const gap = random.range(0.3, 2.2)
      const from = random.next() * TURN
      ring(
        leaf,
        x + w * 0.5,
        y + h * 0.5,
        s * 0.027 * i,
        s * random.range(0.004, 0.015),
        ink(leaf, i),
        0.3 + 0.7 * random.next(),
        from,
        from + TURN - gap,
      )
    }
  else {
    const step = s / 8
    for (let j = 0; j * step < h - step; j++)
      for (let i = 0; i * step < w - step; i++) {
        const glow = random.next() < 0.16
        const [px, py] = [x + (i + 0.62) * step, y + (j + 0.62) * step]
        shape(
          leaf,
          [
            [px, py],
            [px + step * 0.62, py],
            [px + step * 0.62, py + step * 0.72],
            [px, py + step * 0.72],
          ],
          glow ? ink(leaf, 3) : mix(ground, ink(leaf, 1), random.range(0.1, 0.36)),
        )
      }
  }
}

/** What floats: bubbles, crescents, ribbons of mist, a stair that goes nowhere. */
export function dream(leaf: Leaf): void {
  const { ctx, x, y, w, h, s, form, random, ground } = leaf
  if (form === 0)
    for (let i = 0; i < 24; i++) {
      const [px, py, r] = [
        x + w * random.next(),
        y + h * random.next(),
        s * (0.03 + 0.17 * random.next() ** 2),
      ]
      disc(leaf, px, py, r, ink(leaf, i), 0.22)
      ring(leaf, px, py, r, s * 0.005, ink(leaf, i), 0.9)
      ring(leaf, px, py, r * 0.74, s * 0.008, mix(ink(leaf, i), [255, 255, 255], 0.6), 0.8, 3.5, 4.5)
    }
  else if (form === 1)
    for (let i = 0; i < 15; i++) {
      const [px, py, r] = [
        x + w * (0.1 + 0.8 * ((i * 0.618) % 1)),
        y + h * random.range(0.1, 0.9),
        s * random.range(0.04, 0.15),
      ]
      ctx.fillStyle = `rgba(${ink(leaf, i).map(Math.round).join(',')},0.92)`
      ctx.beginPath()
      ctx.arc(px, py, r, 0.6, 4.6)
      ctx.arc(px + r * 0.42, py - r * 0.22, r * 0.82, 4.5, 0.72, true)
      ctx.fill()
      disc(leaf, px + r * 1.1, py - r * 0.8, s * 0.009, ink(leaf, i + 1))
    }
  else if (form === 2)
    for (let i = 0; i < 10; i++) {
      const edge = (off: number) =>
        steps(40).map(
          t =>
            [
              x + w * t,
              y +
                h * (0.1 + 0.085 * i + off * 0.06 * Math.sin(t * 4 + i)) +
                Math.sin(t * 5 + i * 0.7) * s * 0.08,
            ] as const,
        )
      shape(leaf, [...edge(0), ...edge(1.6).reverse()], ink(leaf, i), 0.5)
    }
  else {
    for (let i = 0; i < 13; i++) {
      const [px, py] = [x + w * (0.12 + 0.056 * i), y + h * (0.86 - 0.055 * i)]
      shape(
        leaf,
        [
          [px, py],
          [px + w * 0.1, py],
          [px + w * 0.1, py + h * 0.022],
          [px, py + h * 0.022],
        ],
        mix(ground, ink(leaf, 1 + (i % 2)), 1 - i * 0.055),
      )
    }
    disc(leaf, x + w * 0.8, y + h * 0.2, s * 0.11, ink(leaf, 3))
  }
}
