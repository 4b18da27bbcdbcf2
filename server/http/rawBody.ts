import type { Request } from 'express'
import { Refusal } from '#shared/reasons.ts'

/** Bodies read side by side on one node; each may hold as many bytes as its limit. */
const AT_ONCE = 8

let reading = 0

/**
 * The body as bytes, of one of these kinds. Throws `UNSUPPORTED` for another kind or a compressed body, `TOO_LARGE` as soon as it is
 * beyond `most` bytes, `RATE_LIMITED` while too many others are being read, and `BAD_INPUT` for one that breaks off.
 */
export async function rawBody(request: Request, kinds: readonly string[], most: number): Promise<Uint8Array> {
  const { headers } = request
  if (!kinds.includes(headers['content-type'] ?? '')) throw new Refusal('UNSUPPORTED')
  if (headers['content-encoding'] !== undefined) throw new Refusal('UNSUPPORTED')
  if (Number(headers['content-length'] ?? 0) > most) throw tooLarge(request)
  if (reading >= AT_ONCE) throw new Refusal('RATE_LIMITED', { retryAfter: 3_000 })
  reading++
  try {
    return await read(request, most)
  } finally {
    reading--
  }
}

/** The rest of it is not read: the connection ends with the answer. */
function tooLarge(request: Request): Refusal {
  request.res?.setHeader('Connection', 'close')
  return new Refusal('TOO_LARGE')
}

function read(request: Request, most: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    request.on('data', (chunk: Buffer) => {
      size += chunk.byteLength
      if (size > most) {
        chunks.length = 0
        request.pause()
        reject(tooLarge(request))
      } else chunks.push(chunk)
    })
    request.on('end', () => resolve(Buffer.concat(chunks)))
    request.on('close', () => reject(new Refusal('BAD_INPUT')))
    request.on('error', () => reject(new Refusal('BAD_INPUT')))
  })
}
