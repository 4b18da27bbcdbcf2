import { css, hex, mix } from '../colour.ts'
import { noise, smoothstep } from '../noise.ts'
import { rastered } from '../pixels.ts'
import { paintBlades } from './foreground.ts'
import { SOILS } from './ground.ts'
import { paintMountains } from './mountains.ts'
import { openSky } from './openLand.ts'
import type { PlaceRecipe } from './places.ts'
import { paintRock, paintStones } from './rocks.ts'
import { paintShore, shoreFooting, shoreOf } from './shore.ts'
import { aired, type Stage } from './stage.ts'
import { paintTreeRow } from './trees.ts'
import { paintWater } from './water.ts'

export const waterfall: PlaceRecipe = {
  sky: openSky,
  land: stage => {
    const { ctx, width, height, m, view } = stage
    const random = stage.layout('falls')
    paintMountains(stage, view.horizon * 0.5, hex('7a8a8a'))
    const x = (view.heroX < 0.5 ? 0.69 : 0.31) * width
    const wide = m * random.range(0.12, 0.18)
    const pool = height * (view.horizon + 0.05)
    const top = Math.max(height * 0.06, height * (view.horizon - 0.46))
    paintTreeRow(stage, 'behind', {
      y: pool,
      tall: m * 0.22,
      distance: 0.5,
      kinds: ['broadleaf', 'conifer'],
      many: 12,
      sway: 0.1,
    })
    paintCliff(stage, x, top, pool)
    paintFall(stage, x, wide, top + m * 0.03, pool)
    paintWater(stage, { top: Math.round(pool), chop: 0.3 })
    paintPlunge(stage, x, wide, pool)
    for (const side of [-1, 1])
      for (let i = 0; i < 3; i++)
        paintRock(
          stage,
          x + side * (wide * 0.62 + m * (0.06 + i * 0.13)),
          pool - m * (0.03 - i * 0.012),
          m * random.range(0.1, 0.18),
          m * random.range(0.03, 0.05),
          `foot ${side} ${i}`,
          hex('6a5f56'),
          0.24,
        )
    const mist = ctx.createRadialGradient(x, pool, 0, x, pool, m * 0.2)
    mist.addColorStop(0, css(mix(view.palette.haze, hex('ffffff'), 0.6), 0.75))
    mist.addColorStop(1, css(view.palette.haze, 0))
    ctx.fillStyle = mist
    ctx.fillRect(0, pool - m * 0.3, width, m * 0.6)
    paintShore(stage, shoreOf(stage), SOILS.woods, false)
    paintStones(stage, hex('6f665c'), shoreOf(stage) - 0.02, 0.94, 10)
  },
  front: stage => paintBlades(stage, 'near', 0.94, 1.03, 240, 0.1, hex('4f8f4a')),
  footing: shoreFooting,
}

/**
 * The wall of rock that the water falls down, drawn at half size: upright columns, each with a lit and a dark side, broken by ledges,
 * ragged at the brink and green where the spray reaches.
 */
