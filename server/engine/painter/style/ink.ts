import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import type { Rgb } from '../colour.ts'
import { type Mark, trace } from '../marks.ts'
import { noise, noiseTile, smoothstep } from '../noise.ts'
import { canvasOf, type Pixels, pixelsOf } from '../pixels.ts'
import type { Random } from '../random.ts'
import { blurred, lumaPlane, meanOf, type Plane } from './filters.ts'
import { flowOf, strokes } from './flow.ts'
import { coverage, haloOf, halved, rimless, spreadOf } from './focus.ts'
import { FILTERS, greyness, type Paint, pigments } from './inkPigments.ts'
import { kuwahara } from './kuwahara.ts'
import { resized } from './resize.ts'
import type { Style } from './style.ts'
import { unveiled } from './tone.ts'

/**
 * Brush and ink on rice paper: what the picture is about stands in firm strokes with one or two pigments, all around it is pale
 * wash, wet in wet, that keeps clear of it.
 */
export const ink: Style = async (picture, random, show, composed) => {
  const focus = composed?.focus
  const { width, height } = picture
  const m = Math.min(width, height)
  const w = Math.round(width / 2)
  const h = Math.round(height / 2)
  const told = focus && coverage(focus) > 0.004 ? focus : undefined
  const subject = told ? halved(told, width, height) : new Float32Array(w * h).fill(0.4)
  const clear = resized(unveiled(picture, focus), w, h)
  const small = told ? rimless(clear, subject, m * 0.004) : clear
  const flat = kuwahara(kuwahara(small, 4), 4)
  await show(flat, 0.3)
  const wash = washes(flat, subject, m / 2, told !== undefined)
  const paint = pigments(kuwahara(small, 2), subject, told !== undefined)
  const lines = brushed(picture, told)
  await show(flat, 0.6)
  return sealed(onPaper(width, height, { wash, paint, lines }, random), composed?.marks ?? [], random)
}

/** How dark the ink washes are, 0..1, at half size: tones spread anew for subject and surroundings, with air between them. */
function washes(flat: Pixels, subject: Plane, m: number, hasSubject: boolean): Plane {
  const { width: w, height: h } = flat
  const luma = lumaPlane(flat)
  const grey = greyness(flat)
  const inside = spreadOf(luma, i => (subject[i] as number) ** 2, 0.04, 0.93)
  const around = spreadOf(luma, i => 1 - (subject[i] as number), 0.03, 0.9)
  // A dark hour stays darker than a bright one, but never as dark as the ink that draws.
  const dusk = smoothstep(0.5, 0.2, meanOf(luma))
  const gloom = 0.46 + 0.42 * dusk
  // Lights of a night are not the paper's white.
  const high = Math.max(around.high, 0.46)
  const soft = blurred(luma, w, h, m * 0.005, 1)
  const wide = blurred(luma, w, h, m * 0.09, 2)
  const halo = hasSubject ? haloOf(subject, w, h, m * 0.06) : undefined
  // A black cat is black by night, too.
  const bright = Math.max(0.56, inside.high)
  const out = new Float32Array(luma.length)
  for (let i = 0; i < out.length; i++) {
    const s = subject[i] as number
    const near = Math.max(0, (bright - (luma[i] as number)) / Math.max(0.25, bright - inside.low))
    // Against what is around it each mass counts for more: a pale hill before a pale sky is still a hill.
    const mass = (soft[i] as number) + ((soft[i] as number) - (wide[i] as number)) * 0.9
    const far = Math.max(0, (high - mass) / Math.max(0.2, high - around.low))
    const air = 1 - 0.75 * (halo ? (halo[i] as number) : 0)
    // What has no colour is ink itself.
    const g = (grey[i] as number) * smoothstep(0.42, 0.2, luma[i] as number)
    out[i] =
      near ** (1.25 - 0.55 * g) * (0.8 + 0.15 * g) * s + far ** (1.4 - 0.5 * dusk) * gloom * air * (1 - s)
  }
  return out
}

