import sharp from 'sharp'

/** A 256-bit difference hash of a picture (Krawetz 2013, 16 x 16): each bit says whether a spot is brighter than its right neighbour. */
export async function dHash(bytes: Uint8Array): Promise<bigint> {
  const grey = await sharp(bytes).greyscale().resize(17, 16, { fit: 'fill' }).raw().toBuffer()
  let hash = 0n
  for (let y = 0; y < 16; y++)
    for (let x = 0; x < 16; x++)
      hash = (hash << 1n) | ((grey[y * 17 + x] ?? 0) > (grey[y * 17 + x + 1] ?? 0) ? 1n : 0n)
  return hash
}

/** How many of the 256 bits differ. Different pictures are usually more than 60 apart. */
export function hashDistance(a: bigint, b: bigint): number {
  let bits = a ^ b
  let count = 0
  while (bits > 0n) {
    count += Number(bits & 1n)
    bits >>= 1n
  }
  return count
}
