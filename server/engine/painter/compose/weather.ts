import { css, fromHsl, hex, mix } from '../colour.ts'
import { noise, smoothstep } from '../noise.ts'
import { rastered } from '../pixels.ts'
import type { Stage } from './stage.ts'

/** Everything that falls, drifts or glows in the air, over the finished scene; what is too fine for some styles becomes marks. */
export function paintWeather(stage: Stage): void {
  for (const weather of stage.scene.weather) WEATHER_PAINTERS[weather]?.(stage)
}

const WEATHER_PAINTERS: Partial<Record<string, (stage: Stage) => void>> = {
  rain: stage => paintRain(stage, 420, 0.05),
  storm: stage => {
    paintRain(stage, 620, 0.2)
    paintLightning(stage)
  },
  snow: paintSnow,
  fog: paintFog,
  fireflies: paintFireflies,
  petals: paintPetals,
  leaves: paintPetals,
  wind: paintPetals,
}

function paintRain(stage: Stage, many: number, slant: number): void {
  const { width, height, m, view } = stage
  const random = stage.detail('rain')
  const colour = mix(view.palette.haze, hex('ffffff'), 0.6)
  for (let i = 0; i < many; i++) {
    const near = random.next()
    const long = m * (0.02 + 0.07 * near)
    const x = random.range(-0.1, 1.1) * width
    const y = random.range(-0.1, 1) * height
    stage.marks.push({
      kind: 'rain',
      path: [
        [x, y],
        [x - long * slant * view.side, y + long],
      ],
      size: m * (0.0008 + 0.0018 * near),
      alpha: 0.1 + 0.3 * near,
      colour,
    })
  }
}

function paintLightning(stage: Stage): void {
  const { ctx, width, m, horizon, view } = stage
  const random = stage.layout('lightning')
  const bolt = (x: number, y: number, reach: number, size: number): void => {
    const path: [number, number][] = [[x, y]]
    const end = Math.min(horizon, y + reach)
    while (y < end) {
      x += random.range(-0.035, 0.035) * m
      y += random.range(0.015, 0.045) * m
      path.push([x, y])
    }
    stage.marks.push({ kind: 'bolt', path, size, alpha: 1, colour: hex('e1e8ff') })
  }
  const x = (view.heroX < 0.5 ? random.range(0.6, 0.85) : random.range(0.15, 0.4)) * width
  bolt(x, 0, horizon, m * 0.003)
  bolt(x + m * 0.02, horizon * 0.3, horizon * 0.4, m * 0.0016)
  ctx.save()
  ctx.globalCompositeOperation = 'screen'
  const flash = ctx.createRadialGradient(x, horizon * 0.1, 0, x, horizon * 0.1, m * 0.6)
  flash.addColorStop(0, 'rgba(190,205,255,0.42)')
  flash.addColorStop(1, 'rgba(190,205,255,0)')
  ctx.fillStyle = flash
  ctx.fillRect(0, 0, width, stage.height)
  ctx.restore()
}

function paintSnow(stage: Stage): void {
  const { width, height, m } = stage
  const random = stage.detail('snow')
  for (let i = 0; i < 460; i++) {
    const near = random.next() ** 3
    stage.marks.push({
      kind: 'snow',
      path: [[random.next() * width, random.next() * height]],
      size: m * (0.0014 + 0.009 * near),
      alpha: 0.85 - near * 0.45,
      colour: hex('ffffff'),
    })
  }
}

function paintFog(stage: Stage): void {
  const { ctx, width, height, view } = stage
  const random = stage.layout('fog')
  const [ou, ov] = [random.next(), random.next()]
  const { haze } = view.palette
  const fog = rastered(160, 120, (x, y, out, at) => {
    const t = y / 120
    const band = Math.exp(-(((t - view.horizon - 0.08) / 0.26) ** 2))
    out[at] = haze[0]
    out[at + 1] = haze[1]
    out[at + 2] = haze[2]
    out[at + 3] = 225 * band * smoothstep(0.2, 0.75, noise(ou + x / 500, ov + y / 160))
  })
  ctx.save()
  ctx.imageSmoothingQuality = 'high'
  ctx.drawImage(fog, 0, 0, width, height)
  ctx.restore()
}

function paintFireflies(stage: Stage): void {
  const { width, height, m, view } = stage
  const random = stage.layout('fireflies')
  for (let i = 0; i < 64; i++) {
    const x = random.next() * width
    const y = height * (view.horizon * 0.75 + random.next() * (1 - view.horizon * 0.75))
    const size = m * random.range(0.008, 0.026)
    stage.marks.push({ kind: 'firefly', path: [[x, y]], size, alpha: 1, colour: hex('f0f06e') })
  }
}

function paintPetals(stage: Stage): void {
  const { ctx, width, height, m } = stage
  const random = stage.layout('petals')
  const leaves = stage.scene.weather.includes('petals')
    ? [fromHsl(345, 0.8, 0.84), fromHsl(338, 0.75, 0.76), hex('ffffff')]
    : [hex('d98a3c'), hex('c9a04a'), hex('8a9a4a')]
  ctx.save()
  for (let i = 0; i < 90; i++) {
    const near = random.next() ** 2
    const size = m * (0.005 + 0.014 * near)
    const colour = mix(random.pick(leaves), stage.view.palette.light, 0.15)
    ctx.fillStyle = css(
      stage.view.time === 'night' ? mix(colour, stage.view.palette.shade, 0.3) : colour,
      0.92,
    )
    ctx.beginPath()
    ctx.ellipse(
      random.next() * width,
      random.next() * height,
      size,
      size * random.range(0.3, 0.6),
      random.next() * Math.PI,
      0,
      Math.PI * 2,
    )
    ctx.fill()
  }
  ctx.restore()
}
