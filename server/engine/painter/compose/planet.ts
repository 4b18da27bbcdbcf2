import { css, fromHsl, hex, mix, type Rgb } from '../colour.ts'
import { noise, smoothstep } from '../noise.ts'
import { rastered } from '../pixels.ts'
import type { Stage } from './stage.ts'

/** A planet with bands or continents, a shaded side and, if asked for, rings; r in pixels. */
export function paintPlanet(
  stage: Stage,
  label: string,
  x: number,
  y: number,
  r: number,
  kind: 'bands' | 'earth' | 'rock',
  rings: boolean,
): void {
  const random = stage.layout(`planet ${label}`)
  const [ou, ov] = [random.next(), random.next()]
  const hue = random.next() * 360
  const dark = fromHsl(hue, 0.5, 0.32)
  const bright = fromHsl(hue + random.range(-40, 40), 0.62, 0.72)
  const side = stage.view.sunX > 0.5 ? 1 : -1
  const n = Math.min(320, Math.max(40, Math.round(r)))
  const disc = rastered(n, n, (px, py, out, at) => {
    const dx = (px / (n - 1)) * 2 - 1
    const dy = (py / (n - 1)) * 2 - 1
    const far = dx * dx + dy * dy
    if (far > 1) return
    const z = Math.sqrt(1 - far)
    const u = ou + Math.asin(dx) * 0.1
    const v = ov + dy * 0.3
    let colour: Rgb
    if (kind === 'earth') {
      const land = noise(u * 1.3, v)
      colour =
        land > 0.56
          ? mix(hex('4f8a4a'), hex('b89a5a'), smoothstep(0.56, 0.75, land))
          : mix(hex('123f7a'), hex('2f7ab8'), land * 1.6)
      colour = mix(
        colour,
        hex('ffffff'),
        Math.max(
          smoothstep(0.55, 0.75, noise(v * 1.7, u * 1.5 + 0.4)) * 0.85,
          smoothstep(0.82, 0.95, Math.abs(dy)),
        ),
      )
    } else if (kind === 'bands') {
      const wave = noise(u * 0.6, v * 0.4) - 0.5
      colour = mix(dark, bright, 0.5 + 0.5 * Math.sin(dy * 13 + wave * 7) * (0.5 + noise(v * 2, 0.3) * 0.5))
    } else colour = mix(dark, bright, noise(u * 2, v * 1.6))
    const light = Math.max(0, dx * 0.62 * side - dy * 0.42 + z * 0.66)
    const k = 0.07 + 1.05 * light
    const air = (1 - z) ** 3 * light
    for (let c = 0; c < 3; c++) out[at + c] = (colour[c] as number) * k + air * 150
    out[at + 3] = 255 * Math.min(1, (1 - Math.sqrt(far)) * n * 0.5)
  })
  const { ctx } = stage
  ctx.save()
  ctx.translate(x, y)
  const ring = (front: boolean): void => {
    if (!rings) return
    ctx.save()
    ctx.rotate(-0.35 * side)
    ctx.scale(1, 0.26)
    for (let i = 0; i < 14; i++) {
      ctx.strokeStyle = css(
        mix(bright, hex('fff4e0'), noise(ou + i * 0.09, ov)),
        0.2 + 0.55 * noise(ov + i * 0.13, ou),
      )
      ctx.lineWidth = r * 0.05
      ctx.beginPath()
      ctx.arc(0, 0, r * (1.35 + i * 0.055), front ? 0 : Math.PI, front ? Math.PI : Math.PI * 2)
      ctx.stroke()
    }
    ctx.restore()
  }
  ring(false)
  ctx.imageSmoothingQuality = 'high'
  ctx.drawImage(disc, -r, -r, r * 2, r * 2)
  ring(true)
  ctx.restore()
}
