import sharp, { type Sharp } from 'sharp'
import type { Picture } from '../../ports/engine.ts'
import { CallFault } from './fault.ts'

/** The longer side of a preview, pixels: it stands in a grid, and each is kept for the replay. */
const FRAME_SIDE = 640
/** Larger than any size that a model makes (3840 by 2160); a small file can unfold to more. */
const PIXELS_MOST = 16_000_000

const MIMES: Readonly<Record<string, Picture['mime']>> = {
  webp: 'image/webp',
  jpeg: 'image/jpeg',
  png: 'image/png',
}

/** A final picture: the provider's bytes untouched, once they are known to be a whole PNG, JPEG or WebP of a sane size. */
export async function finalOf(bytes: Uint8Array): Promise<Picture> {
  const { source, mime, width, height } = await opened(bytes)
  // Decodes all of it: a file that was cut off has a good head.
  await source.resize(8, 8, { fit: 'fill' }).raw().toBuffer().catch(refuse)
  return { bytes, mime, width, height }
}

/** A preview, made small. */
export async function frameOf(bytes: Uint8Array): Promise<Picture> {
  const { source } = await opened(bytes)
  const { data, info } = await source
    .resize(FRAME_SIDE, FRAME_SIDE, { fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 75, effort: 2 })
    .toBuffer({ resolveWithObject: true })
    .catch(refuse)
  return { bytes: data, mime: 'image/webp', width: info.width, height: info.height }
}

async function opened(bytes: Uint8Array): Promise<{ source: Sharp } & Omit<Picture, 'bytes'>> {
  const mime = MIMES[kindOf(bytes) ?? '']
  if (!mime) throw new CallFault('provider', 'the answer is no PNG, JPEG or WebP')
  const source = sharp(bytes, { limitInputPixels: PIXELS_MOST })
  const { width, height } = await source.metadata().catch(refuse)
  return { source, mime, width, height }
}

/** By its first bytes, so that no other decoder is ever started (SVG, PDF). */
function kindOf(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1')
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg'
  return head.startsWith('RIFF') && head.endsWith('WEBP') ? 'webp' : null
}

function refuse(): never {
  throw new CallFault('provider', 'the answer holds no whole picture')
}
