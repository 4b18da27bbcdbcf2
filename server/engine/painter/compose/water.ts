import { hex, mix, type Rgb, tinted } from '../colour.ts'
import { noise, smoothstep } from '../noise.ts'
import { aired, type Stage } from './stage.ts'

type WaterOptions = {
  /** First row of the water, pixels. */ top: number /** One past its last row. */
  bottom?: number
  colour?: Rgb /** 0 mirror to 1 choppy. */
  chop?: number
}

/**
 * Water that mirrors what is already painted above it: each row looks up the picture through waves whose slope grows with
 * nearness, mixes in the water's own colour as the view steepens, and glitters under the sun.
 */
export function paintWater(stage: Stage, options: WaterOptions): void {
  const { ctx, width, height, m, view, scene } = stage
  const top = Math.round(options.top)
  const bottom = Math.round(options.bottom ?? height)
  if (bottom <= top) return
  const random = stage.layout('water')
  const [ou, ov] = [random.next(), random.next()]
  const chop =
    options.chop ?? (scene.weather.includes('storm') ? 1 : scene.weather.includes('wind') ? 0.7 : 0.35)
  const mixed = aired(stage, tinted(options.colour ?? hex('1f6a86'), scene.tints.water, 0.85), 0.12)
  // A colour that the words ask for must be seen to be that colour by night, too.
  const own = scene.tints.water
    ? tinted(mixed, { ...scene.tints.water, l: Math.max(0.3, scene.tints.water.l) }, 0.5)
    : mixed
  const deep = mix(own, view.palette.shade, 0.3)
  const { sun } = view.palette
  // Water of a colour that the words ask for mirrors less: a green sea stays green under a red sky.
  const asked = scene.tints.water ? 0.52 : 0
  const source = ctx.getImageData(0, 0, width, top).data
  const image = ctx.createImageData(width, bottom - top)
  const out = image.data
  const span = height - top
  const sunX = view.sunX * width
  const shine = view.time === 'day' ? 0.6 : view.time === 'dusk' ? 0.4 : 1
  for (let y = 0, at = 0; y < bottom - top; y++) {
    const t = (y + 1) / span
    const depth = 1 / (t + 0.045)
    const v = ov + depth * 0.42
    const stretch = (depth * 0.2) / m
    const lift = (2 + t * 34) * (0.4 + chop) * (m / 1024)
    const mirror = top - 1 - y * (top / span) * 0.94
    const body = smoothstep(0, 1, t) * 0.5 + 0.16 + chop * 0.12
    const column = m * (0.05 + 0.2 * t)
    for (let x = 0; x < width; x++, at += 4) {
      const u = ou + (x - width / 2) * stretch
      const wave = noise(u, v) - 0.5
      const fine = noise(u * 3.7, v * 2.9) - 0.5
      const slope = wave + fine * 0.6
      const sy = Math.max(0, Math.min(top - 1, Math.round(mirror + slope * lift * 2.4)))
      const sx = Math.max(0, Math.min(width - 1, Math.round(x + fine * lift * 1.2)))
      const from = (sy * width + sx) * 4
      const mixIn = Math.max(0, Math.min(1, body + asked + slope * (0.5 + chop * 0.6)))
      const away = (x - sunX) / column
      const glit = Math.exp(-away * away) * smoothstep(0.06, 0.3, slope) * shine
      const crest = smoothstep(0.36, 0.52, slope) * chop * t * 0.7
      for (let c = 0; c < 3; c++) {
        const base = (own[c] as number) + ((deep[c] as number) - (own[c] as number)) * t
        let value = (source[from + c] as number) * 0.94
        value += (base - value) * mixIn
        value += ((sun[c] as number) - value) * glit * 0.85
        out[at + c] = value + (235 - value) * crest
      }
      out[at + 3] = 255
    }
  }
  ctx.putImageData(image, 0, top)
}
