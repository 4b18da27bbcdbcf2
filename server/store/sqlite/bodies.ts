/**
 * A batch's bodies as one blob: their number and lengths as little-endian 32-bit integers, then the bytes. One buffer crosses
 * to the worker thread, and one row holds the batch.
 */
export function packBodies(bodies: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  let size = 4 + 4 * bodies.length
  for (const body of bodies) size += body.byteLength
  const packed = new Uint8Array(size)
  const view = new DataView(packed.buffer)
  view.setUint32(0, bodies.length, true)
  let at = 4 + 4 * bodies.length
  for (const [index, body] of bodies.entries()) {
    view.setUint32(4 + 4 * index, body.byteLength, true)
    packed.set(body, at)
    at += body.byteLength
  }
  return packed
}

/** The bodies of a blob, as views of it. Throws a RangeError for a blob that `packBodies` did not make. */
export function unpackBodies(packed: Uint8Array): Uint8Array[] {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength)
  const count = view.getUint32(0, true)
  const bodies: Uint8Array[] = []
  let at = 4 + 4 * count
  for (let index = 0; index < count; index++) {
    const end = at + view.getUint32(4 + 4 * index, true)
    if (end > packed.byteLength) throw new RangeError('a stored batch is cut short')
    bodies.push(packed.subarray(at, end))
    at = end
  }
  return bodies
}
