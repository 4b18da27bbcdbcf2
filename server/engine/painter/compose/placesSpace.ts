import { css, fromHsl, hex, mix, type Rgb, tinted } from '../colour.ts'
import { noise, smoothstep } from '../noise.ts'
import { rastered } from '../pixels.ts'
import { paintGround, SOILS } from './ground.ts'
import { paintRange } from './mountains.ts'
import type { PlaceRecipe } from './places.ts'
import { paintPlanet } from './planet.ts'
import { paintStones } from './rocks.ts'
import { paintStars } from './sky.ts'
import type { Stage } from './stage.ts'
import { paintMoon, paintSun } from './sun.ts'

/** Black sky with a nebula in two hues and stars over everything. */
function paintNebula(stage: Stage, depth: number): void {
  const { ctx, width, height, m } = stage
  const random = stage.layout('nebula')
  const [ou, ov] = [random.next(), random.next()]
  const hue = stage.scene.tints.sky?.h ?? random.next() * 360
  const a = fromHsl(hue, 0.85, 0.55)
  const b = fromHsl(hue + random.range(50, 150), 0.85, 0.52)
  const ground = fromHsl(hue + 230, 0.6, 0.045)
  const w = 220
  const h = Math.round((w * height) / width)
  const cloud = rastered(w, h, (x, y, out, at) => {
    const warp = noise(ov + x / 700, ou + y / 700) - 0.5
    const n = noise(ou + x / 620 + warp * 0.3, ov + y / 620 + warp * 0.2)
    const d = smoothstep(0.5, 1.05, n * 0.75 + noise(ou + x / 180, ov + y / 180) * 0.35) * depth
    const dust = smoothstep(0.5, 0.8, noise(ov + x / 300 + warp * 0.2, ou + y / 300))
    const t = smoothstep(0.3, 0.7, noise(ov + x / 900, ou + y / 900))
    for (let c = 0; c < 3; c++) {
      const glow = (a[c] as number) + ((b[c] as number) - (a[c] as number)) * t
      const hot = d ** 3 * 110
      out[at + c] = (ground[c] as number) + (glow * d + hot) * (1 - dust * 0.55)
    }
    out[at + 3] = 255
  })
  ctx.save()
  ctx.imageSmoothingQuality = 'high'
  ctx.drawImage(cloud, 0, 0, width, height)
  ctx.globalCompositeOperation = 'screen'
  for (let i = 0; i < 700; i++) {
    const size = random.next() ** 8
    const [x, y, r] = [random.next() * width, random.next() * height, m * (0.0006 + 0.003 * size)]
    ctx.globalAlpha = random.range(0.3, 1)
    ctx.fillStyle = random.pick(['#ffffff', '#cfe0ff', '#ffe2c4'])
    ctx.beginPath()
    ctx.arc(x, y, r, 0, Math.PI * 2)
    ctx.fill()
    if (size < 0.7) continue
    ctx.fillRect(x - r * 6, y - r * 0.12, r * 12, r * 0.24)
    ctx.fillRect(x - r * 0.12, y - r * 6, r * 0.24, r * 12)
  }
  ctx.restore()
}

export const space: PlaceRecipe = {
  sky: stage => paintNebula(stage, 1),
  land: stage => {
    const { width, height, m, view } = stage
    const random = stage.layout('planets')
    const away = view.heroX > 0.5 ? random.range(0.08, 0.3) : random.range(0.7, 0.92)
    paintPlanet(
      stage,
      'big',
      away * width,
      height * random.range(0.14, 0.86),
      m * random.range(0.16, 0.34),
      random.pick(['bands', 'bands', 'earth', 'rock']),
      random.next() < 0.6,
    )
    paintPlanet(
      stage,
      'small',
      (1 - away) * width,
      height * random.range(0.1, 0.9),
      m * random.range(0.04, 0.08),
      'rock',
      false,
    )
  },
  front: () => {},
  footing: () => ({ land: [0.5, 0.5], free: true }),
  sheltered: true,
}

