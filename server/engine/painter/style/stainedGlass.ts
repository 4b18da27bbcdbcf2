import { noiseTile, smoothstep } from '../noise.ts'
import type { Pixels } from '../pixels.ts'
import type { Random } from '../random.ts'
import { filledIn, offSubject } from './behind.ts'
import { between } from './between.ts'
import { setBosses } from './bosses.ts'
import { classed } from './classes.ts'
import { blurred, lumaPlane, type Plane } from './filters.ts'
import { halved } from './focus.ts'
import { labOf, rgbOf } from './lab.ts'
import { type Light, panesOf } from './panes.ts'
import { resized } from './resize.ts'
import { stacked } from './stack.ts'
import type { Style } from './style.ts'
import { subjectClasses } from './subjectClasses.ts'
import { majority, merged } from './tidy.ts'
import { toned, unveiled } from './tone.ts'
import { untextured } from './untextured.ts'

const COLOURS = { scene: 9, subject: 7 }
/** Labels of subjects begin here, those of the scene are below. */
const SUBJECT = 64

/**
 * Panes of coloured glass in lead with light behind them: rays and long curves that follow the scene, subjects in panes of their own
 * colours with heavy lead around them. What is too small to be cut is painted on the glass, and small lights are round bosses.
 */
export const stainedGlass: Style = async (picture, random, show, composed) => {
  const { width, height } = picture
  const focus = composed?.focus
  const subject = focus && halved(focus, width, height)
  const clear = toned(unveiled(resized(picture, width / 2, height / 2), subject), 1.5, 1.3)
  const { width: w, height: h } = clear
  await show(clear, 0.2)
  const on = subject ?? new Float32Array(w * h)
  const scene = subject ? filledIn(clear, offSubject(subject, w)) : clear
  const regions = regionsOf(clear, scene, on, random)
  const panes = panesOf(regions, on, lightOf(scene), w, h, random)
  const bosses = setBosses(panes, composed?.marks ?? [], on, w, h, width / w)
  const colours = glassOf(panes, clear, on)
  for (const [k, colour] of bosses.colours) colours.set(colour, k * 3)
  await show(flat(panes, colours, w, h), 0.6)
  const lead = leadOf(panes, regions, on, w, h)
  return leaded(
    {
      clear,
      panes,
      colours,
      lead,
      subject: on,
      painted: subject ? PAINTED.scene : PAINTED.photograph,
      scratched: bosses.scratched,
      set: bosses.colours.size,
    },
    width,
    height,
  )
}

/** The regions of like colour that a window is cut along, of the scene and of its subjects. */
function regionsOf(clear: Pixels, scene: Pixels, subject: Plane, random: Random): Uint8Array {
  const { width: w, height: h } = clear
  const m = Math.min(w, h) / 416
  const lab = untextured(labOf(scene), 1.3, 22 * m, 0.16)
  const classes = classed(
    lab,
    subject.map(v => 1 - v),
    COLOURS.scene,
    3,
    random,
  )
  majority(classes.labels, w, h, 2)
  merged(classes, w, h, 2600 * m)
  const regions = new Uint8Array(w * h)
  for (const [k, { mask }] of stacked(classes, lab, w, h, 2 * m, 1).entries())
    for (let i = 0; i < mask.length; i++) if ((mask[i] as number) > 127) regions[i] = k
  const figure = subjectClasses(
    clear,
    subject,
    { many: COLOURS.subject, accents: 2, reach: 2, least: 4000 * m },
    random,
  )
  if (!figure) return regions
  const { box, within, classes: own } = figure
  for (let y = 0, i = 0; y < box.h; y++)
    for (let x = 0; x < box.w; x++, i++)
      if ((within[i] as number) > 0.5)
        regions[(box.y + y) * w + box.x + x] = SUBJECT + (own.labels[i] as number)
  return regions
}

/** Where the scene is brightest at large, not too far down: the light that rays come from. */
function lightOf(scene: Pixels): Light {
  const { width: w, height: h } = scene
  const glow = blurred(lumaPlane(scene), w, h, Math.min(w, h) * 0.06)
  let best = Math.floor(w / 2)
  let most = -1
  for (let y = 0; y < h * 0.62; y++)
    for (let x = 0; x < w; x++) {
      const v = (glow[y * w + x] as number) - 0.1 * (y / h) - 0.06 * Math.abs(x / w - 0.5)
      if (v <= most) continue
      most = v
      best = y * w + x
    }
  return { x: best % w, y: Math.floor(best / w) }
}

