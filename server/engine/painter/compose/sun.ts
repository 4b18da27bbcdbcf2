import { css, hex, mix } from '../colour.ts'
import { noise } from '../noise.ts'
import { isDark, type Stage } from './stage.ts'

/** Sun or moon with two glows. Hidden behind the cloud cover in a storm, where only the glow is left. */
export function paintSun(stage: Stage): void {
  const { ctx, width, height, m, view, scene } = stage
  const x = view.sunX * width
  const y = view.sunY * height
  const night = view.time === 'night'
  const veiled = scene.weather.some(w => w === 'storm' || w === 'rain' || w === 'fog')
  const r =
    m *
    (night ? 0.06 : view.time === 'sunset' || view.time === 'dawn' ? 0.085 : 0.06) *
    (0.85 + 0.3 * stage.layout('sun').next())
  const wide = ctx.createRadialGradient(x, y, 0, x, y, m * 0.75)
  const power = veiled ? 0.3 : night ? 0.4 : view.time === 'day' ? 0.45 : 0.7
  wide.addColorStop(0, css(view.palette.sun, power))
  wide.addColorStop(0.25, css(view.palette.sun, power * 0.42))
  wide.addColorStop(1, css(view.palette.sun, 0))
  ctx.save()
  ctx.globalCompositeOperation = 'screen'
  ctx.fillStyle = wide
  ctx.fillRect(0, 0, width, height)
  if (veiled || view.time === 'dusk') {
    ctx.restore()
    return
  }
  const halo = ctx.createRadialGradient(x, y, r * 0.9, x, y, r * 3)
  halo.addColorStop(0, css(view.palette.sun, night ? 0.5 : 0.8))
  halo.addColorStop(1, css(view.palette.sun, 0))
  ctx.fillStyle = halo
  ctx.fillRect(x - r * 3, y - r * 3, r * 6, r * 6)
  ctx.restore()
  if (night) paintMoon(stage, x, y, r)
  else {
    ctx.fillStyle = css(mix(view.palette.sun, hex('ffffff'), 0.6))
    ctx.beginPath()
    ctx.arc(x, y, r, 0, Math.PI * 2)
    ctx.fill()
  }
}

/** A moon with seas and a shaded limb; `r` in pixels. */
export function paintMoon(stage: Stage, x: number, y: number, r: number): void {
  const { ctx } = stage
  const random = stage.detail('moon')
  ctx.save()
  ctx.beginPath()
  ctx.arc(x, y, r, 0, Math.PI * 2)
  ctx.clip()
  const face = ctx.createRadialGradient(x - r * 0.3, y - r * 0.3, r * 0.2, x, y, r * 1.1)
  face.addColorStop(0, '#fffdf2')
  face.addColorStop(0.7, '#e9e8e2')
  face.addColorStop(1, '#a9b0c4')
  ctx.fillStyle = face
  ctx.fillRect(x - r, y - r, r * 2, r * 2)
  for (let i = 0; i < 14; i++) {
    const angle = random.next() * Math.PI * 2
    const far = Math.sqrt(random.next()) * r
    const size = r * random.range(0.06, 0.3)
    ctx.fillStyle = `rgba(120,128,150,${0.1 + 0.14 * random.next()})`
    ctx.beginPath()
    ctx.ellipse(
      x + Math.cos(angle) * far,
      y + Math.sin(angle) * far,
      size,
      size * 0.86,
      angle,
      0,
      Math.PI * 2,
    )
    ctx.fill()
  }
  ctx.restore()
}

/** Slanting shafts of light from the sun, for woods and hazy hills; `strength` 0..1. */
export function paintRays(stage: Stage, strength: number): void {
  if (isDark(stage) && stage.view.time !== 'night') return
  const { ctx, width, height, m, view } = stage
  const random = stage.layout('rays')
  const x = view.sunX * width
  const y = Math.min(view.sunY * height, -m * 0.1)
  const seed = random.next()
  ctx.save()
  ctx.globalCompositeOperation = 'screen'
  for (let i = 0; i < 13; i++) {
    const angle = Math.PI / 2 + random.range(-0.95, 0.95)
    const spread = random.range(0.012, 0.05)
    const reach = height * random.range(0.8, 1.3)
    const glow = ctx.createRadialGradient(x, y, 0, x, y, reach)
    const alpha = strength * (0.1 + 0.16 * noise(seed + i * 0.13, 0.4)) * (view.time === 'night' ? 0.5 : 1)
    glow.addColorStop(0, css(view.palette.sun, alpha))
    glow.addColorStop(0.6, css(view.palette.sun, alpha * 0.6))
    glow.addColorStop(1, css(view.palette.sun, 0))
    ctx.fillStyle = glow
    ctx.beginPath()
    ctx.moveTo(x, y)
    ctx.lineTo(x + Math.cos(angle - spread) * reach, y + Math.sin(angle - spread) * reach)
    ctx.lineTo(x + Math.cos(angle + spread) * reach, y + Math.sin(angle + spread) * reach)
    ctx.fill()
  }
  ctx.restore()
}
