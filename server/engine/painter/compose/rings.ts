import { css, hex, mix } from '../colour.ts'
import type { Stage } from './stage.ts'

/**
 * Rings on water between two heights (shares of the picture's height): small ones where it rains, and one set that spreads far where the
 * words speak of a sound.
 */
export function paintRings(stage: Stage, top: number, bottom: number): void {
  const { ctx, scene, view, width, height, m } = stage
  ctx.save()
  ctx.beginPath()
  ctx.rect(0, height * top, width, height)
  ctx.clip()
  const random = stage.layout('rings')
  const raining = scene.weather.includes('rain')
  if (scene.ideas?.includes('sound')) {
    const y = top + (bottom - top) * 0.5
    for (let i = 1; i < 9; i++) ring(stage, view.heroX * width, y * height, m * 0.09 * i, 0.95 - i * 0.09, 3)
  }
  for (let i = 0; i < (raining ? 54 : 0); i++) {
    const t = random.next() ** 0.8
    const [x, y] = [random.next() * width, height * (top + (bottom - top) * t)]
    const reach = m * (0.008 + 0.05 * t) * random.range(0.5, 1.1)
    for (const share of [1, 0.55]) ring(stage, x, y, reach * share, 0.35 + 0.4 * t, 0.8 + 1.2 * t)
  }
  ctx.restore()
}

/** One ring lying on the water: its far lip catches the sky, its near one is dark. */
function ring({ ctx, m, view }: Stage, x: number, y: number, r: number, alpha: number, line: number): void {
  ctx.lineWidth = (m * line) / 900
  for (const [from, to, colour] of [
    [Math.PI, Math.PI * 2, mix(view.palette.haze, hex('ffffff'), 0.7)],
    [0, Math.PI, mix(view.palette.shade, view.palette.haze, 0.25)],
  ] as const) {
    ctx.strokeStyle = css(colour, alpha)
    ctx.beginPath()
    ctx.ellipse(x, y, r, r * 0.26, 0, from, to)
    ctx.stroke()
  }
}