/** The pale glass that stands where a scene is white or grey: amber, rose, green, blue, lilac; green-red and blue-yellow of OKLab. */
const PALE = [
  [0.015, 0.11],
  [0.075, 0.03],
  [-0.075, 0.05],
  [-0.045, -0.065],
  [0.045, -0.07],
] as const

/** The colour of every pane, three numbers each: that of the picture beneath it, deeper, and no two neighbours quite alike. */
function glassOf(panes: Int32Array, clear: Pixels, subject: Plane): Float32Array {
  let count = 0
  for (const k of panes) count = Math.max(count, k + 1)
  const sums = new Float64Array(count * 5)
  for (let i = 0; i < panes.length; i++) {
    const at = (panes[i] as number) * 5
    for (let c = 0; c < 3; c++) sums[at + c] = (sums[at + c] as number) + (clear.data[i * 4 + c] as number)
    sums[at + 3] = (sums[at + 3] as number) + (subject[i] as number)
    sums[at + 4] = (sums[at + 4] as number) + 1
  }
  const means = new Uint8ClampedArray(count * 4)
  for (let k = 0; k < count; k++)
    for (let c = 0; c < 3; c++) means[k * 4 + c] = (sums[k * 5 + c] as number) / (sums[k * 5 + 4] as number)
  const [l, a, b] = labOf({ width: count, height: 1, data: means }).planes
  const out = new Float32Array(count * 3)
  for (let k = 0; k < count; k++) {
    const n = sums[k * 5 + 4] as number
    if (n === 0) continue
    const [light, red, yellow] = [l[k] as number, a[k] as number, b[k] as number]
    const on = (sums[k * 5 + 3] as number) / n
    const chroma = Math.hypot(red, yellow)
    const pale = on > 0.5 ? 0 : 1 - smoothstep(0.015, 0.06, chroma)
    const [pr, py] = PALE[Math.floor(chance(k) * PALE.length)] as readonly [number, number]
    const deeper = on > 0.5 ? 1.1 : 1.25
    const turn = on > 0.5 ? 0 : (chance(k + 0.5) - 0.5) * 0.36
    const [r, y] = [red * deeper + pr * pale, yellow * deeper + py * pale]
    const bright = light * (1 - pale * 0.1) + (on > 0.5 ? 0 : (chance(k + 0.25) - 0.5) * 0.09)
    out.set(
      rgbOf(
        0.1 + bright * 0.9,
        r * Math.cos(turn) - y * Math.sin(turn),
        r * Math.sin(turn) + y * Math.cos(turn),
      ),
      k * 3,
    )
  }
  return out
}

/** A number 0..1 that looks random and is the same everywhere. */
function chance(k: number): number {
  const t = Math.sin(k * 12.9898 + 4.1414) * 43758.5453
  return t - Math.floor(t)
}

function flat(panes: Int32Array, colours: Float32Array, width: number, height: number): Pixels {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let i = 0; i < panes.length; i++) {
    const k = (panes[i] as number) * 3
    for (let c = 0; c < 3; c++) data[i * 4 + c] = colours[k + c] as number
    data[i * 4 + 3] = 255
  }
  return { width, height, data }
}

/** How near lead is, 0..1: strong along subjects, less between colours, thin within them. */
function leadOf(panes: Int32Array, regions: Uint8Array, subject: Plane, w: number, h: number): Plane {
  const border = new Float32Array(w * h)
  const mark = (i: number, j: number): void => {
    if (panes[i] === panes[j]) return
    const inside = (subject[i] as number) > 0.5 && (subject[j] as number) > 0.5
    const weight = regions[i] === regions[j] ? 0.9 : inside ? 0.76 : 1.3
    border[i] = Math.max(border[i] as number, weight)
    border[j] = Math.max(border[j] as number, weight)
  }
  for (let y = 0; y < h - 1; y++)
    for (let x = 0; x < w - 1; x++) {
      const i = y * w + x
      mark(i, i + 1)
      mark(i, i + w)
    }
  const soft = blurred(border, w, h, 1, 2)
  const inner = blurred(subject, w, h, 2, 2)
  for (let i = 0; i < soft.length; i++) {
    const outline = 1 - Math.abs((inner[i] as number) - 0.5) * 2
    soft[i] = Math.min(1, Math.max(soft[i] as number, outline * 0.9))
  }
  return soft
}

