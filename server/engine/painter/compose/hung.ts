import type { Stage } from './stage.ts'

/** A sun or moon that the words name, as it was when it was hung: its box and the picture in it. */
export type Hung = { x: number; y: number; data: ImageData }
type ImageData = ReturnType<Stage['ctx']['getImageData']>

/** How much a channel sum may change by haze or a veil of cloud before the disc counts as covered. */
const COVERED = 90

/** Remembers a disc in the sky, in pixels, that counts as a subject. */
export function hang(stage: Stage, cx: number, cy: number, r: number): void {
  const x = Math.max(0, Math.floor(cx - r))
  const y = Math.max(0, Math.floor(cy - r))
  const w = Math.min(stage.width, Math.ceil(cx + r)) - x
  const h = Math.min(stage.height, Math.ceil(cy + r)) - y
  if (w > 0 && h > 0) stage.hung.push({ x, y, data: stage.ctx.getImageData(x, y, w, h) })
}

/** Takes from the cast what trees, hills and clouds have covered of the discs since. */
export function uncast({ ctx, cast, hung }: Stage): void {
  for (const { x, y, data: then } of hung) {
    const now = ctx.getImageData(x, y, then.width, then.height)
    const cover = cast.getImageData(x, y, then.width, then.height)
    for (let at = 0; at < then.data.length; at += 4) {
      let change = 0
      for (let c = 0; c < 3; c++)
        change += Math.abs((now.data[at + c] as number) - (then.data[at + c] as number))
      if (change > COVERED) cover.data[at + 3] = 0
    }
    cast.putImageData(cover, x, y)
  }
}
