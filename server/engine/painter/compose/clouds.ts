import { mix, type Rgb } from '../colour.ts'
import { noise, smoothstep } from '../noise.ts'
import { rastered } from '../pixels.ts'
import { forbids, type Stage } from './stage.ts'

type Heap = { x: number; y: number; rx: number; ry: number }

/**
 * Clouds as a small density map, lit by the difference of density toward the sun, scaled up: a thin sheet that foreshortens to
 * the horizon, and heaps with flat bases. `cover` 0 (clear) to 1 (overcast).
 */
export function paintClouds(stage: Stage, cover = coverOf(stage)): void {
  const { ctx, width, horizon, view } = stage
  if (cover <= 0.02 || forbids(stage, 'cloud')) return
  const w = 288
  const h = Math.max(60, Math.round((w * horizon) / width))
  const random = stage.layout('clouds')
  const [ou, ov] = [random.next(), random.next()]
  const heaps = heapsFor(stage, w, h, cover)
  const aspect = width / Math.min(width, stage.height)
  const density = new Float32Array(w * h)
  const body = new Float32Array(w * h)
  for (let y = 0; y < h; y++) {
    const up = 1 - y / h
    const depth = 1 / (up + 0.22)
    for (let x = 0; x < w; x++) {
      const u = (x / w - 0.5) * aspect * depth * 0.17 + ou
      const v = depth * 0.3 + ov
      const sheet = noise(u, v) * 0.72 + noise(u * 3.1, v * 4.2) * 0.28
      const edge = 1.02 - cover * 0.6
      let thick = (sheet - edge) * 2.4
      let d = smoothstep(0, 0.34, thick) * 0.85
      for (const { x: cx, y: cy, rx, ry } of heaps) {
        const ex = (x - cx) / rx
        const ey = (y - cy) / (y > cy ? ry * 0.4 : ry)
        const inside = 1 - ex * ex - ey * ey
        if (inside < -1) continue
        const puff =
          (noise(ou + x / 190 + cx, ov + y / 140) - 0.5) * 1.9 + (noise(ou + x / 70, ov + y / 56) - 0.5) * 0.9
        const heap = inside * 0.75 + puff
        if (heap > thick) thick = heap
        d = Math.max(d, smoothstep(0, 0.3, heap))
      }
      const fade = smoothstep(0, 0.16, up)
      density[y * w + x] = d * fade
      body[y * w + x] = thick
    }
  }
  ctx.save()
  ctx.imageSmoothingQuality = 'high'
  ctx.drawImage(
    shaded(density, body, w, h, view.sunX * w, (view.sunY / view.horizon) * h, stage),
    0,
    0,
    width,
    horizon,
  )
  ctx.restore()
}

/** Wide pictures live by their sky; a low sun wants it clear. */
const COVER = { classic: 0, close: -0.1, wide: 0.16, against: -0.14 } as const

function coverOf(stage: Stage): number {
  const { weather } = stage.scene
  const usual = stage.layout('cover').range(0.24, 0.62) + COVER[stage.view.framing]
  if (weather.includes('storm')) return 0.98
  if (weather.includes('rain')) return 0.94
  if (weather.includes('snow')) return 0.82
  if (stage.scene.celestial) return usual * 0.4
  if (weather.includes('stars') || weather.includes('aurora')) return 0.1
  return stage.view.time === 'night' ? usual * 0.55 : usual
}

function heapsFor(stage: Stage, w: number, h: number, cover: number): Heap[] {
  const random = stage.layout('cloud heaps')
  const many = Math.round((2 + random.next() * 4) * (0.5 + cover) * (stage.scene.celestial ? 0.4 : 1))
  return Array.from({ length: many }, () => {
    const up = random.range(0.16, 0.9)
    const size = w * random.range(0.07, 0.2) * (0.45 + up)
    return { x: random.next() * w, y: h * (1 - up), rx: size, ry: size * random.range(0.34, 0.55) }
  })
}

/** Colours a density map: bright where it thins out toward the light, dark at the bases. */
function shaded(
  density: Float32Array,
  body: Float32Array,
  w: number,
  h: number,
  sunX: number,
  sunY: number,
  stage: Stage,
) {
  const { cloudLit, cloudShade, sun } = stage.view.palette
  const wet = stage.scene.weather.includes('rain') || stage.scene.weather.includes('storm')
  const whitest = stage.view.time !== 'day' ? 0.12 : wet ? 0.2 : 0.65
  const bright: Rgb = mix(wet ? mix(cloudLit, cloudShade, 0.35) : cloudLit, [255, 255, 255], whitest)
  return rastered(w, h, (x, y, out, at) => {
    const d = density[y * w + x] as number
    if (d <= 0.004) return
    const dx = sunX - x
    const dy = sunY - y
    const far = Math.hypot(dx, dy) + 1
    const step = 9
    const px = Math.min(w - 1, Math.max(0, Math.round(x + (dx / far) * step)))
    const py = Math.min(h - 1, Math.max(0, Math.round(y + (dy / far) * step - 2)))
    const thin = (body[y * w + x] as number) - (body[py * w + px] as number)
    const near = Math.exp(-far / (w * 0.2))
    const t = Math.min(1, Math.max(0, 0.5 + thin * 0.85 + near * 0.3))
    const edge = near * (1 - d) * 1.2
    for (let c = 0; c < 3; c++) {
      const base = (cloudShade[c] as number) + ((bright[c] as number) - (cloudShade[c] as number)) * t
      out[at + c] = base + ((sun[c] as number) - base) * Math.min(0.8, edge)
    }
    out[at + 3] = Math.min(250, d * 262)
  })
}
