import { css, fromHsl, hex, mix, type Rgb, tinted } from '../colour.ts'
import { noise, smoothstep } from '../noise.ts'
import { rastered } from '../pixels.ts'
import { paintClouds } from './clouds.ts'
import { paintGround, paintHill, SOILS } from './ground.ts'
import { paintRange } from './mountains.ts'
import type { PlaceRecipe } from './places.ts'
import { paintStones } from './rocks.ts'
import { paintSky, paintStars } from './sky.ts'
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

export const clouds: PlaceRecipe = {
  sky: stage => {
    paintSky(stage)
    paintStars(stage)
    paintSun(stage)
    paintClouds(stage, 0.4)
  },
  land: stage => {
    for (let i = 0; i < 3; i++)
      paintCloudBank(stage, `bank ${i}`, stage.view.horizon + i * 0.13, 0.7 - i * 0.3)
  },
  front: stage => paintCloudBank(stage, 'front', 0.96, 0),
  footing: stage => ({ land: [stage.view.horizon + 0.2, 0.9] }),
}

/** A sea of cumulus whose tops reach up to `y` (share of the height): heaped discs, bright toward the light. */
function paintCloudBank(stage: Stage, label: string, y: number, distance: number): void {
  const { ctx, width, height, m, view } = stage
  const random = stage.layout(label)
  const { cloudLit, cloudShade, haze } = view.palette
  const ou = random.next()
  const puffs = Array.from({ length: 60 }, (_, i) => {
    const x = (i / 59) * 1.1 - 0.05
    return {
      x: x * width,
      y: height * y - (noise(ou + x * 0.5, 0.2) - 0.3) * m * 0.16,
      r: m * random.range(0.05, 0.12),
    }
  })
  const white = mix(cloudLit, hex('ffffff'), view.time === 'night' ? 0.05 : 0.35)
  const layers: [number, number, Rgb][] = [
    [0, 1, mix(cloudShade, haze, 0.2)],
    [0.16, 0.86, mix(cloudShade, white, 0.45)],
    [0.34, 0.6, mix(cloudShade, white, 0.8)],
    [0.5, 0.34, white],
  ]
  const side = view.sunX > 0.5 ? 1 : -1
  for (const [lift, size, colour] of layers) {
    ctx.fillStyle = css(mix(colour, haze, distance * 0.7))
    ctx.beginPath()
    if (lift === 0) ctx.rect(0, height * y, width, height)
    for (const puff of puffs) {
      ctx.moveTo(puff.x, puff.y)
      ctx.arc(puff.x + puff.r * lift * 0.6 * side, puff.y - puff.r * lift, puff.r * size, 0, Math.PI * 2)
    }
    ctx.fill()
  }
  const fade = ctx.createLinearGradient(0, height * y, 0, height * (y + 0.2))
  fade.addColorStop(0, css(haze, 0))
  fade.addColorStop(1, css(mix(cloudShade, haze, 0.55), 0.9))
  ctx.fillStyle = fade
  ctx.fillRect(0, height * y, width, height)
}