const onPlanet =
  (soil: typeof SOILS.mars | typeof SOILS.regolith, rock: Rgb) =>
  (stage: Stage): void => {
    const { view, width, height, m } = stage
    paintRange(stage, {
      rock,
      snow: false,
      tall: view.horizon * 0.34,
      distance: 0.34,
      jag: 0.7,
      label: 'rim',
    })
    paintGround(stage, soil, stage.horizon)
    const random = stage.layout('craters')
    for (let i = 0; i < 11; i++) {
      const t = random.next() ** 1.4
      paintCrater(
        stage,
        random.next() * width,
        height * (view.horizon + 0.03 + (0.95 - view.horizon) * t),
        m * (0.02 + 0.11 * t),
        rock,
      )
    }
    paintStones(stage, rock, view.horizon + 0.03, 0.97, 22)
  }

function paintCrater(stage: Stage, x: number, y: number, r: number, rock: Rgb): void {
  const { ctx, view } = stage
  const side = view.sunX > x / stage.width ? 1 : -1
  ctx.save()
  ctx.translate(x, y)
  ctx.scale(1, 0.3)
  const bowl = ctx.createLinearGradient(-r * side, 0, r * side, 0)
  bowl.addColorStop(0, css(mix(rock, hex('ffffff'), 0.35), 0.75))
  bowl.addColorStop(0.55, css(mix(rock, view.palette.shade, 0.4), 0.6))
  bowl.addColorStop(1, css(mix(rock, hex('000000'), 0.6), 0.8))
  ctx.fillStyle = bowl
  ctx.beginPath()
  ctx.arc(0, 0, r, 0, Math.PI * 2)
  ctx.fill()
  ctx.strokeStyle = css(mix(rock, hex('ffffff'), 0.5), 0.55)
  ctx.lineWidth = r * 0.07
  ctx.beginPath()
  ctx.arc(0, r * 0.05, r * 1.03, 0, Math.PI * 2)
  ctx.stroke()
  ctx.restore()
}

export const moon: PlaceRecipe = {
  sky: stage => {
    paintNebula(stage, 0.22)
    paintPlanet(
      stage,
      'earth',
      (1 - stage.view.heroX) * stage.width,
      stage.horizon * 0.4,
      stage.m * 0.13,
      'earth',
      false,
    )
  },
  land: onPlanet(SOILS.regolith, hex('8f9098')),
  front: () => {},
  footing: stage => ({ land: [stage.view.horizon + 0.08, 0.9] }),
  sheltered: true,
}

export const mars: PlaceRecipe = {
  sky: stage => {
    const { ctx, width, height } = stage
    const sky = ctx.createLinearGradient(0, 0, 0, stage.horizon)
    const night = stage.view.time === 'night'
    const stops: [string, string, string] = night
      ? ['1a0f14', '4a2418', '8a4a30']
      : ['8a4a34', 'd08a5a', 'f2cfa0']
    stops.forEach((stop, i) => {
      sky.addColorStop(i / 2, css(tinted(hex(stop), stage.scene.tints.sky)))
    })
    ctx.fillStyle = sky
    ctx.fillRect(0, 0, width, height)
    paintStars(stage)
    paintSun(stage)
    paintMoonlets(stage)
  },
  land: onPlanet(SOILS.mars, hex('a5583a')),
  front: () => {},
  footing: stage => ({ land: [stage.view.horizon + 0.08, 0.9] }),
  sheltered: true,
}

function paintMoonlets(stage: Stage): void {
  const { ctx, width, horizon, m } = stage
  const random = stage.layout('moonlets')
  ctx.save()
  ctx.globalAlpha = 0.75
  paintMoon(stage, random.range(0.1, 0.9) * width, horizon * 0.3, m * 0.03)
  paintMoon(stage, random.range(0.1, 0.9) * width, horizon * 0.16, m * 0.014)
  ctx.restore()
}
