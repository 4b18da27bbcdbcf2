import { css, fromHsl, hex, mix } from '../colour.ts'
import { paintBuilding, paintTowers } from './buildings.ts'
import { paintBlades, paintFlowers } from './foreground.ts'
import { paintGround, paintHill, SOILS } from './ground.ts'
import { paintMountains } from './mountains.ts'
import { onLand, openSky } from './openLand.ts'
import { paintPath } from './path.ts'
import type { PlaceRecipe } from './places.ts'
import { paintStones } from './rocks.ts'
import { aired, isDark, type Stage } from './stage.ts'
import { paintTreeRow } from './trees.ts'
import { paintWater } from './water.ts'

const isWet = (stage: Stage): boolean =>
  isDark(stage) || stage.scene.weather.includes('rain') || stage.scene.weather.includes('storm')

/** A paved plain with lane marks that run to the vanishing point; it mirrors the lights when it is wet. */
function paintPavement(stage: Stage): void {
  const { ctx, width, height, horizon, m, view } = stage
  paintGround(stage, SOILS.paving, horizon)
  if (isWet(stage)) {
    ctx.save()
    const dry = ctx.getImageData(0, horizon, width, height - horizon)
    paintWater(stage, { top: horizon, colour: hex('3a4050'), chop: 0.12 })
    const wet = ctx.getImageData(0, horizon, width, height - horizon)
    for (let i = 0; i < wet.data.length; i++)
      wet.data[i] = (wet.data[i] as number) * 0.7 + (dry.data[i] as number) * 0.3 - 6
    ctx.putImageData(wet, 0, horizon)
    ctx.restore()
  }
  const vanish = width * (1 - view.heroX)
  ctx.fillStyle = css(mix(aired(stage, hex('f4ecd8'), 0), view.palette.sun, 0.2), 0.4)
  for (const lane of [-0.5, 0, 0.5])
    for (let i = 0; i < 7; i++) {
      const [t0, t1] = [((i + 0.15) / 7) ** 2, ((i + 0.65) / 7) ** 2]
      const at = (t: number, edge: number): number => vanish + (lane * width * 1.6 + edge * m * 0.02) * t
      const y = (t: number): number => horizon + (height - horizon) * t
      ctx.beginPath()
      ctx.moveTo(at(t0, -1), y(t0))
      ctx.lineTo(at(t0, 1), y(t0))
      ctx.lineTo(at(t1, 1), y(t1))
      ctx.lineTo(at(t1, -1), y(t1))
      ctx.fill()
    }
}

/** Glowing shop signs hung on the house fronts. */
function paintSigns(stage: Stage, many: number): void {
  if (!isDark(stage)) return
  const { ctx, width, m, horizon } = stage
  const random = stage.layout('signs')
  for (let i = 0; i < many; i++) {
    const tall = random.next() < 0.6
    const w = m * (tall ? random.range(0.022, 0.036) : random.range(0.06, 0.11))
    const h = m * (tall ? random.range(0.08, 0.16) : random.range(0.026, 0.04))
    const x = random.next() * width
    const y = horizon - m * random.range(0.06, 0.26)
    const colour = fromHsl(random.pick([322, 190, 50, 280, 160, 8]), 1, 0.64)
    ctx.save()
    ctx.globalCompositeOperation = 'screen'
    const glow = ctx.createRadialGradient(x + w / 2, y + h / 2, 0, x + w / 2, y + h / 2, m * 0.12)
    glow.addColorStop(0, css(colour, 0.6))
    glow.addColorStop(1, css(colour, 0))
    ctx.fillStyle = glow
    ctx.fillRect(x - m * 0.12, y - m * 0.12, w + m * 0.24, h + m * 0.24)
    ctx.restore()
    ctx.strokeStyle = css(colour)
    ctx.lineWidth = m * 0.003
    ctx.strokeRect(x, y, w, h)
    ctx.fillStyle = css(mix(colour, hex('ffffff'), 0.5))
    const marks = tall ? 4 : 5
    for (let k = 0; k < marks; k++) {
      const [mx, my] = tall
        ? [x + w * 0.25, y + h * ((k + 0.2) / marks)]
        : [x + w * ((k + 0.25) / marks), y + h * 0.25]
      const long = random.range(0.4, 1)
      ctx.fillRect(
        mx,
        my,
        tall ? w * 0.5 * long : (w / marks) * 0.5,
        tall ? (h / marks) * 0.5 : h * 0.5 * long,
      )
    }
  }
}

