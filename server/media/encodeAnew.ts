import sharp from 'sharp'
import { UPLOAD_PIXELS, UPLOAD_SIDE } from '#shared/limits.ts'
import { Refusal } from '#shared/reasons.ts'
import type { Picture } from '../ports/engine.ts'

export type UploadKind = 'png' | 'jpeg' | 'webp' | 'avif'

/** A picture within the limits is decoded in a second or two; one that was made to take long is given up, s. */
const DECODING_MOST = 10

/**
 * Decodes a stranger's file within limits and encodes it anew, upright, in sRGB: what `cleanPicture` promises. Runs in the process that
 * `decodeWorker.ts` is, and nowhere else.
 */
export async function encodeAnew(bytes: Uint8Array, kind: UploadKind): Promise<Picture> {
  await checkHeader(bytes, kind)
  return await encodedAnew(bytes)
}

/** What the header says, before a single pixel is decoded. */
async function checkHeader(bytes: Uint8Array, kind: UploadKind): Promise<void> {
  const { format, compression, width, height } = await orBroken(
    sharp(bytes, { limitInputPixels: false }).metadata(),
  )
  const isKind = kind === 'avif' ? format === 'heif' && compression === 'av1' : format === kind
  if (!isKind) throw new Refusal('UNSUPPORTED')
  if (width * height > UPLOAD_PIXELS) throw new Refusal('TOO_MANY_PIXELS')
}

async function encodedAnew(bytes: Uint8Array): Promise<Picture> {
  const { data, info } = await orBroken(
    sharp(bytes, { limitInputPixels: UPLOAD_PIXELS, failOn: 'error', sequentialRead: true })
      .timeout({ seconds: DECODING_MOST })
      .autoOrient()
      .resize(UPLOAD_SIDE, UPLOAD_SIDE, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .webp({ quality: 90 })
      .toBuffer({ resolveWithObject: true }),
  )
  return { bytes: data, mime: 'image/webp', width: info.width, height: info.height }
}

async function orBroken<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work
  } catch {
    throw new Refusal('BROKEN_PICTURE')
  }
}
