/** Bytes of the file's head: "RIFF", its length, "WEBP". Source: Google, WebP container specification; so is what follows. */
const FILE_HEAD = 12
/** Bytes of a chunk's head: four letters and a length. */
const HEAD = 8

/**
 * A WebP with other words in its XMP chunk, every other byte as it was; null for a file without such a chunk. A signature over the old words
 * (a C2PA chunk) goes with them.
 */
export function withXmpChunk(webp: Uint8Array, xmp: string): Buffer | null {
  const file = Buffer.from(webp.buffer, webp.byteOffset, webp.byteLength)
  const kept = [file.subarray(0, FILE_HEAD)]
  let found = false
  for (let at = FILE_HEAD; at + HEAD <= file.length; ) {
    const length = file.readUInt32LE(at + 4)
    const end = at + HEAD + length + (length % 2)
    const name = file.toString('latin1', at, at + 4)
    if (name === 'XMP ') kept.push(chunkOf(Buffer.from(xmp)))
    else if (name !== 'C2PA') kept.push(file.subarray(at, end))
    found ||= name === 'XMP '
    at = end
  }
  if (!found) return null
  const whole = Buffer.concat(kept)
  whole.writeUInt32LE(whole.length - HEAD, 4)
  return whole
}

function chunkOf(body: Buffer): Buffer {
  const head = Buffer.alloc(HEAD)
  head.write('XMP ', 'latin1')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)])
}
