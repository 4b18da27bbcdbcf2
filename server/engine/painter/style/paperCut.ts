import type { Rgb } from '../colour.ts'
import { noiseTile, smoothstep } from '../noise.ts'
import type { Pixels } from '../pixels.ts'
import { blurred, edgePlane, fineDarks, lumaPlane, type Plane } from './filters.ts'
import { halved } from './focus.ts'
import { kuwahara } from './kuwahara.ts'
import { medianCut, nearestOf, withAccents } from './quantise.ts'
import { resized } from './resize.ts'
import type { Style } from './style.ts'
import { toned, unveiled } from './tone.ts'

const SHEETS = 13
const SUBJECT_SHEETS = 16
/** How high the card lies that subjects are glued on; all the scene is below 1. */
const CARD = 1.1

/**
 * Layers of coloured paper in a deep frame: the scene in broad sheets, each lying higher the farther down it is and the darker, the
 * subjects cut from papers of their own and glued on card above it. Every sheet throws a shadow and shows its white cut edge.
 */
export const paperCut: Style = async (picture, _random, show, composed) => {
  const focus = composed?.focus
  const { width, height } = picture
  const [w, h] = [Math.round(width / 2), Math.round(height / 2)]
  const clear = toned(unveiled(picture, focus), 1.3, 1.2)
  const small = resized(clear, w, h)
  await show(small, 0.3)
  const subject = focus ?? new Float32Array(width * height)
  const { sheets, level } = cut(clear, small, subject)
  await show(sheets, 0.6)
  const drawn = fineDarks(small, w * 0.012, 0.12, 0.34)
  return lit(sheets, halved(level, width, height), drawn, w, h)
}

/** Every pixel in the colour of the paper it is cut from, and how high that paper lies. */
function cut(clear: Pixels, small: Pixels, subject: Plane): { sheets: Pixels; level: Plane } {
  const { width, height } = clear
  const flat = broad(small, halved(subject, width, height))
  const scene = resized(flat, width, height)
  const figure = resized(kuwahara(small, 2), width, height)
  const dots = specks(clear, subject)
  const papers = withAccents(flat.data, medianCut(flat.data, SHEETS, true), 4)
  const own = subjectColours(figure, subject)
  const ownPapers = own ? withAccents(own, medianCut(own, SUBJECT_SHEETS, true), 2) : papers
  const [near, nearOwn] = [nearestOf(papers), nearestOf(ownPapers)]
  const [heap, ownHeap] = [stacked(papers), stacked(ownPapers)]
  const level = new Float32Array(width * height)
  const data = figure.data
  for (let i = 0, at = 0; i < level.length; i++, at += 4) {
    const on = (subject[i] as number) > 0.5
    const from = on ? figure.data : dots[i] ? clear.data : scene.data
    const colour = (on ? nearOwn : near)(from[at] as number, from[at + 1] as number, from[at + 2] as number)
    level[i] = on
      ? CARD + (ownHeap.get(colour) as number) * 0.5
      : (heap.get(colour) as number) + (dots[i] ? 0.3 : 0)
    data[at] = colour[0]
    data[at + 1] = colour[1]
    data[at + 2] = colour[2]
  }
  return { sheets: figure, level }
}

/** The colours of what subjects cover, four bytes each, or undefined where there is next to nothing. */
function subjectColours({ data }: Pixels, subject: Plane): Uint8ClampedArray | undefined {
  const own: number[] = []
  for (let i = 0; i < subject.length; i += 5)
    if ((subject[i] as number) > 0.6)
      own.push(data[i * 4] as number, data[i * 4 + 1] as number, data[i * 4 + 2] as number, 255)
  return own.length < 800 ? undefined : Uint8ClampedArray.from(own)
}

/**
 * The scene as scissors see it: where little happens nothing but slow change, elsewhere flat patches. Softened between two rounds of
 * Kuwahara's filter their outlines come out round.
 */
