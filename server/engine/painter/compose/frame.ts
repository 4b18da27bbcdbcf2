import { css, hex, mix } from '../colour.ts'
import type { Scene } from '../scene.ts'
import type { Placed } from './arrange.ts'
import { buildFigures, type DrawSubject, type Figure } from './figures.ts'
import { lightSprite, softShape } from './lighting.ts'
import { isDark, type Stage } from './stage.ts'

/** Whether a figure stands on the sill of the window that the scene is seen through: who is said to, and small things of a household. */
export function standsOnSill({ framed, subjects }: Scene, { subject }: Pick<Figure, 'subject'>): boolean {
  const it = subjects[subject]
  if (!framed || !it) return false
  return it.onSill === true || (it.stance === 'object' && (it.bulk ?? 1) <= 0.6 && !it.relation && !it.flying)
}

/** The window that a scene is seen through, painted over it: wall, frame, cross, curtains, and a sill with whoever is on it. */
export function paintFrame(stage: Stage, draw: DrawSubject): Placed[] {
  const { ctx, width, height, m, view } = stage
  const dark = isDark(stage)
  const wood = mix(hex('c9a27a'), dark ? hex('241c34') : view.palette.haze, dark ? 0.52 : 0.14)
  const wall = mix(hex('8a5f52'), hex('1c1426'), dark ? 0.74 : 0.5)
  const edge = m * 0.075
  const sill = height - m * 0.15
  const bar = m * 0.026
  ctx.fillStyle = css(wall)
  for (const [x, y, w, h] of [
    [0, 0, edge * 0.55, height],
    [width - edge * 0.55, 0, edge * 0.55, height],
    [0, 0, width, edge * 0.5],
    [0, sill, width, height - sill],
  ] as const)
    ctx.fillRect(x, y, w, h)
  const timber = (x: number, y: number, w: number, h: number) => {
    const across = w > h ? ctx.createLinearGradient(0, y, 0, y + h) : ctx.createLinearGradient(x, 0, x + w, 0)
    across.addColorStop(0, css(mix(wood, hex('fff4dc'), dark ? 0.12 : 0.4)))
    across.addColorStop(0.35, css(wood))
    across.addColorStop(1, css(mix(wood, hex('2a1420'), 0.45)))
    ctx.fillStyle = across
    ctx.fillRect(x, y, w, h)
  }
  timber(width * 0.5 - bar / 2, 0, bar, sill)
  timber(0, height * 0.3, width, bar * 0.8)
  timber(edge * 0.45, edge * 0.4, bar * 1.5, sill)
  timber(width - edge * 0.45 - bar * 1.5, edge * 0.4, bar * 1.5, sill)
  timber(edge * 0.45, edge * 0.4, width - edge * 0.9, bar * 1.4)
  for (const side of [-1, 1] as const) curtain(stage, side, sill)
  timber(0, sill, width, m * 0.05)
  timber(edge * 0.2, sill + m * 0.05, width - edge * 0.4, m * 0.022)
  const placed = guests(stage, draw, sill + m * 0.036)
  // Rain and stars are drawn by the styles over everything: none may fall on this side of the panes.
  const hidden = ([x, y]: readonly [number, number]): boolean =>
    x < m * 0.16 ||
    x > width - m * 0.16 ||
    y < edge * 0.8 ||
    y > sill ||
    placed.some(p => Math.abs(x - p.x) < p.w * 0.5 && y > p.y - p.h)
  stage.marks = stage.marks.filter(mark => !mark.path.some(hidden))
  return placed
}

function curtain({ ctx, width, m, view, layout }: Stage, side: 1 | -1, foot: number): void {
  const cloth = mix(
    layout('frame').pick([hex('c8564e'), hex('4f7f8c'), hex('d9a441'), hex('7c6aa8')]),
    view.palette.shade,
    0.3,
  )
  const x = side < 0 ? 0 : width
  const wide = m * 0.2
  for (let i = 5; i >= 0; i--) {
    const reach = (wide * (i + 1)) / 6
    ctx.fillStyle = css(mix(cloth, i % 2 ? hex('170d1c') : hex('fff0d8'), i % 2 ? 0.28 : 0.12))
    ctx.beginPath()
    ctx.moveTo(x, 0)
    ctx.lineTo(x - side * reach * 1.35, 0)
    ctx.quadraticCurveTo(x - side * reach * 1.1, foot * 0.44, x - side * reach * 0.42, foot * 0.66)
    ctx.quadraticCurveTo(x - side * reach * 0.66, foot * 0.84, x - side * reach * 0.7, foot + m * 0.03)
    ctx.lineTo(x, foot + m * 0.03)
    ctx.fill()
  }
  ctx.fillStyle = css(mix(cloth, hex('f2cf7a'), 0.6))
  ctx.fillRect(Math.min(x, x - side * wide * 0.48), foot * 0.64, wide * 0.48, m * 0.026)
}

/** Whoever is on the sill, from the side where the picture's hero is not. */
function guests(stage: Stage, draw: DrawSubject, y: number): Placed[] {
  const { ctx, width, m, view, scene } = stage
  const figures = buildFigures(stage, draw, Math.round(m * 0.34)).filter(f => standsOnSill(scene, f))
  const left = view.heroX > 0.5
  return figures.map((figure, i) => {
    const alive = scene.subjects[figure.subject]?.stance !== 'object'
    const size = m * (alive ? 0.36 : 0.2) * Math.min(1.3, figure.scale)
    const fit = size / Math.max(figure.sprite.width, figure.sprite.height)
    const [w, h] = [figure.sprite.width * fit, figure.sprite.height * fit]
    const share = 0.24 + (0.52 * i) / Math.max(2, figures.length)
    const x = (left ? share : 1 - share) * width
    const placed: Placed = { figure, x, y, w, h, mirrored: left, how: 'stand', distance: 0 }
    const sprite = lightSprite(stage, figure.sprite, w, h, left, 0)
    ctx.save()
    ctx.globalCompositeOperation = 'multiply'
    ctx.globalAlpha = 0.5
    const pool = softShape(sprite, css(mix(view.palette.shade, hex('000000'), 0.5), 1))
    ctx.drawImage(pool, x - w * 0.52, y - h * 0.06, w * 1.06, h * 0.1)
    ctx.restore()
    for (const target of [ctx, stage.cast]) target.drawImage(sprite, x - w / 2, y - h, w, h)
    return placed
  })
}
