import { hex, lit, mix, type Rgb, tinted } from '../colour.ts'
import { noise, smoothstep } from '../noise.ts'
import { rastered } from '../pixels.ts'
import type { Random } from '../random.ts'
import type { Place } from '../scene.ts'
import type { Stage } from './stage.ts'

type Range = {
  rock: Rgb
  snow: boolean
  /** Height of the highest peak as a share of the picture's height. */
  tall: number
  /** 0 near to 1 lost in haze. */
  distance: number
  /** 0 rounded downs to 1 alps. */
  jag: number
  label: string
  /** How far the foot reaches below the horizon, share of the height. */
  foot?: number
}

type Peak = { x: number; h: number; slope: number; seed: number }

/** Peaks in lengths of the shorter side, one of them the highest (1), not under the main subject. */
function peaksFor(random: Random, span: number, jag: number, heroX: number): Peak[] {
  const many = Math.round(span * (2.6 + 3.2 * jag)) + 1
  const chief = heroX < 0.5 ? random.range(0.56, 0.86) : random.range(0.14, 0.44)
  return Array.from({ length: many }, (_, i) => {
    const x = i === 0 ? chief * span : ((i + random.range(-0.4, 0.4)) / many) * span
    const near = Math.exp(-(((x / span - chief) / 0.3) ** 2))
    return {
      x,
      h: i === 0 ? 1 : random.range(0.3, 0.62) + 0.24 * near,
      slope: random.range(1.1, 2.1) * (0.4 + 0.6 * jag),
      seed: random.next(),
    }
  })
}

/**
 * One mountain range standing on the horizon, drawn at half size: each peak has a face toward the sun and one in shade, parted
 * by a ragged edge that runs down from the top; snow above the snow line, haze at the feet.
 */
export function paintRange(stage: Stage, range: Range): void {
  const { ctx, width, height, m, horizon, view } = stage
  const { light, haze, shade, sun } = view.palette
  const random = stage.layout(`range ${range.label}`)
  const [ou, ov] = [random.next(), random.next()]
  const foot = range.foot ?? 0.02
  const w = Math.round(width / 2)
  const h = Math.max(4, Math.round((height * (range.tall + foot)) / 2))
  const unit = (height * range.tall) / m
  const peaks = peaksFor(random, width / m, range.jag, view.heroX)
  const base = lit(range.rock, light)
  const bright = mix(mix(base, lit(hex('ffffff'), light), 0.26), sun, 0.26)
  const dark = mix(base, shade, 0.5)
  const snowLit = mix(lit(hex('ffffff'), light), sun, 0.2)
  const snowDark = mix(snowLit, mix(shade, haze, 0.5), 0.6)
  const fog = Math.min(1, range.distance * 0.8)
  const picture = rastered(w, h, (px, py, out, at) => {
    const x = (px * 2) / m
    const up = (1 - py / (h * (range.tall / (range.tall + foot)))) * unit
    const bend = (noise(ou + x * 0.5, ov + up * 0.5) - 0.5) * 0.09 * range.jag
    let top = -1
    let peak = peaks[0] as Peak
    for (const one of peaks) {
      const reach = Math.abs(x + bend - one.x)
      // Flanks hollow out toward the foot, as eroded slopes do.
      const line =
        one.h * unit - reach * one.slope * unit ** 0.3 * (1 - 0.32 * Math.min(1, reach * 2.2)) * 0.8
      if (line > top) {
        top = line
        peak = one
      }
    }
    const crest = top + (noise(ou + x * 0.9, ov + 0.4) - 0.5) * 0.045 * (0.3 + range.jag)
    const below = crest - up
    if (below < 0) return
    const fall = peak.h * unit - up
    const edge =
      peak.x +
      (noise(peak.seed + fall * 1.1, ov) - 0.5) * (0.05 + fall * 0.75) +
      (noise(peak.seed, ou + fall * 4) - 0.5) * 0.03
    const away = (x - edge) * (view.sunX * (width / m) > peak.x ? 1 : -1)
    const gully = noise(ou + (x - fall * 0.35 * Math.sign(x - edge)) * 1.3, ov + fall * 0.45) - 0.5
    const t = Math.min(1, Math.max(0, smoothstep(-0.012, 0.02, away) * 0.62 + 0.18 + gully * 0.75))
    const line = 0.5 * unit + (noise(ou + x * 1.6, ov + up * 0.6) - 0.5) * 0.24 * unit - (t - 0.5) * 0.05
    const white = range.snow
      ? smoothstep(line, line + 0.018, up) * (0.75 + 0.25 * smoothstep(-0.25, 0.05, gully))
      : 0
    const mist = Math.min(1, fog + (1 - fog) * (1 - Math.min(1, Math.max(0, up / unit))) ** 2.4 * 0.9)
    for (let c = 0; c < 3; c++) {
      const rock = (dark[c] as number) + ((bright[c] as number) - (dark[c] as number)) * t
      const snow =
        (snowDark[c] as number) + ((snowLit[c] as number) - (snowDark[c] as number)) * Math.min(1, t * 1.25)
      const surface = rock + (snow - rock) * white
      out[at + c] = surface + ((haze[c] as number) - surface) * mist
    }
    out[at + 3] = Math.min(255, (below * m * 255) / 2)
  })
  ctx.save()
  ctx.imageSmoothingQuality = 'high'
  ctx.drawImage(picture, 0, horizon - height * range.tall, width, height * (range.tall + foot))
  ctx.restore()
}

const HORIZONS: ReadonlySet<Place | undefined> = new Set([
  'mountains',
  'volcano',
  'city',
  'village',
  'forest',
  'jungle',
])

/**
 * Two or three ranges behind one another, the farthest first; `tall` as for {@link paintRange}. None where the words have put
 * something else on the horizon.
 */
export function paintMountains(stage: Stage, tall: number, rock: Rgb = hex('6a6c7c'), snow = true): void {
  if (HORIZONS.has(stage.scene.beyond)) return
  const tint = tinted(rock, stage.scene.tints.land, 0.6)
  const ranges = 2 + (stage.view.density > 0.6 ? 1 : 0)
  for (let i = 0; i < ranges; i++) {
    const t = i / (ranges - 1)
    paintRange(stage, {
      rock: mix(tint, hex('4f6a5a'), t * 0.4),
      snow: snow && i === 0,
      tall: tall * (1 - t * 0.5),
      distance: 0.56 - t * 0.2,
      jag: 0.9 - t * 0.35,
      label: String(i),
    })
  }
}