/** How black the brush's lines are, 0..1, at full size: firm on the subject, thin and sparing around it. */
function brushed(picture: Pixels, focus: Plane | undefined): Plane {
  const { width, height } = picture
  const m = Math.min(width, height)
  const luma = lumaPlane(picture)
  // The subject's own outline is always drawn, also where it is no darker or lighter than what is behind it.
  if (focus)
    for (let i = 0; i < luma.length; i++) luma[i] = (luma[i] as number) * 0.86 + 0.14 * (focus[i] as number)
  const w = Math.round(width / 2)
  const h = Math.round(height / 2)
  const flow = flowOf(halved(luma, width, height), w, h, Math.round(m / 200))
  const depth = strokes(luma, width, height, m / 420, flow)
  const crowd = blurred(depth, width, height, m / 30, 1)
  const soft = focus && blurred(focus, width, height, m / 320, 1)
  for (let i = 0; i < depth.length; i++) {
    const s = focus ? (focus[i] as number) : 0.85
    const from = 0.007 + 0.003 * s + (1 - s) * 0.6 * (crowd[i] as number)
    const line = smoothstep(from, from + 0.024, depth[i] as number) * (0.66 + 0.29 * s)
    const outline = soft ? smoothstep(1, 0.35, Math.abs((soft[i] as number) - 0.5) * 2) : 0
    depth[i] = Math.max(line, outline)
  }
  return depth
}

type Layers = { wash: Plane; paint: Paint; lines: Plane }

/** Lays washes, pigments and lines on the paper, which drinks unevenly: edges wander, tones pool, lines run dry. */
function onPaper(width: number, height: number, { wash, paint, lines }: Layers, random: Random): Pixels {
  const m = Math.min(width, height)
  const w = Math.round(width / 2)
  const h = Math.round(height / 2)
  const tile = noiseTile()
  const [ou, ov] = [random.next(), random.next()]
  const data = new Uint8ClampedArray(width * height * 4)
  const pool = new Float32Array(Math.ceil(width / 4) + 1)
  const bleed = new Float32Array(Math.ceil(width / 4) + 1)
  for (let y = 0; y < height; y++) {
    if (y % 4 === 0)
      for (let x = 0; x < pool.length; x++) {
        pool[x] = noise(ou + (x * 4) / m / 3, ov + y / m / 3) - 0.5
        bleed[x] = noise(ov + (x * 4) / m / 0.7, ou + y / m / 0.7) - 0.5
      }
    for (let x = 0; x < width; x++) {
      const b = bleed[x >> 2] as number
      const p = pool[x >> 2] as number
      const tooth = (tile[(((y * 3) & 511) << 9) + ((x * 3) & 511)] as number) - 0.5
      const fibre = (tile[(((y * 5) & 511) << 9) + ((x >> 1) & 511)] as number) - 0.5
      const streak = tile[(((y * 4 + (x >> 3)) & 511) << 9) + ((x >> 2) & 511)] as number
      const hx = Math.min(w - 1, Math.max(0, (x + b * m * 0.012) >> 1))
      const hy = Math.min(h - 1, Math.max(0, (y + p * m * 0.012) >> 1))
      const j = hy * w + hx
      const tone = (wash[j] as number) + b * 0.1 + p * 0.1
      // Four washes laid over one another, each darkest at its wet rim.
      let dark = tone * 0.42
      for (const level of [0.14, 0.3, 0.48, 0.66]) {
        dark += smoothstep(level - 0.02, level + 0.02, tone) * 0.085
        dark += Math.max(0, 1 - Math.abs(tone - level - 0.012) * 55) * 0.045
      }
      // Flying white: a fast brush leaves streaks of paper in its darks.
      dark *= 1 - 0.4 * 0.3 * smoothstep(0.6, 0.8, streak) * smoothstep(0.16, 0.4, tone) - tooth * 0.22
      const thick = (paint.thick[j] as number) * (1 + p * 0.5 + tooth * 0.25)
      const pressed = 0.92 + b * 0.5 + tooth * 0.55
      const i = y * width + x
      const line = (lines[i] as number) * Math.min(1, Math.max(0.25, pressed))
      const black = 1 - (1 - Math.min(0.85, dark * (1 - thick * 0.5))) * (1 - line * 0.94)
      const pigment = FILTERS[paint.part[j] as number] as Rgb
      const paper = 1 + fibre * 0.035 + tooth * 0.02
      const at = i * 4
      data[at] = 246 * paper * (1 - thick * (1 - pigment[0])) * (1 - black * 0.9)
      data[at + 1] = 240 * paper * (1 - thick * (1 - pigment[1])) * (1 - black * 0.9)
      data[at + 2] = 226 * paper * (1 - thick * (1 - pigment[2])) * (1 - black * 0.87)
      data[at + 3] = 255
    }
  }
  return { width, height, data }
}

const BARE = '#f6f0e2'

