import { type CanvasGradient, Path2D, type SKRSContext2D } from '@napi-rs/canvas'
import { css, hex, mix, type Rgb } from '../colour.ts'

/** A shape: SVG path data, or a path made by the helpers of `shapes.ts`. */
export type Shape = string | Path2D
/** A colour (`#rrggbb`) or a gradient. */
type Paint = string | CanvasGradient

const LAMP: Rgb = [255, 250, 232]
const SHADE: Rgb = [44, 28, 78]

/** A colour nearer to the lamp: lighter and warmer. `amount` 0..1. */
export function lighter(colour: string, amount: number): string {
  return css(mix(hex(colour.slice(1)), LAMP, amount))
}

/** A colour farther from the lamp: darker and towards violet, as shadows under a blue sky are. `amount` 0..1. */
export function darker(colour: string, amount: number): string {
  return css(mix(hex(colour.slice(1)), SHADE, amount))
}

/** A colour a part of the way to another, for palettes derived from one tone. */
export function between(a: string, b: string, t: number): string {
  const [r, g, bl] = mix(hex(a.slice(1)), hex(b.slice(1)), t)
  return `#${[r, g, bl].map(v => Math.round(v).toString(16).padStart(2, '0')).join('')}`
}

/**
 * Paints shaded shapes with the lamp at the top left, in the soft manner of the Noto drawings, so that hand-made subjects
 * and icons stand in one picture. Lengths are in the subject's own units.
 */
export class Brush {
  readonly context: SKRSContext2D
  /** The subject's main colour: its own, or the one a prompt asked for. */
  readonly tone: string

  constructor(context: SKRSContext2D, tone: string) {
    this.context = context
    this.tone = tone
  }

  /** One flat colour or gradient. */
  fill(shape: Shape, paint: Paint): void {
    this.context.fillStyle = paint
    this.context.fill(pathOf(shape))
  }

  /** A body with volume: lit at the top left, shaded at the bottom right. `depth` scales the contrast. */
  form(shape: Shape, colour: string, depth = 1): void {
    const path = pathOf(shape)
    const [x0, y0, x1, y1] = box(path)
    const gradient = this.context.createLinearGradient(x0, y0, x0 + (x1 - x0) * 0.75, y1)
    gradient.addColorStop(0, lighter(colour, 0.3 * depth))
    gradient.addColorStop(0.42, colour)
    gradient.addColorStop(1, darker(colour, 0.34 * depth))
    this.fill(path, gradient)
  }

  /** A ball-like body: a soft light at the upper left, falling off to a violet edge. */
  round(shape: Shape, colour: string, depth = 1): void {
    const path = pathOf(shape)
    const [x0, y0, x1, y1] = box(path)
    const reach = Math.max(x1 - x0, y1 - y0)
    const x = x0 + (x1 - x0) * 0.35
    const y = y0 + (y1 - y0) * 0.28
    const gradient = this.context.createRadialGradient(x, y, 0, x, y, reach * 0.85)
    gradient.addColorStop(0, lighter(colour, 0.42 * depth))
    gradient.addColorStop(0.38, colour)
    gradient.addColorStop(1, darker(colour, 0.42 * depth))
    this.fill(path, gradient)
  }

  /** An upright cylinder: a bright stripe left of the middle, dark at both sides. */
  tube(shape: Shape, colour: string, depth = 1): void {
    const path = pathOf(shape)
    const [x0, , x1] = box(path)
    const gradient = this.context.createLinearGradient(x0, 0, x1, 0)
    gradient.addColorStop(0, darker(colour, 0.14 * depth))
    gradient.addColorStop(0.28, lighter(colour, 0.34 * depth))
    gradient.addColorStop(0.55, colour)
    gradient.addColorStop(1, darker(colour, 0.42 * depth))
    this.fill(path, gradient)
  }

  /** A stroke with round ends. */
  line(shape: Shape, paint: Paint, width: number): void {
    const { context } = this
    context.strokeStyle = paint
    context.lineWidth = width
    context.lineCap = 'round'
    context.lineJoin = 'round'
    context.stroke(pathOf(shape))
  }

  /** Draws inside a shape only. */
  within(shape: Shape, draw: () => void): void {
    this.context.save()
    this.context.clip(pathOf(shape))
    draw()
    this.context.restore()
  }

  /** Draws with everything turned about a point. `degrees` clockwise. */
  turned(x: number, y: number, degrees: number, draw: () => void): void {
    this.context.save()
    this.context.translate(x, y)
    this.context.rotate((degrees * Math.PI) / 180)
    this.context.translate(-x, -y)
    draw()
    this.context.restore()
  }

  /** Draws twice: as it is and mirrored at the upright line `x`. */
  both(x: number, draw: () => void): void {
    draw()
    this.context.save()
    this.context.translate(2 * x, 0)
    this.context.scale(-1, 1)
    draw()
    this.context.restore()
  }

  /** A white sheen that fades downwards. */
  gloss(shape: Shape, alpha = 0.5): void {
    const path = pathOf(shape)
    const [, y0, , y1] = box(path)
    const gradient = this.context.createLinearGradient(0, y0, 0, y1)
    gradient.addColorStop(0, `rgba(255,255,255,${alpha})`)
    gradient.addColorStop(1, 'rgba(255,255,255,0)')
    this.fill(path, gradient)
  }

  /** A violet shadow laid over what is there. */
  shade(shape: Shape, alpha = 0.2): void {
    this.fill(shape, css(SHADE, alpha))
  }

  /** A shadow that fades from top to bottom: under eaves, brims and chins. */
  shadow(shape: Shape, alpha = 0.35): void {
    const path = pathOf(shape)
    const [, y0, , y1] = box(path)
    const gradient = this.context.createLinearGradient(0, y0, 0, y1)
    gradient.addColorStop(0, css(SHADE, alpha))
    gradient.addColorStop(1, css(SHADE, 0))
    this.fill(path, gradient)
  }

  /** Light that shines out of a point and fades to nothing at radius `r`. */
  glow(x: number, y: number, r: number, colour: string, alpha = 0.8): void {
    const rgb = hex(colour.slice(1))
    const gradient = this.context.createRadialGradient(x, y, 0, x, y, r)
    gradient.addColorStop(0, css(rgb, alpha))
    gradient.addColorStop(0.4, css(rgb, alpha * 0.4))
    gradient.addColorStop(1, css(rgb, 0))
    this.context.fillStyle = gradient
    this.context.fillRect(x - r, y - r, 2 * r, 2 * r)
  }

  /** A gradient from one point to another through evenly spaced colours. */
  across(x0: number, y0: number, x1: number, y1: number, ...colours: string[]): CanvasGradient {
    const gradient = this.context.createLinearGradient(x0, y0, x1, y1)
    colours.forEach((c, i) => {
      gradient.addColorStop(i / Math.max(1, colours.length - 1), c)
    })
    return gradient
  }
}

/** The path of a shape. */
export function pathOf(shape: Shape): Path2D {
  return typeof shape === 'string' ? new Path2D(shape) : shape
}

/** Left, top, right and bottom of a path. */
function box(path: Path2D): [number, number, number, number] {
  return path.getBounds()
}
