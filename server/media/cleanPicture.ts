import { fork } from 'node:child_process'
import { UPLOAD_SIDE } from '#shared/limits.ts'
import { type Reason, Refusal } from '#shared/reasons.ts'
import type { Picture } from '../ports/engine.ts'
import type { UploadKind } from './encodeAnew.ts'

/** Pictures decoded side by side on one node: each may hold 160 MB while it lasts. */
const AT_ONCE = 1
/** Pictures that wait for their turn, each as its bytes: more are asked to come again. */
const WAITING_MOST = 8
/** The decoder gives up after ten seconds by itself; one that does not is ended, ms. */
const LIFE_MOST = 15_000

const WORKER = new URL('./decodeWorker.ts', import.meta.url)
/** What a decoder says of a file; its reasons are those of `encodeAnew`. */
export type Decoded = { picture: Picture } | { reason: Reason }

let busy = 0
const waiting: (() => void)[] = []

/**
 * A stranger's file as a picture that is ours: decoded within limits, upright, in sRGB, at most 2,048 pixels a side, and encoded anew, so
 * that nothing of the file itself is kept: no metadata, no second file behind the first, no animation. Throws `UNSUPPORTED` for
 * anything but PNG, JPEG, WebP and AVIF, `TOO_MANY_PIXELS` over 40 megapixels, `BROKEN_PICTURE` for what cannot be decoded, and
 * `RATE_LIMITED` while too many others wait (rule J45). Each file is decoded in a process of its own, which ends with it (rule J83).
 */
export async function cleanPicture(bytes: Uint8Array): Promise<Picture> {
  const kind = kindOf(bytes)
  if (!kind) throw new Refusal('UNSUPPORTED')
  await turn()
  try {
    const decoded = await decode(WORKER, { bytes, kind })
    if ('reason' in decoded) throw new Refusal(decoded.reason)
    if (!isOurs(decoded.picture)) throw new Refusal('BROKEN_PICTURE')
    return decoded.picture
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

/**
 * Lets a fresh process decode one file. It inherits nothing of our environment, where keys are; it is killed when it has answered, and
 * when it takes too long. One that breaks, whatever broke it, says only that the picture cannot be read.
 */
export function decode(
  worker: URL,
  order: { bytes: Uint8Array; kind: UploadKind },
  most = LIFE_MOST,
): Promise<Decoded> {
  const child = fork(worker, {
    serialization: 'advanced',
    execArgv: ['--disable-warning=ExperimentalWarning', '--max-old-space-size=64'],
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  return new Promise<Decoded>(resolve => {
    const broken = () => resolve({ reason: 'BROKEN_PICTURE' })
    const late = setTimeout(broken, most)
    child.once('message', (decoded: Decoded) => resolve(decoded))
    child.once('error', broken)
    child.once('exit', () => {
      clearTimeout(late)
      broken()
    })
    child.send(order, fault => fault && broken())
  }).finally(() => child.kill('SIGKILL'))
}

/** Whether it is what was asked for: a decoder that a file took over could say anything. */
function isOurs({ bytes, mime, width, height }: Picture): boolean {
  const isSide = (side: number) => Number.isInteger(side) && side >= 1 && side <= UPLOAD_SIDE
  return mime === 'image/webp' && kindOf(bytes) === 'webp' && isSide(width) && isSide(height)
}

/** What the first bytes say that it is. Anything else never meets a decoder. */
function kindOf(bytes: Uint8Array): UploadKind | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 32))
  const text = head.toString('latin1')
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (text.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'webp'
  return text.slice(4, 8) === 'ftyp' && /avi[fs]|mif1/.test(text.slice(8)) ? 'avif' : null
}