/** What falls and glimmers: paper left bare in dark washes; on bare paper, rain in thin ink and flakes that a wash goes around. */
function spare(ctx: SKRSContext2D, marks: readonly Mark[], { width, height, data }: Pixels): void {
  const m = Math.min(width, height)
  ctx.lineJoin = ctx.lineCap = 'round'
  for (const mark of marks) {
    const [[x, y] = [0, 0], [ax, ay] = [x, y]] = mark.path
    const [px, py] = [Math.round((x + ax) / 2), Math.round((y + ay) / 2)]
    if (px < 0 || py < 0 || px >= width || py >= height) continue
    const light = (data[(py * width + px) * 4 + 1] as number) / 255
    ctx.strokeStyle = ctx.fillStyle = BARE
    ctx.globalAlpha = 0.9
    if (mark.kind === 'rain') {
      ctx.strokeStyle = light < 0.62 ? BARE : '#55534e'
      const size = m * 0.0022
      const long = 1.2 + 3 * mark.alpha
      for (const [t, wide] of [
        [1, 0.6],
        [0.7, 1],
      ] as const) {
        ctx.globalAlpha = (0.25 + mark.alpha) * 0.6
        trace(
          ctx,
          {
            ...mark,
            path: [
              [x, y],
              [x + (ax - x) * long * t, y + (ay - y) * long * t],
            ],
            size,
          },
          wide,
        )
      }
    } else if (mark.kind === 'bolt') {
      for (const [wide, alpha] of [
        [7, 0.25],
        [4, 0.4],
        [2.2, 1],
      ] as const) {
        ctx.globalAlpha = alpha
        trace(ctx, mark, wide)
      }
    } else if (mark.kind === 'firefly') {
      ctx.fillStyle = '#e0ae34'
      ctx.globalAlpha = 0.16
      for (const wide of [1.1, 0.75, 0.45]) trace(ctx, mark, wide)
      ctx.fillStyle = '#fdf3cf'
      ctx.globalAlpha = 1
      trace(ctx, mark, 0.24)
    } else {
      if (light > 0.8) {
        ctx.fillStyle = '#8c8a84'
        ctx.globalAlpha = 0.35
        trace(ctx, mark, 1.35)
        ctx.fillStyle = BARE
      }
      ctx.globalAlpha = mark.kind === 'star' ? mark.alpha : 0.95
      trace(ctx, { ...mark, size: Math.max(m * 0.0016, mark.size) })
    }
  }
  ctx.globalAlpha = 1
}

/** The painter's seal in the emptier of the two lower corners: four cut strokes in a vermilion square. */
function sealed(sheet: Pixels, marks: readonly Mark[], random: Random): Pixels {
  const { width, height, data } = sheet
  const m = Math.min(width, height)
  const side = m * 0.062
  const y = height - side * 1.7
  const inkIn = (left: number): number => {
    let sum = 0
    for (let v = y; v < y + side; v += 3)
      for (let u = left; u < left + side; u += 3)
        sum += 255 - (data[(Math.floor(v) * width + Math.floor(u)) * 4 + 1] as number)
    return sum
  }
  const [left, right] = [side * 0.8, width - side * 1.8]
  const x = inkIn(left) < inkIn(right) ? left : right
  const canvas = createCanvas(width, height)
  const ctx = canvas.getContext('2d')
  ctx.drawImage(canvasOf(sheet), 0, 0)
  spare(ctx, marks, sheet)
  ctx.fillStyle = 'rgba(190,38,28,0.9)'
  ctx.beginPath()
  ctx.roundRect(x, y, side, side, side * 0.12)
  ctx.fill()
  ctx.strokeStyle = 'rgba(246,236,218,0.95)'
  ctx.lineWidth = side * 0.075
  ctx.lineCap = 'round'
  ctx.strokeRect(x + side * 0.1, y + side * 0.1, side * 0.8, side * 0.8)
  for (let k = 0; k < 4; k++) {
    const t = y + side * (0.27 + k * 0.155)
    ctx.beginPath()
    ctx.moveTo(x + side * random.range(0.22, 0.32), t + side * random.range(-0.03, 0.03))
    ctx.lineTo(x + side * random.range(0.62, 0.78), t + side * random.range(-0.03, 0.03))
    ctx.stroke()
  }
  ctx.beginPath()
  ctx.moveTo(x + side * 0.5, y + side * 0.2)
  ctx.lineTo(x + side * random.range(0.44, 0.56), y + side * 0.8)
  ctx.stroke()
  return pixelsOf(canvas)
}
