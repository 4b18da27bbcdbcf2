import { css, fromHsl, hex, mix, type Rgb, tinted } from '../colour.ts'
import { aired, forbids, isSnowy, type Stage } from './stage.ts'

/**
 * Blades of grass over the ground: small far ones in tufts, then tall ones along the lower edge that stand before the
 * subjects' feet. `from` and `to` are shares of the height.
 */
export function paintBlades(
  stage: Stage,
  label: string,
  from: number,
  to: number,
  many: number,
  tall: number,
  colour: Rgb = hex('5a8f3f'),
): void {
  if (isSnowy(stage)) return
  const { ctx, width, height, m, view } = stage
  const random = stage.detail(`blades ${label}`)
  const base = tinted(colour, stage.scene.tints.land)
  const shades = [0, 1, 2, 3].map(i =>
    css(
      mix(
        aired(stage, base, 0),
        i < 2 ? view.palette.sun : view.palette.shade,
        [0.34, 0.14, 0.2, 0.48][i] ?? 0,
      ),
    ),
  )
  const spots = Array.from({ length: many }, () => random.next()).sort((a, b) => a - b)
  ctx.save()
  for (const t of spots) {
    const y = height * (from + (to - from) * t)
    const x = random.next() * width
    const h = m * tall * (0.35 + 0.65 * t) * random.range(0.5, 1.15)
    const lean = random.range(-0.4, 0.4) * h
    const thick = h * 0.055 + 0.5
    ctx.fillStyle = random.pick(shades)
    ctx.beginPath()
    ctx.moveTo(x - thick, y)
    ctx.quadraticCurveTo(x + lean * 0.2, y - h * 0.6, x + lean, y - h)
    ctx.quadraticCurveTo(x + lean * 0.3 + thick, y - h * 0.5, x + thick, y)
    ctx.fill()
  }
  ctx.restore()
}

/** Flowers with five petals, larger when nearer, in two hues of the picture's own choice. */
export function paintFlowers(stage: Stage, from: number, to: number, many: number, big = 0.012): void {
  if (isSnowy(stage) || forbids(stage, 'flower')) return
  const { ctx, width, height, m, view } = stage
  const random = stage.layout('flowers')
  const hue = random.next() * 360
  const kinds = [fromHsl(hue, 0.75, 0.62), fromHsl(hue + random.range(25, 70), 0.8, 0.66), hex('fff6e6')]
  const spots = Array.from({ length: many }, () => ({ x: random.next(), t: random.next() ** 0.7 })).sort(
    (a, b) => a.t - b.t,
  )
  for (const { x, t } of spots) {
    const petal = aired(stage, random.pick(kinds), 0.35 * (1 - t))
    const r = m * big * (0.22 + 0.78 * t * t)
    const cx = x * width
    const cy = height * (from + (to - from) * t)
    ctx.strokeStyle = css(aired(stage, hex('3f6a2f'), 0.2))
    ctx.lineWidth = Math.max(0.8, r * 0.22)
    ctx.beginPath()
    ctx.moveTo(cx, cy)
    ctx.lineTo(cx + r * 0.3, cy + r * 2.4)
    ctx.stroke()
    if (r < 2.4) {
      ctx.fillStyle = css(petal)
      ctx.fillRect(cx - r, cy - r, r * 2, r * 2)
      continue
    }
    const turn = random.next() * 6
    ctx.fillStyle = css(petal)
    ctx.beginPath()
    for (let k = 0; k < 5; k++) {
      const a = turn + (k * Math.PI * 2) / 5
      ctx.moveTo(cx + Math.cos(a) * r, cy + Math.sin(a) * r * 0.7)
      ctx.ellipse(
        cx + Math.cos(a) * r * 0.62,
        cy + Math.sin(a) * r * 0.45,
        r * 0.56,
        r * 0.42,
        a,
        0,
        Math.PI * 2,
      )
    }
    ctx.fill()
    ctx.fillStyle = css(mix(hex('ffd24a'), view.palette.shade, view.time === 'night' ? 0.4 : 0.05))
    ctx.beginPath()
    ctx.arc(cx, cy, r * 0.3, 0, Math.PI * 2)
    ctx.fill()
  }
}

/** A dark trunk with hanging leaves at one edge, out of the light, which gives the picture depth. */
export function paintFramingBranch(stage: Stage, side: -1 | 1, leaf: Rgb): void {
  // Whoever flies needs the corners.
  if (stage.scene.subjects.some(s => s.flying || s.stance === 'air')) return
  // So does a moon that the words name.
  if (stage.scene.celestial) return
  const { ctx, width, height, m, view } = stage
  const random = stage.layout(`branch ${side}`)
  const dark = mix(aired(stage, hex('3a2a22'), 0), view.palette.shade, 0.55)
  const x0 = side < 0 ? 0 : width
  ctx.save()
  ctx.strokeStyle = css(dark)
  ctx.lineCap = 'round'
  const tips: { x: number; y: number }[] = []
  for (let b = 0; b < 4; b++) {
    const y = height * random.range(0, 0.2)
    const reach = m * random.range(0.16, 0.4)
    const drop = m * random.range(-0.02, 0.12)
    ctx.lineWidth = m * random.range(0.006, 0.016)
    ctx.beginPath()
    ctx.moveTo(x0, y)
    ctx.quadraticCurveTo(x0 - side * reach * 0.5, y - m * 0.02, x0 - side * reach, y + drop)
    ctx.stroke()
    for (let k = 0; k < 46; k++) {
      const t = random.next()
      tips.push({
        x: x0 - side * reach * t + random.range(-0.03, 0.03) * m,
        y: y + drop * t * t + random.range(-0.035, 0.045) * m,
      })
    }
  }
  const lit = aired(stage, leaf, 0)
  for (const tip of tips) {
    const size = m * random.range(0.009, 0.02)
    ctx.fillStyle = css(
      mix(lit, random.next() < 0.25 ? view.palette.sun : view.palette.shade, random.range(0.15, 0.6)),
      0.96,
    )
    ctx.beginPath()
    ctx.ellipse(tip.x, tip.y, size, size * 0.46, random.next() * 3, 0, Math.PI * 2)
    ctx.fill()
  }
  ctx.restore()
}
