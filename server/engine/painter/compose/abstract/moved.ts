import { css, mix, type Rgb } from '../../colour.ts'
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
