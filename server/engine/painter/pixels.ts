import { type Canvas, createCanvas } from '@napi-rs/canvas'

/** An opaque picture: four bytes a pixel, row by row. */
export type Pixels = { width: number; height: number; data: Uint8ClampedArray }

/**
 * Gives the memory of planes back at once; they are empty afterwards. To V8 a plane is a few bytes, so that by itself it collects some
 * tens of megabytes of them late.
 */
export function discard(...planes: (Uint8ClampedArray | Float32Array | Float64Array)[]): void {
  for (const { buffer } of planes) (buffer as ArrayBuffer).transfer(0)
}

/** The pixels of a canvas that nothing transparent is left on. Skia's own memory is copied, so the canvas may be reused. */
export function pixelsOf(canvas: Canvas): Pixels {
  const { width, height } = canvas
  const image = canvas.getContext('2d').getImageData(0, 0, width, height)
  return {
    width,
    height,
    data: new Uint8ClampedArray(image.data.buffer, image.data.byteOffset, image.data.length),
  }
}

/** Which pixels are covered, 1 or 0, row by row; what is half transparent (a wing, a tentacle) counts, a glow does not. */
export function coverOf(canvas: Canvas): Float32Array {
  const { width, height } = canvas
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height)
  const cover = new Float32Array(width * height)
  const step = Math.max(2, Math.round(Math.min(width, height) / 208))
  const alpha = (i: number): number => data[i * 4 + 3] ?? 0
  for (let i = 0; i < cover.length; i++) {
    const own = alpha(i)
    if (own === 0) continue
    // A glow fades over many pixels, a wing is everywhere as clear, an outline ends at once.
    const slope =
      own < 200
        ? Math.abs(alpha(i + step) - alpha(i - step)) +
          Math.abs(alpha(i + step * width) - alpha(i - step * width))
        : 0
    const glow = slope < step * 16 ? Math.min(1, Math.max(0, (slope - 4) / 6)) : 0
    cover[i] = Math.min(1, own / 100) * (1 - glow)
  }
  return cover
}

/** A canvas that shows the pixels. */
export function canvasOf(pixels: Pixels): Canvas {
  const canvas = createCanvas(pixels.width, pixels.height)
  const context = canvas.getContext('2d')
  const image = context.createImageData(pixels.width, pixels.height)
  image.data.set(pixels.data)
  context.putImageData(image, 0, 0)
  return canvas
}

/** A transparent canvas filled pixel by pixel: `paint` writes r, g, b, a (0..255) into `out` at offset 0..3. */
export function rastered(
  width: number,
  height: number,
  paint: (x: number, y: number, out: Uint8ClampedArray, at: number) => void,
): Canvas {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  const image = context.createImageData(width, height)
  const data = image.data as unknown as Uint8ClampedArray
  for (let y = 0, at = 0; y < height; y++) for (let x = 0; x < width; x++, at += 4) paint(x, y, data, at)
  context.putImageData(image, 0, 0)
  return canvas
}
