import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import { css, hex, mix } from '../colour.ts'
import { noise } from '../noise.ts'
import { arrange, type Footing, type Placed } from './arrange.ts'
import { buildFigures, type DrawSubject, type Figure } from './figures.ts'
import { standsOnSill } from './frame.ts'
import { putGlow } from './glow.ts'
import { lightSprite, softShape } from './lighting.ts'
import { needsRails, paintRails } from './rails.ts'
import { paintRock } from './rocks.ts'
import { aired, type Stage } from './stage.ts'
import { paintStanding } from './standing.ts'
import { paintTakeOff } from './takeOff.ts'

/** Places the scene's subjects and draws them with shadows, reflections and the picture's light. Returns where each one is. */
export function putFigures(
  stage: Stage,
  draw: DrawSubject,
  footing: Footing,
  afterEach?: (placed: Placed) => void,
): Placed[] {
  const figures = buildFigures(stage, draw, Math.round(stage.m * 0.5)).filter(
    figure => !standsOnSill(stage.scene, figure),
  )
  const placed = arrange(stage, figures, footing)
  const train = placed.find(one => needsRails(stage, one))
  if (train) paintRails(stage, train)
  for (const one of placed) {
    const sprite = lightSprite(stage, one.figure.sprite, one.w, one.h, one.mirrored, one.distance)
    if (one.how === 'rock')
      paintRock(
        stage,
        one.x,
        one.y,
        one.w * 1.25,
        one.h * 0.16,
        `under ${one.figure.subject} ${one.figure.copy}`,
      )
    const rough = stage.scene.weather.includes('storm')
    if ((one.how === 'float' || one.how === 'rock') && !rough)
      putReflection(stage, sprite, one, shoreLine(footing) * stage.height)
    if (one.how === 'stand' || one.how === 'rock') putShadow(stage, sprite, one)
    paintTakeOff(stage, one)
    for (const ctx of [stage.ctx, stage.cast]) putSprite(stage, ctx, sprite, one, footing.free === true)
    if (one.how === 'float') putWaterline(stage, one)
    paintStanding(stage, one)
    putGlow(stage, one)
    afterEach?.(one)
  }
  return placed
}

/** The sprite itself. What lives under water shows only its back above the line; below it the water veils it. */
function putSprite(stage: Stage, ctx: SKRSContext2D, sprite: Canvas, one: Placed, adrift: boolean): void {
  const { width, height } = stage
  const { x, w, h, how, figure } = one
  const y = one.y - (how === 'hang' ? 0 : h * figure.lift)
  const adriftTilt = stage.layout(`tilt ${figure.subject} ${figure.copy}`).range(-0.16, 0.16)
  // Who flies leans into the wind; what floats in space or water lies as it likes.
  const tilt =
    one.tilt ??
    (how === 'float' && stage.scene.weather.includes('storm')
      ? adriftTilt
      : how !== 'hang'
        ? 0
        : adrift
          ? adriftTilt
          : leansInFlight(figure)
            ? one.mirrored
              ? 0.2
              : -0.2
            : 0)
  const sunk =
    how !== 'float' || figure.lift > 0.1
      ? 0
      : figure.stance !== 'submerged'
        ? 0.06
        : figure.rises
          ? 0.16
          : 0.4
  ctx.save()
  if (sunk > 0.1) {
    ctx.globalAlpha = 0.4
    ctx.drawImage(sprite, x - w / 2, y - h + h * sunk)
    ctx.globalAlpha = 1
    ctx.beginPath()
    ctx.rect(0, 0, width, Math.min(height, y + h * 0.05))
    ctx.clip()
  }
  ctx.translate(x, y - h / 2)
  ctx.rotate(tilt)
  ctx.drawImage(sprite, -w / 2, -h / 2 + h * sunk)
  ctx.restore()
}

/** Creatures and craft on their way; a whale or a house that flies lies level. */
function leansInFlight({ flying, stance }: Figure): boolean {
  return flying && (stance === 'land' || stance === 'air')
}

