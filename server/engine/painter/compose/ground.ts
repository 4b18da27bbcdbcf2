import { css, hex, mix, type Rgb, tinted } from '../colour.ts'
import { noise, smoothstep } from '../noise.ts'
import { rastered } from '../pixels.ts'
import { paintPath } from './path.ts'
import { aired, isSnowy, type Stage } from './stage.ts'

type Soil = { far: Rgb; near: Rgb; patch: Rgb /** Strength of the patches, 0..1. */; rough: number }

export const SOILS = {
  grass: { far: hex('9fbf6a'), near: hex('4f8a3c'), patch: hex('c8c95e'), rough: 0.55 },
  woods: { far: hex('7f9a5a'), near: hex('3c5a30'), patch: hex('8a6a3c'), rough: 0.7 },
  jungle: { far: hex('6aa05a'), near: hex('1f5a34'), patch: hex('8aa03c'), rough: 0.7 },
  sand: { far: hex('f0dcae'), near: hex('d9b274'), patch: hex('fbe9c4'), rough: 0.4 },
  dune: { far: hex('f2c98a'), near: hex('d98f4a'), patch: hex('ffdca0'), rough: 0.35 },
  snow: { far: hex('dbe7f5'), near: hex('a3c0e2'), patch: hex('f4f8ff'), rough: 0.62 },
  ash: { far: hex('6a5a5a'), near: hex('2f2628'), patch: hex('7a4a3c'), rough: 0.7 },
  rock: { far: hex('8a8a90'), near: hex('4c4c54'), patch: hex('a5a29a'), rough: 0.7 },
  mars: { far: hex('d98a5a'), near: hex('9a4a2c'), patch: hex('e8a878'), rough: 0.6 },
  regolith: { far: hex('b8bac2'), near: hex('74767f'), patch: hex('d6d8de'), rough: 0.5 },
  paving: { far: hex('9a968f'), near: hex('68645f'), patch: hex('b0aaa0'), rough: 0.4 },
} as const satisfies Record<string, Soil>

/**
 * Land from the horizon to the lower edge: colour by distance, patches that foreshorten, light falling from the sun's side.
 * Drawn at a third of the size; blades and stones go on top.
 */
export function paintGround(stage: Stage, bare: Soil, top = stage.horizon): void {
  const soil = isSnowy(stage) && bare !== SOILS.paving ? SOILS.snow : bare
  const { ctx, width, height, view } = stage
  const { sun } = view.palette
  const random = stage.layout('ground')
  const [ou, ov] = [random.next(), random.next()]
  const w = Math.round(width / 3)
  const h = Math.max(8, Math.round((height - top) / 3))
  const far = aired(stage, tinted(soil.far, stage.scene.tints.land), 0.72)
  const nearLit = aired(stage, tinted(soil.near, stage.scene.tints.land), 0)
  // Snow in the shade mirrors the sky, whatever the sun's colour.
  const near = soil === SOILS.snow ? mix(nearLit, view.palette.shade, 0.16) : nearLit
  const patch = aired(stage, tinted(soil.patch, stage.scene.tints.land), 0.2)
  const glow = view.time === 'night' ? 0.12 : view.time === 'day' ? 0.12 : 0.26
  const land = rastered(w, h, (x, y, out, at) => {
    const t = (y + 0.5) / h
    const depth = 1 / (t + 0.12)
    const u = (x / w - 0.5) * depth * 0.32 + ou
    const v = depth * 0.5 + ov
    const spots = noise(u, v) * 0.6 + noise(u * 3.3, v * 3.3) * 0.4
    const p = smoothstep(0.42, 0.72, spots) * soil.rough * (0.35 + 0.5 * t)
    const shadow = smoothstep(0.52, 0.3, spots) * soil.rough * 0.32 * t
    const away = x / w - view.sunX
    const warm = glow * Math.exp(-away * away * 5) * (1 - t * 0.75)
    const k = Math.sqrt(t)
    for (let c = 0; c < 3; c++) {
      let value = (far[c] as number) + ((near[c] as number) - (far[c] as number)) * k
      value += ((patch[c] as number) - value) * p
      value *= 1 - shadow
      out[at + c] = value + ((sun[c] as number) - value) * warm
    }
    out[at + 3] = 255
  })
  ctx.save()
  ctx.imageSmoothingQuality = 'high'
  ctx.drawImage(land, 0, top, width, height - top)
  ctx.restore()
  // A road that the words name leads through whatever land lies here.
  if (stage.scene.beyond === 'street') paintPath(stage, hex('a09a94'))
}

/**
 * A rolling hill: everything under a noise line at `y` (share of the picture's height), `swell` high, at a distance of 0..1.
 * Its crest catches the light.
 */
export function paintHill(
  stage: Stage,
  label: string,
  y: number,
  swell: number,
  surface: Rgb,
  distance: number,
): void {
  const { ctx, width, height, m, view } = stage
  const random = stage.layout(`hill ${label}`)
  const [ou, ov] = [random.next(), random.next()]
  const line = (x: number): number => height * (y - swell * (noise(ou + (x / m) * 0.11, ov) - 0.35))
  const ground = isSnowy(stage) ? mix(surface, SOILS.snow.far, 0.85) : surface
  const colour = aired(stage, tinted(ground, stage.scene.tints.land), distance)
  const path = (): void => {
    ctx.beginPath()
    ctx.moveTo(0, height)
    for (let x = 0; x <= width; x += 6) ctx.lineTo(x, line(x))
    ctx.lineTo(width, line(width))
    ctx.lineTo(width, height)
    ctx.closePath()
  }
  const top = height * (y - swell * 0.65)
  const body = ctx.createLinearGradient(0, top, 0, top + height * (swell + 0.2))
  body.addColorStop(0, css(mix(colour, view.palette.sun, view.time === 'night' ? 0.08 : 0.22)))
  body.addColorStop(0.3, css(colour))
  body.addColorStop(1, css(mix(colour, view.palette.shade, 0.3)))
  path()
  ctx.fillStyle = body
  ctx.fill()
  ctx.save()
  path()
  ctx.clip()
  const sheen = ctx.createLinearGradient(view.sunX * width, 0, view.sunX < 0.5 ? width : 0, 0)
  sheen.addColorStop(0, css(view.palette.sun, 0.16))
  sheen.addColorStop(1, css(view.palette.shade, 0.24))
  ctx.fillStyle = sheen
  ctx.fillRect(0, top, width, height - top)
  ctx.restore()
}