export const city: PlaceRecipe = {
  sky: openSky,
  land: stage => {
    const { view, horizon, m } = stage
    const tall = Math.min(0.5, view.horizon * 0.72)
    paintTowers(stage, 'far', horizon, tall, 0.78)
    paintTowers(stage, 'middle', horizon, tall * 0.8, 0.5)
    paintTowers(stage, 'near', horizon + m * 0.01, tall * 0.86, 0.2, 0.22)
    paintSigns(stage, 8)
    paintPavement(stage)
    paintFarLamps(stage)
  },
  front: paintNearLamp,
  footing: onLand,
}

/** A street lamp before everybody, unless the picture is a portrait or from a roof: then it stands behind them. */
function paintNearLamp(stage: Stage): void {
  if (!standsBack(stage)) paintLamps(stage, [[stage.view.heroX > 0.5 ? 0.12 : 0.88, 0.6]])
}

function paintFarLamps(stage: Stage): void {
  const left = stage.view.heroX > 0.5
  paintLamps(stage, [
    [left ? 0.3 : 0.7, 0.2],
    ...(standsBack(stage) ? ([[left ? 0.12 : 0.88, 0.5]] as const) : []),
  ])
}

function standsBack({ scene, view }: Stage): boolean {
  const roof = scene.subjects.some(s => s.art.from === 'hand' && s.art.name === 'rooftop')
  return roof || view.framing === 'close'
}

/** Street lamps at shares of the width and nearnesses of 0 (the horizon) to 1, lit after dark. */
function paintLamps(stage: Stage, lamps: readonly (readonly [x: number, t: number])[]): void {
  const { ctx, width, height, m, view } = stage
  for (const [x, t] of lamps) {
    const y = height * (view.horizon + (1 - view.horizon) * t)
    const tall = m * (0.3 + 0.4 * t)
    const px = x * width
    ctx.fillStyle = css(mix(aired(stage, hex('2a2c34'), 0.3 - t * 0.3), view.palette.shade, 0.4))
    ctx.fillRect(px - tall * 0.012, y - tall, tall * 0.024, tall)
    ctx.fillRect(px - tall * 0.03, y - tall * 0.06, tall * 0.06, tall * 0.06)
    ctx.beginPath()
    ctx.moveTo(px - tall * 0.05, y - tall)
    ctx.lineTo(px, y - tall * 1.06)
    ctx.lineTo(px + tall * 0.05, y - tall)
    ctx.fill()
    if (!isDark(stage)) continue
    ctx.save()
    ctx.globalCompositeOperation = 'screen'
    const glow = ctx.createRadialGradient(px, y - tall * 0.97, 0, px, y - tall * 0.97, tall * 0.5)
    glow.addColorStop(0, 'rgba(255,236,180,1)')
    glow.addColorStop(0.08, 'rgba(255,214,130,0.75)')
    glow.addColorStop(1, 'rgba(255,190,90,0)')
    ctx.fillStyle = glow
    ctx.fillRect(px - tall * 0.5, y - tall * 1.5, tall, tall)
    ctx.restore()
  }
}

export const street: PlaceRecipe = {
  sky: openSky,
  land: stage => {
    const { width, height, m, view, horizon } = stage
    paintTowers(stage, 'end', horizon, view.horizon * 0.3, 0.7)
    const random = stage.layout('street')
    const vanish = width * (1 - view.heroX)
    paintPavement(stage)
    for (let i = 0; i < 7; i++) {
      const t = ((i + 1) / 7) ** 1.7
      for (const side of [-1, 1]) {
        const w = m * (0.07 + 0.34 * t)
        const x = vanish + side * (m * 0.05 + width * 0.74 * t + w * 0.4)
        paintBuilding(stage, {
          x,
          y: horizon + (height - horizon) * t * 0.3,
          w,
          h: m * (0.13 + 0.62 * t) * random.range(0.8, 1.15),
          distance: 0.6 * (1 - t),
          label: `street ${i} ${side}`,
        })
      }
    }
    paintSigns(stage, 6)
    paintFarLamps(stage)
  },
  front: paintNearLamp,
  footing: stage => ({ land: [stage.view.horizon + (1 - stage.view.horizon) * 0.4, 0.92] }),
}

