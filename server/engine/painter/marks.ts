import type { SKRSContext2D } from '@napi-rs/canvas'
import { css, type Rgb } from './colour.ts'
import type { Pixels } from './pixels.ts'

/**
 * Something fine and bright that composing puts over the picture or into its sky: too thin to live through a style that smooths or separates,
 * so that each may draw it anew in its own manner. Lengths in pixels; a path of one point is a dot of radius `size`, a longer one a line
 * of that width.
 */
export type Mark = {
  kind: 'rain' | 'bolt' | 'snow' | 'firefly' | 'star'
  path: readonly (readonly [number, number])[]
  size: number
  /** How much of it is seen, 0..1. */
  alpha: number
  colour: Rgb
}

/** Draws the marks as the plain picture shows them. Stars are in the sky already. */
export function paintMarks(ctx: SKRSContext2D, marks: readonly Mark[]): void {
  ctx.save()
  ctx.lineCap = 'round'
  for (const mark of marks) {
    if (mark.kind === 'star') continue
    const glows = mark.kind === 'bolt' || mark.kind === 'firefly'
    ctx.globalCompositeOperation = glows ? 'screen' : 'source-over'
    ctx.globalAlpha = mark.alpha
    if (mark.kind === 'firefly') glow(ctx, mark)
    else {
      ctx.strokeStyle = ctx.fillStyle = css(mark.colour)
      for (const [wide, alpha] of mark.kind === 'bolt' ? HALO : PLAIN) {
        ctx.globalAlpha = mark.alpha * alpha
        trace(ctx, mark, wide)
      }
    }
  }
  ctx.restore()
}

const PLAIN = [[1, 1]] as const
const HALO = [
  [7, 0.12],
  [3, 0.3],
  [1, 0.95],
] as const

/** Strokes a mark's line or fills its dot, `wide` times its size, in the context's colours. */
export function trace(ctx: SKRSContext2D, { path, size }: Mark, wide = 1): void {
  const [[x, y] = [0, 0], ...rest] = path
  ctx.beginPath()
  if (rest.length === 0) {
    ctx.arc(x, y, size * wide, 0, Math.PI * 2)
    ctx.fill()
    return
  }
  ctx.moveTo(x, y)
  for (const [px, py] of rest) ctx.lineTo(px, py)
  ctx.lineWidth = size * wide
  ctx.stroke()
}

function glow(ctx: SKRSContext2D, { path, size, colour }: Mark): void {
  const [[x, y] = [0, 0]] = path
  const light = ctx.createRadialGradient(x, y, 0, x, y, size)
  light.addColorStop(0, 'rgba(255,252,200,1)')
  light.addColorStop(0.18, css(colour, 0.85))
  light.addColorStop(1, 'rgba(200,230,60,0)')
  ctx.fillStyle = light
  ctx.fillRect(x - size, y - size, size * 2, size * 2)
}

/** The marks without those stars that clouds, hills or subjects have covered since. */
export function unhidden(marks: readonly Mark[], { width, height, data }: Pixels): Mark[] {
  const luma = (x: number, y: number): number => {
    const at =
      (Math.min(height - 1, Math.max(0, Math.round(y))) * width +
        Math.min(width - 1, Math.max(0, Math.round(x)))) *
      4
    return (data[at] as number) + (data[at + 1] as number) + (data[at + 2] as number)
  }
  return marks.filter(({ kind, path: [[x, y] = [0, 0]], size }) => {
    if (kind !== 'star') return true
    const away = size * 3 + 2
    const around = Math.max(luma(x - away, y), luma(x + away, y), luma(x, y - away), luma(x, y + away))
    return luma(x, y) > around + 40
  })
}
