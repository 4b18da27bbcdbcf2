import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas'

/** A drawing before it has a size: its box in units of its own, and how to paint it there. Painting twice gives the same twice. */
export type Drawing = { width: number; height: number; paint(context: SKRSContext2D): void }

/** Left, top, width and height of what is visible, in pixels. */
type Box = { x: number; y: number; width: number; height: number }

const SEEN = 6
const MEASURE = 200

/**
 * Paints a drawing so that what is visible of it fills the canvas: no empty margin, the longer side `size` pixels. Without this
 * a subject would float above the ground that it stands on.
 * @param finish changes the pixels of the whole drawing before it is cut out (recolouring)
 */
export function spriteOf(
  drawing: Drawing,
  size: number,
  finish?: (context: SKRSContext2D, width: number, height: number) => void,
): Canvas {
  const small = MEASURE / Math.max(drawing.width, drawing.height)
  const sketch = painted(drawing, small, 0, 0, drawing.width * small, drawing.height * small)
  const rough = visibleBox(sketch.context, sketch.canvas.width, sketch.canvas.height)
  const scale = (size / Math.max(rough.width, rough.height)) * small
  const pad = 2 + size * 0.02
  const grown = scale / small
  const full = painted(
    drawing,
    scale,
    pad - rough.x * grown,
    pad - rough.y * grown,
    rough.width * grown + 2 * pad,
    rough.height * grown + 2 * pad,
  )
  finish?.(full.context, full.canvas.width, full.canvas.height)
  return trimmed(full.canvas, size)
}

/** What is visible of a canvas, its longer side `size` pixels, or as long as it is. */
export function trimmed(canvas: Canvas, size?: number): Canvas {
  const seen = visibleBox(canvas.getContext('2d'), canvas.width, canvas.height)
  const fit = size === undefined ? 1 : size / Math.max(seen.width, seen.height)
  const width = Math.max(1, Math.round(seen.width * fit))
  const height = Math.max(1, Math.round(seen.height * fit))
  const sprite = createCanvas(width, height)
  sprite.getContext('2d').drawImage(canvas, seen.x, seen.y, seen.width, seen.height, 0, 0, width, height)
  return sprite
}

function painted(drawing: Drawing, scale: number, x: number, y: number, width: number, height: number) {
  const canvas = createCanvas(Math.max(1, Math.ceil(width)), Math.max(1, Math.ceil(height)))
  const context = canvas.getContext('2d')
  context.translate(x, y)
  context.scale(scale, scale)
  drawing.paint(context)
  context.resetTransform()
  return { canvas, context }
}

/** The box of all pixels that are not next to invisible; the whole canvas when there are none. */
function visibleBox(context: SKRSContext2D, width: number, height: number): Box {
  const { data } = context.getImageData(0, 0, width, height)
  let [left, top, right, bottom] = [width, height, -1, -1]
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if ((data[(y * width + x) * 4 + 3] ?? 0) <= SEEN) continue
      if (x < left) left = x
      if (x > right) right = x
      if (y < top) top = y
      bottom = y
    }
  }
  if (right < 0) return { x: 0, y: 0, width, height }
  return { x: left, y: top, width: right - left + 1, height: bottom - top + 1 }
}
