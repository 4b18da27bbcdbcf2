import { css, fromHsl, hex, mix, type Rgb } from '../colour.ts'
import { noise } from '../noise.ts'
import type { Scene } from '../scene.ts'
import { hang } from './hung.ts'
import { forbids, isDark, type Stage } from './stage.ts'

/** Sun or moon with two glows. Hidden behind the cloud cover in a storm, where only the glow is left. */
export function paintSun(stage: Stage): void {
  const { ctx, width, height, m, view, scene } = stage
  if (forbids(stage, 'sun') || forbids(stage, 'moon')) return
  const x = view.sunX * width
  const y = view.sunY * height
  const night = view.time === 'night'
  const veiled = scene.weather.some(w => w === 'storm' || w === 'rain' || w === 'fog')
  const r = usualRadius(stage)
  const wide = ctx.createRadialGradient(x, y, 0, x, y, m * 0.75)
  const power = veiled ? 0.3 : night ? 0.4 : view.time === 'day' ? 0.45 : 0.7
  wide.addColorStop(0, css(view.palette.sun, power))
  wide.addColorStop(0.25, css(view.palette.sun, power * 0.42))
  wide.addColorStop(1, css(view.palette.sun, 0))
  ctx.save()
  ctx.globalCompositeOperation = 'screen'
  ctx.fillStyle = wide
  ctx.fillRect(0, 0, width, height)
  const named = scene.celestial
  if ((veiled || (view.time === 'dusk' && view.framing !== 'against')) && !named) {
    ctx.restore()
    return
  }
  const halo = ctx.createRadialGradient(x, y, r * 0.9, x, y, r * 3)
  halo.addColorStop(0, css(view.palette.sun, night ? 0.5 : 0.8))
  halo.addColorStop(1, css(view.palette.sun, 0))
  ctx.fillStyle = halo
  ctx.fillRect(x - r * 3, y - r * 3, r * 6, r * 6)
  ctx.restore()
  if (named) paintNamed(stage, r)
  else if (night) paintMoon(stage, x, y, r)
  else {
    disc(ctx, x, y, r, css(mix(view.palette.sun, hex('ffffff'), 0.6)))
  }
}

function usualRadius({ view, m, layout }: Stage): number {
  const low = view.time === 'sunset' || view.time === 'dawn'
  return m * (low ? 0.085 : 0.06) * (view.framing === 'against' ? 2.1 : 0.85 + 0.3 * layout('sun').next())
}

/** Where the first sun or moon that the words name stands, in pixels; nothing may grow before it. */
export function namedSpot(stage: Stage): { x: number; y: number; r: number } | undefined {
  const { scene, view, width, height, horizon } = stage
  if (!scene.celestial) return undefined
  const r = namedRadius(scene.celestial, usualRadius(stage))
  const y = Math.max(Math.min(r * 1.08, horizon * 0.5), Math.min(view.sunY * height, horizon - r * 0.2))
  return { x: view.sunX * width, y, r }
}

function namedRadius({ size, count }: NonNullable<Scene['celestial']>, usual: number): number {
  return (usual * NAMED_SIZE[size]) / Math.min(7, Math.max(1, count)) ** 0.3
}

const NAMED_SIZE = { tiny: 0.5, small: 0.75, normal: 1.25, large: 2.1, huge: 3 } as const

/** The suns or moons that the prompt speaks of, in its number, size and colour. */
function paintNamed(stage: Stage, usual: number): void {
  const { celestial } = stage.scene
  const first = namedSpot(stage)
  if (!celestial || !first) return
  const { ctx, width, horizon, m, view } = stage
  const random = stage.layout('celestial')
  const count = Math.min(7, Math.max(1, celestial.count))
  const r = namedRadius(celestial, usual)
  const own =
    celestial.colour && fromHsl(celestial.colour.h, celestial.colour.s, Math.max(0.42, celestial.colour.l))
  for (let i = 0; i < count; i++) {
    const apart = ((view.sunX + (i * 0.86) / count + random.range(-0.04, 0.04)) % 1) * width
    const cx = i === 0 ? first.x : Math.min(width - r, Math.max(r, apart))
    const cy = i === 0 ? first.y : Math.max(r * 0.92, random.range(0.2, 0.5) * horizon)
    const size = i === 0 ? r : r * random.range(0.6, 0.85)
    ctx.save()
    ctx.globalCompositeOperation = 'screen'
    const glow = ctx.createRadialGradient(cx, cy, size * 0.8, cx, cy, size + m * 0.14)
    glow.addColorStop(0, css(own ?? view.palette.sun, 0.6))
    glow.addColorStop(1, css(own ?? view.palette.sun, 0))
    ctx.fillStyle = glow
    ctx.fillRect(cx - size - m * 0.14, cy - size - m * 0.14, (size + m * 0.14) * 2, (size + m * 0.14) * 2)
    ctx.restore()
    // Named, it is one of the subjects.
    disc(stage.cast, cx, cy, size, '#000000')
    if (celestial.body === 'moon') paintMoon(stage, cx, cy, size, own)
    else disc(ctx, cx, cy, size, css(own ?? mix(view.palette.sun, hex('ffffff'), 0.6)))
    hang(stage, cx, cy, size)
  }
}

function disc(ctx: Stage['ctx'], x: number, y: number, r: number, fill: string): void {
  ctx.fillStyle = fill
  ctx.beginPath()
  ctx.arc(x, y, r, 0, Math.PI * 2)
  ctx.fill()
}

/** A moon with seas and a shaded limb; `r` in pixels. */
export function paintMoon(stage: Stage, x: number, y: number, r: number, colour?: Rgb): void {
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
    ctx.fillStyle = `rgba(120,128,150,${(0.1 + 0.14 * random.next()) * (colour ? 2.4 : 1)})`
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
  if (colour) {
    ctx.globalCompositeOperation = 'multiply'
    disc(ctx, x, y, r, css(mix(colour, hex('ffffff'), 0.14)))
  }
  ctx.restore()
}

/** Slanting shafts of light from the sun, for woods and hazy hills; `strength` 0..1. */
export function paintRays(stage: Stage, strength: number): void {
  // The moon's light is too weak for shafts; they would stand in the wood like a spotlight.
  if (isDark(stage)) return
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
    const alpha = strength * (0.1 + 0.16 * noise(seed + i * 0.13, 0.4))
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