/** A dark pool at the feet and the silhouette thrown away from the light. */
function putShadow(stage: Stage, sprite: Canvas, one: Placed): void {
  const { ctx, view } = stage
  const dark = css(mix(view.palette.shade, hex('000000'), 0.45), 1)
  const soft = softShape(sprite, dark)
  const away = view.sunX > one.x / stage.width ? -1 : 1
  const low = view.time === 'day' ? 0.5 : view.time === 'night' ? 0.6 : 1.1
  ctx.save()
  ctx.imageSmoothingQuality = 'high'
  ctx.globalCompositeOperation = 'multiply'
  ctx.globalAlpha = view.time === 'day' ? 0.3 : 0.36
  // Lying on the ground: height shrinks to a third and leans away from the light.
  ctx.setTransform(1, 0, away * low * 0.9, -0.3 * low, one.x, one.y - one.h * 0.015)
  const padX = (one.w * 6) / (soft.width - 12)
  const padY = (one.h * 6) / (soft.height - 12)
  ctx.transform(1, 0, 0, -1, 0, 0)
  ctx.setTransform(1, 0, -away * low * 0.55, -0.26, one.x, one.y - one.h * 0.02)
  ctx.drawImage(soft, -one.w / 2 - padX, -one.h - padY, one.w + padX * 2, one.h + padY * 2)
  ctx.resetTransform()
  const pool = ctx.createRadialGradient(0, 0, 0, 0, 0, one.w * 0.55)
  pool.addColorStop(0, css(mix(view.palette.shade, hex('000000'), 0.55), 0.75))
  pool.addColorStop(0.5, css(mix(view.palette.shade, hex('000000'), 0.5), 0.34))
  pool.addColorStop(1, css(view.palette.shade, 0))
  ctx.globalAlpha = 1
  ctx.setTransform(1, 0, 0, 0.16, one.x, one.y - one.h * 0.012)
  ctx.fillStyle = pool
  ctx.fillRect(-one.w, -one.w, one.w * 2, one.w * 2)
  ctx.restore()
}

/** Where the near shore begins, share of the height: nothing is mirrored in grass. */
function shoreLine({ land, water }: Footing): number {
  return water && land[0] > water[1] ? water[1] + 0.03 : 1
}

/** The figure upside down in rippled strips below its foot. */
function putReflection(stage: Stage, sprite: Canvas, one: Placed, shore: number): void {
  const { ctx, m } = stage
  const strip = Math.max(2, Math.round(m / 360))
  const seed = stage.layout('reflection').next()
  const reach = Math.min(one.h * 0.8, shore - one.y)
  ctx.save()
  for (let d = 0; d < reach; d += strip) {
    const t = d / one.h
    const from = one.h - d - strip
    if (from < 0) break
    ctx.globalAlpha = 0.5 * (1 - t * 0.9)
    const shift = (noise(seed + d / (m * 0.4), seed) - 0.5) * m * (0.012 + 0.05 * t)
    ctx.drawImage(
      sprite,
      0,
      from,
      sprite.width,
      strip,
      one.x - one.w / 2 + shift,
      one.y + d * 0.9,
      one.w,
      strip + 0.6,
    )
  }
  ctx.restore()
}

/** Wave lips that hide where the hull meets the water. */
function putWaterline(stage: Stage, one: Placed): void {
  const { ctx, m, view } = stage
  const random = stage.detail(`waterline ${one.figure.subject} ${one.figure.copy}`)
  const water = aired(stage, hex('2a7088'), 0.2)
  ctx.save()
  for (let i = 0; i < 16; i++) {
    const bright = i % 2 === 0
    ctx.fillStyle = css(
      bright
        ? mix(water, mix(view.palette.sun, hex('ffffff'), 0.4), 0.7)
        : mix(water, view.palette.shade, 0.3),
      0.62,
    )
    ctx.beginPath()
    const x = one.x + random.range(-0.52, 0.52) * one.w
    ctx.ellipse(
      x,
      one.y + one.h * 0.05 + random.range(-0.005, 0.012) * m,
      one.w * random.range(0.05, 0.14),
      m * random.range(0.002, 0.005),
      0,
      0,
      Math.PI * 2,
    )
    ctx.fill()
  }
  ctx.restore()
}