function paintCliff(stage: Stage, x: number, top: number, foot: number): void {
  const { ctx, m, view } = stage
  const random = stage.layout('cliff')
  const [ou, ov] = [random.next(), random.next()]
  const reach = m * 0.72
  const w = Math.round(reach)
  const h = Math.max(8, Math.round((foot - top + m * 0.1) / 2))
  const { sun, shade } = view.palette
  const rock = aired(stage, hex('8a7460'), 0.14)
  const lit = mix(mix(rock, hex('e8d2b0'), view.time === 'night' ? 0.08 : 0.3), sun, 0.2)
  const dark = mix(rock, shade, 0.62)
  const moss = aired(stage, hex('5a7f3a'), 0.16)
  const side = view.sunX > 0.5 ? 1 : -1
  const brink = (u: number): number =>
    m * (0.09 + 0.07 * (noise(ou + u * 1.7, ov) - 0.5) + 0.05 * (noise(ou + u * 7, ov) - 0.5)) +
    Math.abs(u * 2 - 1) ** 3 * m * 0.3
  const wall = rastered(w, h, (px, py, out, at) => {
    const u = px / w
    const y = py * 2
    const down = y - brink(u)
    const flank = Math.min(u, 1 - u) * reach * 2 - m * 0.05 * noise(ov + y / m, ou)
    if (down < 0 || flank < 0) return
    // Columns: the position across one of them tells its lit from its dark side.
    const warp = (noise(ou + u * 2, ov + y / (m * 1.4)) - 0.5) * 0.9
    const column = u * 13 + warp
    const across = column - Math.floor(column)
    const own = noise(ou + Math.floor(column) * 0.37, ov + 0.3)
    const face = side > 0 ? across : 1 - across
    const ledge = noise(ou + Math.floor(column) * 0.61, ov + y / (m * 0.5))
    const crack = smoothstep(0.08, 0, Math.min(across, 1 - across)) * 0.5
    const step = smoothstep(0.47, 0.5, ledge) * 0.22
    const t = Math.min(
      1,
      Math.max(0, 0.1 + 0.62 * smoothstep(0.2, 0.9, face) + (own - 0.5) * 0.5 + step - crack),
    )
    const green =
      smoothstep(0.07, 0, down / m) * smoothstep(0.35, 0.6, noise(ou + u * 9, ov + y / (m * 0.3))) +
      0.5 * smoothstep(0.56, 0.64, ledge) * smoothstep(0.45, 0.7, noise(ou + u * 14, ov))
    const low = smoothstep(0.3, 1, y / (h * 2)) * 0.34
    for (let c = 0; c < 3; c++) {
      const stone = (dark[c] as number) + ((lit[c] as number) - (dark[c] as number)) * t
      const grown = stone + ((moss[c] as number) * (0.6 + 0.6 * t) - stone) * Math.min(0.85, green)
      out[at + c] = grown + ((dark[c] as number) - grown) * low
    }
    out[at + 3] = Math.min(255, Math.min(down, flank) * 110)
  })
  ctx.save()
  ctx.imageSmoothingQuality = 'high'
  ctx.drawImage(wall, x - reach, top - m * 0.06, reach * 2, h * 2)
  ctx.restore()
}

/** Where the water meets the pool: foam, and rings that leave it. */
function paintPlunge(stage: Stage, x: number, wide: number, pool: number): void {
  const { ctx, m, view } = stage
  const random = stage.layout('plunge')
  const foam = mix(hex('ffffff'), view.palette.light, 0.3)
  for (let i = 1; i < 5; i++) {
    ctx.strokeStyle = css(foam, 0.5 - i * 0.1)
    ctx.lineWidth = m * 0.004
    ctx.beginPath()
    ctx.ellipse(x, pool + m * 0.012, wide * (0.6 + 0.34 * i), m * (0.012 + 0.013 * i), 0, 0, Math.PI)
    ctx.stroke()
  }
  ctx.fillStyle = css(foam, 0.8)
  for (let i = 0; i < 46; i++) {
    const off = random.range(-0.62, 0.62)
    ctx.beginPath()
    ctx.ellipse(
      x + off * wide,
      pool + m * random.range(-0.004, 0.014),
      m * random.range(0.008, 0.022),
      m * random.range(0.004, 0.012),
      0,
      0,
      Math.PI * 2,
    )
    ctx.fill()
  }
}

/** Falling water: streaks that lengthen downward, white where it breaks. */
function paintFall(stage: Stage, x: number, wide: number, top: number, foot: number): void {
  const { ctx, view } = stage
  const random = stage.layout('fall')
  const [ou, ov] = [random.next(), random.next()]
  const white = mix(hex('ffffff'), view.palette.light, 0.3)
  const blue = mix(
    mix(hex('5fa8c4'), view.palette.light, 0.35),
    view.palette.shade,
    view.time === 'night' ? 0.34 : 0.16,
  )
  const w = 80
  const h = 160
  const fall = rastered(w, h, (px, py, out, at) => {
    const streak = noise(ou + px / 90, ov + py / 1500)
    const fine = noise(ou + px / 30, ov + py / 500)
    const edge = Math.min(1, Math.min(px, w - px) / (6 + 5 * fine))
    const t = Math.min(1, Math.max(0, 0.3 + (streak - 0.5) * 1.5 + (fine - 0.3) * 0.8 + (py / h) * 0.15))
    for (let c = 0; c < 3; c++)
      out[at + c] = (blue[c] as number) + ((white[c] as number) - (blue[c] as number)) * t
    out[at + 3] = 245 * edge
  })
  ctx.imageSmoothingQuality = 'high'
  ctx.drawImage(fall, x - wide * 0.6, top, wide * 1.2, foot - top + 4)
}