/** The near end of an empty village: fences along the yards, a tree at each edge, a lamp where the path begins. */
function paintYards(stage: Stage, snow: boolean): void {
  const { ctx, width, height, m, view } = stage
  const random = stage.layout('yards')
  const wood = mix(aired(stage, hex('6a4a34'), 0.05), view.palette.shade, 0.25)
  const cap = mix(aired(stage, hex('f2f6fc'), 0), view.palette.haze, 0.15)
  for (const side of [-1, 1]) {
    const edge = side < 0 ? -0.02 * width : 1.02 * width
    const reach = m * random.range(0.5, 0.62)
    const y = (t: number): number => height * (0.93 - 0.1 * t)
    for (const rail of [0.045, 0.08]) {
      ctx.strokeStyle = css(wood)
      ctx.lineWidth = m * 0.008
      ctx.beginPath()
      ctx.moveTo(edge, y(0) - m * rail)
      ctx.lineTo(edge - side * reach, y(1) - m * rail * 0.8)
      ctx.stroke()
    }
    for (let i = 0; i < 9; i++) {
      const t = (i + 0.4) / 9
      const [x, foot, tall] = [edge - side * reach * t, y(t), m * 0.11 * (1 - 0.2 * t)]
      ctx.fillStyle = css(mix(wood, view.palette.sun, i % 2 ? 0.08 : 0))
      ctx.fillRect(x - m * 0.007, foot - tall, m * 0.014, tall)
      if (!snow) continue
      ctx.fillStyle = css(cap)
      ctx.beginPath()
      ctx.ellipse(x, foot - tall, m * 0.012, m * 0.008, 0, 0, Math.PI * 2)
      ctx.fill()
    }
    paintTreeRow(stage, `yard ${side}`, {
      y: height * 0.9,
      tall: m * random.range(0.6, 0.74),
      distance: 0.06,
      kinds: snow ? ['conifer'] : ['broadleaf', 'conifer'],
      many: 1,
      at: side < 0 ? random.range(0.02, 0.1) : random.range(0.9, 0.98),
      snow,
      sway: 0,
    })
  }
}

export const village: PlaceRecipe = {
  sky: openSky,
  land: stage => {
    const { width, height, m, view } = stage
    const snow = stage.scene.weather.includes('snow')
    const soil = snow ? SOILS.snow : SOILS.grass
    paintMountains(stage, view.horizon * 0.7, hex('6a7690'))
    paintHill(stage, 'far', view.horizon, 0.08, soil.far, 0.62)
    const random = stage.layout('village')
    for (let i = 0; i < 9; i++) {
      const x = width * ((i + random.range(0.2, 0.8)) / 9)
      paintBuilding(stage, {
        x,
        y: height * (view.horizon - 0.01 + random.range(-0.03, 0.02)),
        w: m * random.range(0.07, 0.1),
        h: m * random.range(0.08, 0.12),
        distance: 0.5,
        label: `far ${i}`,
      })
    }
    paintTreeRow(stage, 'far', {
      y: height * (view.horizon + 0.01),
      tall: m * 0.1,
      distance: 0.45,
      kinds: ['broadleaf', 'conifer'],
      many: 12,
      snow,
      sway: 0.3,
    })
    paintGround(stage, soil, stage.horizon + height * 0.012)
    paintPath(stage, snow ? hex('c9d2de') : hex('d8c09a'))
    // Where nobody stands before it, the village itself is the subject: its houses come near on both sides of the path.
    const empty = stage.scene.subjects.every(s => s.flying || s.stance === 'air' || s.stance === 'sky')
    for (let i = 0; i < (empty ? 6 : 4); i++) {
      const left = empty ? i % 2 === 0 : view.heroX > 0.5
      const x = left ? random.range(0.02, empty ? 0.3 : 0.4) : random.range(empty ? 0.7 : 0.6, 0.98)
      const near = empty ? 1 + i * 0.1 : 1
      paintBuilding(stage, {
        x: x * width,
        y: height * Math.min(0.86, view.horizon + 0.03 + i * (empty ? 0.034 : 0.024)),
        w: m * (0.14 + i * 0.02) * near,
        h: m * (0.2 + i * 0.03) * near,
        distance: 0.3 - i * 0.045,
        label: `near ${i}`,
      })
    }
    paintTreeRow(stage, 'near', {
      y: height * (view.horizon + 0.1),
      tall: m * 0.34,
      distance: 0.16,
      kinds: snow ? ['conifer'] : ['broadleaf'],
      many: empty ? 2 : 4,
      gap: empty ? 0.8 : 0.5,
      snow,
    })
    if (!snow) paintFlowers(stage, view.horizon + 0.1, 0.92, 70, 0.01)
    if (empty) paintYards(stage, snow)
  },
  front: stage => {
    if (stage.scene.weather.includes('snow')) paintStones(stage, hex('dfe8f2'), 0.94, 1, 5)
    else paintBlades(stage, 'near', 0.95, 1.03, 240, 0.08)
  },
  footing: onLand,
}