export const underwater: PlaceRecipe = {
  sky: stage => {
    const { ctx, width, height, view } = stage
    const dark = view.time === 'night' || view.time === 'dusk'
    const stops = (
      dark ? ['2a7aa0', '0f4a78', '08284f', '041430'] : ['a5f0e8', '3fc0d0', '167aa8', '0a3f70']
    ).map(stop => tinted(mix(hex(stop), view.palette.sky[2] ?? hex(stop), 0.14), stage.scene.tints.water))
    const deep = ctx.createLinearGradient(0, 0, 0, height)
    stops.forEach((stop, i) => {
      deep.addColorStop([0, 0.22, 0.6, 1][i] ?? 1, css(stop))
    })
    ctx.fillStyle = deep
    ctx.fillRect(0, 0, width, height)
    const random = stage.layout('caustics')
    const [ou, ov] = [random.next(), random.next()]
    const shine = rastered(150, 150, (x, y, out, at) => {
      const t = y / 150
      const fan = (x / 150 - view.sunX) / (0.25 + t * 0.9)
      const ray =
        smoothstep(0.5, 0.85, noise(ou + fan * 0.28, ov)) * (1 - t) ** 1.3 * Math.exp(-fan * fan * 1.6)
      const net = (1 - Math.abs(2 * noise(ou + x / 260, ov + y / 90) - 1)) ** 6 * Math.max(0, 1 - t * 4)
      out[at] = 225
      out[at + 1] = 255
      out[at + 2] = 245
      out[at + 3] = Math.min(255, (ray * 1.1 + net * 0.7) * 190)
    })
    ctx.save()
    ctx.globalCompositeOperation = 'screen'
    ctx.imageSmoothingQuality = 'high'
    ctx.drawImage(shine, 0, 0, width, height)
    ctx.restore()
  },
  land: stage => {
    const { width, height, m } = stage
    const deep = tinted(hex('0f4a78'), stage.scene.tints.water)
    paintShoal(stage, deep)
    for (let i = 0; i < 3; i++) paintReef(stage, i, deep)
    paintHill(stage, 'bed', 0.93, 0.09, mix(hex('d8c89a'), deep, 0.35), 0)
    const random = stage.layout('corals')
    for (let i = 0; i < 16; i++) {
      const x = (i % 2 === 0 ? random.next() ** 1.5 * 0.42 : 1 - random.next() ** 1.5 * 0.42) * width
      paintCoral(
        stage,
        x,
        height * random.range(0.9, 1.0),
        m * random.range(0.08, 0.24),
        fromHsl(random.pick([345, 12, 28, 290, 48, 170]), 0.72, 0.6),
        `coral ${i}`,
      )
    }
  },
  front: stage => {
    const { ctx, width, height, m } = stage
    paintKelp(stage, stage.view.heroX > 0.5 ? 0.06 : 0.94)
    paintKelp(stage, stage.view.heroX > 0.5 ? 0.93 : 0.05)
    const random = stage.layout('bubbles')
    ctx.save()
    for (let i = 0; i < 60; i++) {
      const column = random.pick([0.2, 0.48, 0.8])
      const r = m * (0.002 + 0.012 * random.next() ** 3)
      const x = (column + random.range(-0.07, 0.07)) * width
      const y = random.next() * height
      ctx.strokeStyle = 'rgba(235,255,255,0.6)'
      ctx.lineWidth = Math.max(0.8, r * 0.16)
      ctx.beginPath()
      ctx.arc(x, y, r, 0, Math.PI * 2)
      ctx.stroke()
      ctx.fillStyle = 'rgba(255,255,255,0.75)'
      ctx.beginPath()
      ctx.arc(x - r * 0.35, y - r * 0.35, r * 0.22, 0, Math.PI * 2)
      ctx.fill()
    }
    ctx.restore()
  },
  footing: () => ({ land: [0.84, 0.94], free: true }),
  sheltered: true,
}

/** A shoal far off: slim silhouettes that follow one bend. */
function paintShoal(stage: Stage, deep: Rgb): void {
  const { ctx, width, height, m, view } = stage
  const random = stage.layout('shoal')
  const [cx, cy] = [
    (view.heroX > 0.5 ? random.range(0.16, 0.4) : random.range(0.6, 0.84)) * width,
    random.range(0.2, 0.45) * height,
  ]
  const side = random.next() < 0.5 ? -1 : 1
  for (let i = 0; i < 34; i++) {
    const t = random.range(-1, 1)
    const x = cx + t * m * 0.26
    const y = cy + t * t * m * 0.08 + random.range(-0.06, 0.06) * m
    const size = m * random.range(0.008, 0.018)
    ctx.save()
    ctx.translate(x, y)
    ctx.rotate(t * 0.5)
    ctx.scale(side, 1)
    ctx.fillStyle = css(mix(deep, hex('8fe0e8'), random.range(0.2, 0.55)), 0.75)
    ctx.beginPath()
    ctx.ellipse(0, 0, size, size * 0.36, 0, 0, Math.PI * 2)
    ctx.moveTo(-size * 0.8, 0)
    ctx.lineTo(-size * 1.5, -size * 0.42)
    ctx.lineTo(-size * 1.5, size * 0.42)
    ctx.fill()
    ctx.restore()
  }
}

