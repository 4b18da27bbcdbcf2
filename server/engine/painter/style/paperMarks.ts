import { createCanvas } from '@napi-rs/canvas'
import type { Rgb } from '../colour.ts'
import { type Mark, trace } from '../marks.ts'
import type { Sheet } from './stack.ts'

/** How each kind of mark is cut: the least radius or half width in pixels of the masks, and its paper. */
const CUTS: Record<Mark['kind'], { wide: number; grown: number; colour?: Rgb; lift: number }> = {
  snow: { wide: 1.4, grown: 1.2, colour: [250, 250, 252], lift: 0.5 },
  star: { wide: 1.1, grown: 1.5, colour: [255, 247, 214], lift: 0.4 },
  firefly: { wide: 3, grown: 0.3, colour: [255, 240, 130], lift: 0.5 },
  rain: { wide: 1.2, grown: 1, colour: [226, 232, 240], lift: 0.3 },
  bolt: { wide: 3, grown: 2.4, colour: [255, 246, 196], lift: 0.8 },
}

/** What falls and glimmers as little papers of their own; masks are `scale` times smaller than the picture. */
export function markSheets(marks: readonly Mark[], w: number, h: number, scale: number): Sheet[] {
  const kinds = [...new Set(marks.map(mark => mark.kind))]
  return kinds.map(kind => {
    const { wide, grown, colour, lift } = CUTS[kind]
    const canvas = createCanvas(w, h)
    const ctx = canvas.getContext('2d')
    ctx.lineJoin = 'miter'
    ctx.lineCap = 'butt'
    ctx.scale(1 / scale, 1 / scale)
    // The faintest of many are left out: a knife cuts a few well.
    for (const mark of marks)
      if (mark.kind === kind && mark.alpha > (kind === 'rain' ? 0.12 : 0.2))
        trace(ctx, { ...mark, size: Math.max(wide * scale, mark.size * grown) })
    const { data } = ctx.getImageData(0, 0, w, h)
    const mask = new Uint8Array(w * h)
    for (let i = 0; i < mask.length; i++) mask[i] = data[i * 4 + 3] as number
    return { mask, colour: colour ?? marks[0]?.colour ?? [255, 255, 255], lift }
  })
}
