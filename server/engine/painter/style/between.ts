/**
 * A plane between its samples (bilinear): `i` is the one to the upper left, `w` the plane's width, `tx` and `ty` how far to the next ones to
 * the right and below, 0..1. `step` is how far apart samples lie in the array: 4 for a channel of a picture.
 */
export function between(
  plane: Float32Array | Uint8Array | Uint8ClampedArray,
  i: number,
  w: number,
  tx: number,
  ty: number,
  step = 1,
): number {
  const down = i + w * step
  const top = (plane[i] as number) + ((plane[i + step] as number) - (plane[i] as number)) * tx
  const low = (plane[down] as number) + ((plane[down + step] as number) - (plane[down] as number)) * tx
  return top + (low - top) * ty
}
