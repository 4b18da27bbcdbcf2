import { css, hex, mix } from '../colour.ts'
import { noise, smoothstep } from '../noise.ts'
import { rastered } from '../pixels.ts'
import { forbids, isDark, type Stage } from './stage.ts'

/** The sky's gradient over the whole canvas, horizon colours at the horizon, with the broad glow of the sun in it. */
export function paintSky(stage: Stage): void {
  const { ctx, width, height, horizon, view } = stage
  const { sky, haze } = view.palette
  const gradient = ctx.createLinearGradient(0, 0, 0, horizon)
  const at = [0, 0.28, 0.56, 0.8, 1]
  sky.forEach((stop, i) => {
    gradient.addColorStop(at[i] ?? 1, css(stop))
  })
  ctx.fillStyle = gradient
  ctx.fillRect(0, 0, width, height)
  ctx.fillStyle = css(haze)
  ctx.fillRect(0, horizon, width, height - horizon)
}

/** Stars, the milky way and, if the words ask for it, an aurora. Does nothing by day. */
export function paintStars(stage: Stage): void {
  const { ctx, width, m, horizon, view, scene } = stage
  const asked = scene.weather.includes('stars')
  const overcast = scene.weather.includes('storm') || (scene.weather.includes('rain') && !asked)
  if (!(isDark(stage) || asked) || overcast || forbids(stage, 'star')) return
  const random = stage.layout('stars')
  const strength = view.time === 'night' || asked ? 1 : 0.45
  ctx.save()
  ctx.globalCompositeOperation = 'screen'
  if (strength === 1) paintMilkyWay(stage)
  const many = Math.round(520 * strength * ((width * horizon) / (m * m * 0.6)))
  for (let i = 0; i < many; i++) {
    const x = random.next() * width
    const y = random.next() ** 1.2 * horizon
    const size = random.next() ** 7
    const r = m * (0.0007 + 0.0026 * size)
    ctx.globalAlpha = (0.35 + 0.65 * random.next()) * strength * (1 - 0.8 * (y / horizon) ** 3)
    const colour = mix(hex('ffffff'), random.pick([hex('ffd9a8'), hex('a8c8ff'), hex('ffffff')]), 0.6)
    if (size > 0.12)
      stage.marks.push({ kind: 'star', path: [[x, y]], size: r, alpha: ctx.globalAlpha, colour })
    ctx.fillStyle = css(colour)
    ctx.beginPath()
    ctx.arc(x, y, r, 0, Math.PI * 2)
    ctx.fill()
    if (size < 0.8) continue
    const arm = r * 5
    ctx.globalAlpha *= 0.6
    ctx.fillRect(x - arm, y - r * 0.14, arm * 2, r * 0.28)
    ctx.fillRect(x - r * 0.14, y - arm, r * 0.28, arm * 2)
  }
  ctx.restore()
}

function paintMilkyWay(stage: Stage): void {
  const { ctx, width, horizon } = stage
  const random = stage.layout('milky way')
  const [ou, ov, tilt] = [random.next(), random.next(), random.range(-0.7, 0.7)]
  const w = 160
  const h = Math.max(40, Math.round((160 * horizon) / width))
  const band = rastered(w, h, (x, y, out, at) => {
    const across = (x / w - 0.5) * tilt + (y / h - 0.45) * 0.8
    const cloud = noise(ou + x / 420, ov + y / 420) * 0.7 + noise(ou + x / 150, ov + y / 150) * 0.3
    const dust = smoothstep(0.45, 0.75, noise(ov + x / 260, ou + y / 260))
    const a = Math.exp(-((across * 4.2) ** 2)) * (cloud * 1.3 - dust * 0.55)
    out[at] = 190
    out[at + 1] = 190 - 30 * dust
    out[at + 2] = 255
    out[at + 3] = Math.max(0, a) * 120
  })
  ctx.globalAlpha = 1
  ctx.imageSmoothingQuality = 'high'
  ctx.drawImage(band, 0, 0, width, horizon)
}

/** Curtains of northern light: vertical strips that hang from a wandering line and fade upward. */
export function paintAurora(stage: Stage): void {
  if (!stage.scene.weather.includes('aurora')) return
  const { ctx, width, horizon } = stage
  const random = stage.layout('aurora')
  const curtains = Array.from({ length: 3 }, (_, i) => ({
    base: 0.42 + i * 0.2 + random.range(-0.06, 0.06),
    u: random.next(),
    tall: random.range(0.3, 0.55),
    hue: random.pick([hex('4dffb0'), hex('5affd8'), hex('8dff7a')]),
  }))
  const w = 256
  const h = 200
  const light = rastered(w, h, (x, y, out, at) => {
    let r = 0
    let g = 0
    let b = 0
    for (const { base, u, tall, hue } of curtains) {
      const foot = base + (noise(u + x / 900, u) - 0.5) * 0.5
      const up = (foot - y / h) / tall
      if (up < -0.04 || up > 1) continue
      const pleat = 0.35 + 0.65 * noise(u + x / 120 + up * 0.03, u * 3)
      const a = (up < 0 ? 1 + up * 25 : (1 - up) ** 1.6) * pleat
      const violet = smoothstep(0.25, 0.9, up)
      r += a * (hue[0] + (190 - hue[0]) * violet)
      g += a * (hue[1] + (70 - hue[1]) * violet)
      b += a * (hue[2] + (255 - hue[2]) * violet)
    }
    const most = Math.max(r, g, b, 1)
    out[at] = (r / most) * 255
    out[at + 1] = (g / most) * 255
    out[at + 2] = (b / most) * 255
    out[at + 3] = Math.min(230, most * 0.95)
  })
  ctx.save()
  ctx.globalCompositeOperation = 'screen'
  ctx.imageSmoothingQuality = 'high'
  ctx.drawImage(light, 0, 0, width, horizon)
  ctx.restore()
}