type Window = {
  clear: Pixels
  panes: Int32Array
  colours: Float32Array
  lead: Plane
  subject: Plane
  /** How much of the picture is painted on glass that is no subject's. */
  painted: number
  scratched: Plane
  /** How many of the last panes are bosses, on which nothing is painted. */
  set: number
}

/** How much of the picture itself is painted on the glass; in a photograph nobody says where the faces are. */
const PAINTED = { scene: 0.34, subject: 0.72, photograph: 0.5 }

/** The window at full size, with light behind it. */
function leaded(
  { clear, panes, colours, lead, subject, painted, scratched, set }: Window,
  width: number,
  height: number,
): Pixels {
  const { width: w, height: h } = clear
  const glow = resized(resized(clear, w / 20, h / 20), w, h).data
  const data = new Uint8ClampedArray(width * height * 4)
  const plain = colours.length / 3 - set
  const tile = noiseTile()
  const m = Math.min(width, height)
  const [sx, sy] = [w / width, h / height]
  for (let y = 0, at = 0; y < height; y++) {
    const fy = Math.min(h - 1.001, Math.max(0, (y + 0.5) * sy - 0.5))
    const y0 = Math.floor(fy)
    const ty = fy - y0
    for (let x = 0; x < width; x++, at += 4) {
      const fx = Math.min(w - 1.001, Math.max(0, (x + 0.5) * sx - 0.5))
      const x0 = Math.floor(fx)
      const tx = fx - x0
      const i = y0 * w + x0
      const near = (ty > 0.5 ? i + w : i) + (tx > 0.5 ? 1 : 0)
      const pane = panes[near] as number
      const edge = between(lead, i, w, tx, ty)
      const aside = Math.min(x, y, width - 1 - x, height - 1 - y) / m
      const metal = Math.max(smoothstep(0.3, 0.43, edge), aside < FRAME ? 1 : 0)
      const shine = aside < FRAME ? frameShine(aside) : metal * Math.max(0, edge - 0.62) * 90
      // Each pane is cast with its own streaks, thicker toward one side.
      const streak = (tile[(((y + pane * 37) & 511) << 9) + (((x >> 1) + pane * 91) & 511)] as number) - 0.5
      const seed = (tile[(((y * 3) & 511) << 9) + ((x * 3) & 511)] as number) - 0.5
      const cast = (1.03 + streak * 0.22 + seed * 0.06) * (1 - Math.min(1, edge * 1.5) * 0.3)
      const part = pane >= plain ? 0 : (subject[near] as number) > 0.5 ? PAINTED.subject : painted
      const scratch = between(scratched, i, w, tx, ty)
      for (let c = 0; c < 3; c++) {
        const own = between(clear.data, i * 4 + c, w, tx, ty, 4)
        const cut = colours[pane * 3 + c] as number
        const dark = pane >= plain ? 0 : Math.min(0.6, Math.max(0, (cut - own - 26) / 90))
        const glass = (cut + (own - cut) * Math.max(part, dark)) * cast
        const bright = Math.min(255, glass) + (235 - Math.min(255, glass)) * scratch
        const spilt = ((glow[near * 4 + c] as number) / 255) * 0.24
        const lit = 255 - (255 - bright) * (1 - spilt)
        data[at + c] = lit * (1 - metal) + (20 + c * 3 + shine + spilt * 60) * metal
      }
      data[at + 3] = 255
    }
  }
  return { width, height, data }
}

/** The iron around the window, of its shorter side. */
const FRAME = 0.019

function frameShine(aside: number): number {
  return 34 * smoothstep(0.004, 0.008, aside) * (1 - smoothstep(0.012, 0.016, aside))
}
