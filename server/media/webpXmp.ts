/** Bytes of a chunk's head: four letters and a length. Source: Google, WebP container specification. */
const HEAD = 8

/** A WebP with other words in its XMP chunk, every other byte as it was; null for a file without such a chunk. */
export function withXmpChunk(webp: Uint8Array, xmp: string): Buffer | null {
  const file = Buffer.from(webp.buffer, webp.byteOffset, webp.byteLength)
  for (let at = 12; at + HEAD <= file.length; ) {
    const length = file.readUInt32LE(at + 4)
    const end = at + HEAD + length + (length % 2)
    if (file.toString('latin1', at, at + 4) === 'XMP ') return replaced(file, at, end, Buffer.from(xmp))
    at = end
  }
  return null
}

function replaced(file: Buffer, from: number, to: number, body: Buffer): Buffer {
  const head = Buffer.alloc(HEAD)
  head.write('XMP ', 'latin1')
  head.writeUInt32LE(body.length, 4)
  const padding = Buffer.alloc(body.length % 2)
  const whole = Buffer.concat([file.subarray(0, from), head, body, padding, file.subarray(to)])
  whole.writeUInt32LE(whole.length - HEAD, 4)
  return whole
}