function paintReef(stage: Stage, i: number, deep: Rgb): void {
  const { ctx, width, height, m } = stage
  const ou = stage.layout(`reef ${i}`).next()
  ctx.fillStyle = css(mix(deep, hex('3fa0b8'), 0.5 - i * 0.2))
  ctx.beginPath()
  ctx.moveTo(0, height)
  for (let x = 0; x <= width + 6; x += 6) {
    const edge = Math.abs(x / width - 0.5) * 2
    ctx.lineTo(
      x,
      height * (0.92 - 0.1 * (2 - i)) -
        edge ** 1.6 * m * 0.24 -
        (noise(ou + (x / m) * 0.3, 0.4) - 0.4) * m * 0.2,
    )
  }
  ctx.lineTo(width, height)
  ctx.fill()
}

function paintCoral(stage: Stage, x: number, y: number, tall: number, colour: Rgb, label: string): void {
  const { ctx, view } = stage
  const random = stage.layout(label)
  const body = mix(colour, view.palette.shade, view.time === 'night' ? 0.5 : 0.14)
  ctx.save()
  ctx.lineCap = 'round'
  const branch = (px: number, py: number, angle: number, long: number, thick: number): void => {
    const ex = px + Math.cos(angle) * long
    const ey = py + Math.sin(angle) * long
    ctx.strokeStyle = css(mix(body, hex('ffffff'), Math.min(0.4, (y - ey) / tall / 2)))
    ctx.lineWidth = thick
    ctx.beginPath()
    ctx.moveTo(px, py)
    ctx.lineTo(ex, ey)
    ctx.stroke()
    if (long < tall * 0.12) return
    for (const turn of [-0.5, 0.1, 0.55])
      if (random.next() < 0.82)
        branch(ex, ey, angle + turn + random.range(-0.15, 0.15), long * 0.66, thick * 0.72)
  }
  branch(x, y, -Math.PI / 2, tall * 0.32, tall * 0.11)
  ctx.restore()
}

function paintKelp(stage: Stage, x: number): void {
  const { ctx, width, height, m } = stage
  const random = stage.layout(`kelp ${x}`)
  for (let i = 0; i < 5; i++) {
    let px = (x + random.range(-0.06, 0.06)) * width
    const tall = m * random.range(0.4, 0.8)
    const phase = random.next() * 6
    const green = mix(hex('0f4a3a'), hex('2f8a5a'), random.next())
    for (let k = 0; k < 22; k++) {
      const t = k / 22
      px += Math.sin(phase + t * 6) * m * 0.006
      const y = height - tall * t
      const size = m * 0.034 * (1 - t * 0.6)
      ctx.fillStyle = css(mix(green, hex('0a3f50'), 0.25))
      ctx.beginPath()
      ctx.ellipse(
        px + (k % 2 ? 1 : -1) * size * 0.7,
        y,
        size,
        size * 0.34,
        (k % 2 ? -1 : 1) * 0.6,
        0,
        Math.PI * 2,
      )
      ctx.fill()
      ctx.fillRect(px - m * 0.003, y - tall / 22, m * 0.006, tall / 20)
    }
  }
}

