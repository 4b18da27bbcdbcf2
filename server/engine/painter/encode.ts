import type { Canvas } from '@napi-rs/canvas'
import { createCanvas } from '@napi-rs/canvas'
import sharp from 'sharp'
import type { Picture } from '../../ports/engine.ts'
import type { Recipe } from './compose/view.ts'
import { type Pixels, pixelsOf } from './pixels.ts'

// One core a worker is the pool's business; libvips would otherwise start a thread for every core in each of them.
sharp.concurrency(1)
sharp.cache(false)

const SOURCE_TYPES = 'http://cv.iptc.org/newscodes/digitalsourcetype/'
/** A foreign file larger than this many pixels is not decoded. */
const MOST_PIXELS = 40_000_000

/**
 * What a finished file says about itself. `drawn`: composed by rules from words (IPTC `algorithmicMedia`). `filtered`: somebody
 * else's picture in another style (`algorithmicallyEnhanced`), of which we do not know how it was made. `combined`: subjects drawn into
 * such a picture (`composite`).
 */
export type Origin = { made: 'drawn'; recipe: Recipe } | { made: 'filtered' | 'combined' }

const TYPES: Record<Origin['made'], string> = {
  drawn: 'algorithmicMedia',
  filtered: 'algorithmicallyEnhanced',
  combined: 'composite',
}

/** The finished picture as WebP, quality 88, with its origin in XMP. Smart subsampling would take twice as long for no visible gain. */
export async function encodeFinal({ width, height, data }: Pixels, origin: Origin): Promise<Picture> {
  const bytes = await sharp(data, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .withXmp(xmpOf(origin))
    .webp({ quality: 88, effort: 1 })
    .toBuffer()
  return { bytes, mime: 'image/webp', width, height }
}

/** A preview of a canvas under way: JPEG, quality 72, `longer` pixels on its longer side. */
export async function previewOf(canvas: Canvas, longer: number): Promise<Picture> {
  const scale = longer / Math.max(canvas.width, canvas.height)
  const small = createCanvas(Math.round(canvas.width * scale), Math.round(canvas.height * scale))
  const ctx = small.getContext('2d')
  ctx.imageSmoothingQuality = 'high'
  ctx.drawImage(canvas, 0, 0, small.width, small.height)
  return encodePreview(pixelsOf(small), longer)
}

/** A preview of pixels: as {@link previewOf}, without another canvas in native memory. */
export async function encodePreview({ width, height, data }: Pixels, longer: number): Promise<Picture> {
  const { data: bytes, info } = await sharp(data, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .resize(longer, longer, { fit: 'inside', kernel: 'linear' })
    .jpeg({ quality: 72 })
    .toBuffer({ resolveWithObject: true })
  return { bytes, mime: 'image/jpeg', width: info.width, height: info.height }
}

/** Four ways to look at a picture that is kept, so that the variants of a round differ: as it is, warmer, cooler, and paler. */
const LOOKS = [
  { closer: 1, brightness: 1, saturation: 1, hue: 0 },
  { closer: 1.1, brightness: 1.04, saturation: 1.3, hue: -14 },
  { closer: 1.05, brightness: 0.86, saturation: 0.95, hue: 18 },
  { closer: 1.18, brightness: 1.1, saturation: 0.55, hue: 0 },
] as const

/**
 * Decodes PNG, JPEG or WebP bytes, cropped to fill the size, looked at in one of four ways by `variant`. Throws on anything else.
 */
export async function decodeCover(
  bytes: Uint8Array,
  width: number,
  height: number,
  variant: number,
): Promise<Pixels> {
  const look = LOOKS[variant & 3] ?? LOOKS[0]
  const { brightness, saturation, hue } = look
  const wide = Math.round(width * look.closer)
  const high = Math.round(height * look.closer)
  const image = sharp(bytes, { limitInputPixels: MOST_PIXELS })
  const { format } = await image.metadata()
  if (format !== 'png' && format !== 'jpeg' && format !== 'webp')
    throw new Error(`not a picture we read: ${format}`)
  const { data } = await image
    .autoOrient()
    .resize(wide, high, { fit: 'cover' })
    .extract({ left: (wide - width) >> 1, top: (high - height) >> 1, width, height })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .modulate({ brightness, saturation, hue })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width, height, data: new Uint8ClampedArray(data.buffer, data.byteOffset, data.length) }
}

/**
 * The recipe in a file's XMP, if this painter composed it. Its number counts the ways of composing: a picture of an earlier one is kept as
 * it is, because its recipe would give another picture today.
 */
export async function recipeIn(bytes: Uint8Array): Promise<Recipe | undefined> {
  const { xmp } = await sharp(bytes, { limitInputPixels: MOST_PIXELS }).metadata()
  const found = xmp?.toString('utf8').match(/riff:recipe="3 (\d+) (\d+) (\d+) (\d) (\d)"/)
  if (!found) return undefined
  const [layout, light, detail, variant, hour] = found.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
  ]
  return { layout, light, detail, variant, hour }
}

function xmpOf(origin: Origin): string {
  const recipe =
    origin.made === 'drawn'
      ? ` riff:recipe="3 ${origin.recipe.layout} ${origin.recipe.light} ${origin.recipe.detail} ${origin.recipe.variant} ${origin.recipe.hour}"`
      : ''
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:riff="urn:riff:painter:1" Iptc4xmpExt:DigitalSourceType="${SOURCE_TYPES}${TYPES[origin.made]}" xmp:CreatorTool="Riff painter (drawn by rules, no AI model)"${recipe}/></rdf:RDF></x:xmpmeta>`
}