function broad(small: Pixels, subject: Plane): Pixels {
  const { width: w, height: h } = small
  const patches = kuwahara(resized(resized(kuwahara(small, 4), w / 3, h / 3), w, h), 4)
  const slow = resized(resized(patches, w / 14, h / 14), w, h)
  const busy = blurred(edgePlane(patches), w, h, w * 0.009, 2)
  const data = new Uint8ClampedArray(patches.data.length)
  for (let i = 0, at = 0; i < busy.length; i++, at += 4) {
    const keep = Math.max(smoothstep(0.05, 0.16, busy[i] as number), subject[i] as number)
    for (let c = 0; c < 3; c++)
      data[at + c] = (slow.data[at + c] as number) * (1 - keep) + (patches.data[at + c] as number) * keep
    data[at + 3] = 255
  }
  return { width: w, height: h, data }
}

/** Small lights of the scene (snow, stars, lit windows, fireflies): dots that are punched out and glued on. */
function specks(clear: Pixels, subject: Plane): Uint8Array {
  const { width, height } = clear
  const luma = lumaPlane(clear)
  const around = blurred(luma, width, height, width * 0.008, 1)
  return Uint8Array.from(luma, (v, i) =>
    v - (around[i] as number) > 0.12 && (subject[i] as number) < 0.3 ? 1 : 0,
  )
}

/** How high each paper of a palette lies, 0..1: the pale ones at the back, each darker one a step above. */
function stacked(palette: readonly Rgb[]): Map<Rgb, number> {
  const weight = ([r, g, b]: Rgb): number =>
    r * 0.3 + g * 0.59 + b * 0.11 - (Math.max(r, g, b) - Math.min(r, g, b)) * 0.4
  const order = [...palette].sort((a, b) => weight(b) - weight(a))
  return new Map(order.map((colour, i) => [colour, i / order.length]))
}

/** Light from the top left over the stack: soft deep shadows, crisp near ones, white edges, and the tooth of the paper. */
function lit(sheets: Pixels, level: Plane, drawn: Plane, w: number, h: number): Pixels {
  const { width, height, data } = sheets
  const smooth = blurred(level, w, h, 1, 1)
  const nearCast = blurred(level, w, h, w * 0.004, 1)
  const farCast = blurred(level, w, h, w * 0.016, 2)
  const tile = noiseTile()
  const [short, long] = [Math.round(w * 0.005), Math.round(w * 0.016)]
  const shade = new Float32Array(w * h)
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const i = y * w + x
      const own = smooth[i] as number
      const close = (nearCast[Math.max(0, y - short) * w + Math.max(0, x - short)] as number) - own
      const deep = (farCast[Math.max(0, y - long) * w + Math.max(0, x - long)] as number) - own
      const rise = own - (smooth[Math.max(0, y - 1) * w + Math.max(0, x - 1)] as number)
      const shadow =
        Math.min(0.34, Math.max(0, close - 0.03) * 1.5) + Math.min(0.3, Math.max(0, deep - 0.05) * 0.85)
      const edge = Math.min(0.16, Math.max(0, rise - 0.012) * 1.6) - Math.min(0.08, Math.max(0, -rise - 0.02))
      shade[i] = (1 - Math.min(0.56, shadow)) * (1 + edge) * (1 - 0.72 * (drawn[i] as number))
    }
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4
      const fx = Math.min(w - 1.001, Math.max(0, x / 2 - 0.25))
      const fy = Math.min(h - 1.001, Math.max(0, y / 2 - 0.25))
      const i = (fy | 0) * w + (fx | 0)
      const [tx, ty] = [fx - (fx | 0), fy - (fy | 0)]
      const top = (shade[i] as number) + ((shade[i + 1] as number) - (shade[i] as number)) * tx
      const low = (shade[i + w] as number) + ((shade[i + w + 1] as number) - (shade[i + w] as number)) * tx
      const fibre = (tile[(((y * 2) & 511) << 9) + ((x * 3) & 511)] as number) - 0.5
      const laid = (tile[(((y * 5) & 511) << 9) + ((x >> 1) & 511)] as number) - 0.5
      const k = (top + (low - top) * ty) * (1 + fibre * 0.075 + laid * 0.035)
      for (let c = 0; c < 3; c++) data[at + c] = (data[at + c] as number) * k + fibre * 5
      data[at + 3] = 255
    }
  return sheets
}