export const cave: PlaceRecipe = {
  sky: stage => {
    const { ctx, width, height, m } = stage
    const random = stage.layout('cave')
    const hue = stage.scene.tints.land?.h ?? random.pick([265, 190, 30, 160])
    const glow = ctx.createRadialGradient(width * 0.5, height * 0.5, 0, width * 0.5, height * 0.5, m * 0.75)
    glow.addColorStop(0, css(fromHsl(hue, 0.7, 0.66)))
    glow.addColorStop(0.35, css(fromHsl(hue + 12, 0.55, 0.32)))
    glow.addColorStop(1, css(fromHsl(hue + 24, 0.5, 0.07)))
    ctx.fillStyle = glow
    ctx.fillRect(0, 0, width, height)
  },
  land: stage => {
    const { width, height, m } = stage
    const random = stage.layout('cave')
    const hue = stage.scene.tints.land?.h ?? random.pick([265, 190, 30, 160])
    for (let i = 0; i < 4; i++) paintCaveRing(stage, i, fromHsl(hue + 20, 0.32, 0.24 - i * 0.05))
    for (let i = 0; i < 26; i++) {
      const left = i % 2 === 0
      const x = (left ? random.next() * 0.36 : 1 - random.next() * 0.36) * width
      const y = height * random.range(0.72, 0.94)
      paintCrystal(
        stage,
        x,
        y,
        m * random.range(0.05, 0.2),
        random.range(-0.5, 0.5) + (left ? 0.2 : -0.2),
        fromHsl(hue + random.range(-30, 50), 0.8, 0.62),
      )
    }
  },
  front: stage => {
    const { ctx, width, height, m } = stage
    const random = stage.detail('motes')
    ctx.save()
    ctx.globalCompositeOperation = 'screen'
    for (let i = 0; i < 70; i++) {
      ctx.fillStyle = `rgba(255,245,225,${random.range(0.2, 0.8)})`
      ctx.beginPath()
      ctx.arc(
        random.next() * width,
        random.next() * height,
        m * 0.0022 * (0.5 + random.next()),
        0,
        Math.PI * 2,
      )
      ctx.fill()
    }
    ctx.restore()
  },
  footing: () => ({ land: [0.76, 0.9] }),
  sheltered: true,
}

/** One ring of rock around the opening, with stalactites along its upper rim; later rings are nearer and darker. */
function paintCaveRing(stage: Stage, i: number, rock: Rgb): void {
  const { ctx, width, height, m } = stage
  const random = stage.layout(`ring ${i}`)
  const ou = random.next()
  const open = 0.28 + i * 0.075
  const turns = 160
  ctx.beginPath()
  ctx.rect(-4, -4, width + 8, height + 8)
  for (let k = 0; k <= turns; k++) {
    const angle = (k / turns) * Math.PI * 2
    const spike =
      Math.sin(angle) < -0.2 ? (noise(ou + k * 0.021, 0.7) > 0.6 ? -0.1 * noise(ou + k * 0.3, 0.1) : 0) : 0
    const reach =
      open + (noise(ou + Math.cos(angle) * 0.12, ou + Math.sin(angle) * 0.12) - 0.5) * 0.24 + spike
    const low = Math.sin(angle) > 0 ? 0.72 : 1
    const x = width * 0.5 + Math.cos(angle) * reach * width * 1.12
    const y = height * 0.52 + Math.sin(angle) * reach * height * 1.06 * low
    if (k === 0) ctx.moveTo(x, y)
    else ctx.lineTo(x, y)
  }
  ctx.closePath()
  const body = ctx.createRadialGradient(
    width * 0.5,
    height * 0.5,
    m * 0.2,
    width * 0.5,
    height * 0.5,
    m * 0.9,
  )
  body.addColorStop(0, css(mix(rock, hex('ffffff'), 0.24)))
  body.addColorStop(0.5, css(rock))
  body.addColorStop(1, css(mix(rock, hex('000000'), 0.6)))
  ctx.fillStyle = body
  ctx.fill('evenodd')
}

function paintCrystal(stage: Stage, x: number, y: number, tall: number, lean: number, colour: Rgb): void {
  const { ctx } = stage
  const w = tall * 0.24
  ctx.save()
  ctx.translate(x, y)
  ctx.rotate(lean)
  const glow = ctx.createRadialGradient(0, -tall / 2, 0, 0, -tall / 2, tall)
  glow.addColorStop(0, css(colour, 0.32))
  glow.addColorStop(1, css(colour, 0))
  ctx.globalCompositeOperation = 'screen'
  ctx.fillStyle = glow
  ctx.fillRect(-tall, -tall * 1.5, tall * 2, tall * 2)
  ctx.globalCompositeOperation = 'source-over'
  for (const [side, shade] of [
    [-1, 0.3],
    [1, -0.3],
  ] as const) {
    ctx.fillStyle = css(shade > 0 ? mix(colour, hex('ffffff'), shade) : mix(colour, hex('1a1040'), -shade))
    ctx.beginPath()
    ctx.moveTo(0, 0)
    ctx.lineTo(side * w * 0.5, -tall * 0.06)
    ctx.lineTo(side * w * 0.5, -tall * 0.78)
    ctx.lineTo(0, -tall)
    ctx.fill()
  }
  ctx.restore()
}
