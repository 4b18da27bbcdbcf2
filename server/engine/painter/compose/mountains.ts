import { hex, lit, mix, type Rgb, tinted } from '../colour.ts'
import { noise, smoothstep } from '../noise.ts'
import { rastered } from '../pixels.ts'
import type { Stage } from './stage.ts'

type Range = {
  rock: Rgb
  snow: boolean
  tall: number
  distance: number
  jag: number
  label: string
  foot?: number
}

/**
 * One mountain range standing on the horizon, drawn at half size from noise: a ridge line, rock lit by the slope toward the
 * sun, snow above the snow line, haze at its feet. `tall` is the height of its highest peak as a share of the picture's height.
 */
export function paintRange(stage: Stage, range: Range): void {
  const { ctx, width, height, horizon, view } = stage
  const { light, haze, shade, sun } = view.palette
  const random = stage.layout(`range ${range.label}`)
  const [ou, ov] = [random.next(), random.next()]
  const w = Math.round(width / 2)
  const foot = range.foot ?? 0.02
  const h = Math.round((height * (range.tall + foot)) / 2)
  const span = Math.max(w, h)
  const peak = random.range(0.2, 0.8)
  const ridge = new Float32Array(w)
  let top = 1
  for (let x = 0; x < w; x++) {
    const u = x / Math.min(width, height)
    const broad = 1 - Math.abs(2 * noise(ou + u * 0.24, ov) - 1)
    const fine = 1 - Math.abs(2 * noise(ou + u * 0.9, ov + 0.3) - 1)
    const massif = Math.exp(-(((x / w - peak) / 0.42) ** 2))
    ridge[x] =
      broad ** 1.5 * 0.62 +
      massif * 0.34 +
      (fine - 0.5) * 0.3 * range.jag +
      noise(ou + u * 3, ov) * 0.07 * range.jag
    top = Math.max(top, ridge[x] as number)
  }
  const base = lit(range.rock, light)
  const bright = mix(base, mix(lit(hex('ffffff'), light), sun, 0.5), 0.34)
  const dark = mix(base, shade, 0.52)
  const snowLit = mix(lit(hex('ffffff'), light), sun, 0.12)
  const snowDark = mix(snowLit, mix(shade, haze, 0.4), 0.55)
  const fog = Math.min(1, range.distance * 0.75)
  const sunSide = view.sunX > 0.5 ? 1 : -1
  const picture = rastered(w, h, (x, y, out, at) => {
    const up = 1 - y / (h * (range.tall / (range.tall + foot)))
    const line = ((ridge[x] as number) / top) * 0.98
    const below = line - up
    if (below < 0) return
    const x2 = Math.min(w - 1, x + 3)
    const slope = ((ridge[x2] as number) - (ridge[Math.max(0, x - 3)] as number)) * 9
    // Spurs run down and outward from the ridge, so the noise is sampled along lines that lean with the slope.
    const lean = x / span + slope * below * 0.03
    const spur =
      noise(ou + lean * 1.6, ov + (y / span) * 0.5) -
      noise(ou + (lean + 0.012 * sunSide) * 1.6, ov + (y / span) * 0.5)
    const rough = noise(ou + lean * 6, ov + (y / span) * 3) - 0.5
    const t = smoothstep(-0.5, 0.5, spur * 7 - slope * 0.16 * sunSide + rough * 0.5)
    const white = range.snow
      ? smoothstep(
          0.4,
          0.52,
          up + (noise(ou + lean * 3, ov + (y / span) * 1.2) - 0.5) * 0.55 - Math.max(0, -t) * 0.1,
        )
      : 0
    const mist = Math.min(1, fog + (1 - fog) * (1 - Math.max(0, up)) ** 3 * 0.85)
    for (let c = 0; c < 3; c++) {
      const rock = (dark[c] as number) + ((bright[c] as number) - (dark[c] as number)) * t
      const snow = (snowDark[c] as number) + ((snowLit[c] as number) - (snowDark[c] as number)) * t
      const surface = rock + (snow - rock) * white
      out[at + c] = surface + ((haze[c] as number) - surface) * mist
    }
    out[at + 3] = Math.min(255, below * h * 400)
  })
  ctx.save()
  ctx.imageSmoothingQuality = 'high'
  ctx.drawImage(picture, 0, horizon - height * range.tall, width, height * (range.tall + foot))
  ctx.restore()
}

/** Two or three ranges behind one another, the farthest first; `tall` as for {@link paintRange}. */
export function paintMountains(stage: Stage, tall: number, rock: Rgb = hex('6d6f7a'), snow = true): void {
  const tint = tinted(rock, stage.scene.tints.land, 0.6)
  const ranges = 2 + (stage.view.density > 0.6 ? 1 : 0)
  for (let i = 0; i < ranges; i++) {
    const t = i / (ranges - 1)
    paintRange(stage, {
      rock: mix(tint, stage.view.palette.haze, (1 - t) * 0.25),
      snow: snow && i < ranges - 1,
      tall: tall * (1 - t * 0.42),
      distance: 0.8 - t * 0.55,
      jag: 0.5 + t * 0.4,
      label: String(i),
    })
  }
}
