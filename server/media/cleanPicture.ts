import sharp from 'sharp'
import { UPLOAD_PIXELS, UPLOAD_SIDE } from '#shared/limits.ts'
import { Refusal } from '#shared/reasons.ts'
import type { Picture } from '../ports/engine.ts'

/** A picture within the limits is decoded in a second or two; one that was made to take long is given up, s. */
const DECODING_MOST = 10
/** Pictures decoded side by side on one node: each may hold 160 MB while it lasts. */
const AT_ONCE = 1
/** Pictures that wait for their turn, each as its bytes: more are asked to come again. */
const WAITING_MOST = 8

type Kind = 'png' | 'jpeg' | 'webp' | 'avif'

let busy = 0
const waiting: (() => void)[] = []

/**
 * A stranger's file as a picture that is ours: decoded within limits, upright, in sRGB, at most 2,048 pixels a side, and encoded anew, so
 * that nothing of the file itself is kept: no metadata, no second file behind the first, no animation. Throws `UNSUPPORTED` for
 * anything but PNG, JPEG, WebP and AVIF, `TOO_MANY_PIXELS` over 40 megapixels, `BROKEN_PICTURE` for what cannot be decoded, and
 * `RATE_LIMITED` while too many others wait (rule J45).
 */
export async function cleanPicture(bytes: Uint8Array): Promise<Picture> {
  const kind = kindOf(bytes)
  if (!kind) throw new Refusal('UNSUPPORTED')
  await turn()
  try {
    await checkHeader(bytes, kind)
    return await encodedAnew(bytes)
  } finally {
    busy--
    waiting.shift()?.()
  }
}

async function turn(): Promise<void> {
  if (waiting.length >= WAITING_MOST) throw new Refusal('RATE_LIMITED', { retryAfter: 5_000 })
  if (busy >= AT_ONCE) await new Promise<void>(resolve => waiting.push(resolve))
  busy++
}

/** What the header says, before a single pixel is decoded. */
async function checkHeader(bytes: Uint8Array, kind: Kind): Promise<void> {
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

/** What the first bytes say that it is. Anything else never meets a decoder. */
function kindOf(bytes: Uint8Array): Kind | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 32))
  const text = head.toString('latin1')
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (text.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'webp'
  return text.slice(4, 8) === 'ftyp' && /avi[fs]|mif1/.test(text.slice(8)) ? 'avif' : null
}
