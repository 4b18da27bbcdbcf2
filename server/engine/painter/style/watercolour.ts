import { createCanvas } from '@napi-rs/canvas'
import { type Mark, trace } from '../marks.ts'
import { noise, noiseTile, smoothstep } from '../noise.ts'
import { discard, type Pixels } from '../pixels.ts'
import { blurred, fineDarks, lumaPlane, type Plane, toned } from './filters.ts'
import { haloOf, halved } from './focus.ts'
import { grainAt } from './grain.ts'
import { kuwahara } from './kuwahara.ts'
import { resized } from './resize.ts'
import type { Style } from './style.ts'

/**
 * Transparent washes on rough white paper. Pigment is optical density: it pools at the rims of washes, settles in the grain of
 * the paper and fades toward a wandering, unpainted border.
 */
export const watercolour: Style = async (picture, random, show, composed) => {
  const { width, height } = picture
  const bright = toned(picture, 0.36, 0.6, 1.28)
  const w = Math.round(width / 2)
  const h = Math.round(height / 2)
  const small = resized(bright, w, h)
  const washes = kuwahara(kuwahara(small, 4), 3)
  const subject = composed && halved(composed.focus, width, height)
  if (subject) closer(washes, small, subject)
  await show(resized(washes, width, height), 0.4)
  const luma = lumaPlane(washes)
  const drawn = fineDarks(small, w * 0.012, 0.1, 0.34)
  const lifted = lift(composed?.marks ?? [], w, h)
  const [ou, ov] = [random.next(), random.next()]
  const wobble = w * 0.006
  // Density of each wash and how it gathers, at half size.
  const soft = blurred(luma, w, h, Math.max(2, w * 0.006))
  const outline = subject && blurred(subject, w, h, w * 0.0022, 1)
  const halo = subject && haloOf(subject, w, h, w * 0.02)
  const gain = new Float32Array(w * h)
  const paint = new Float32Array(w * h * 3)
  for (let y = 0, i = 0; y < h; y++)
    for (let x = 0; x < w; x++, i++) {
      const u = x / w
      const v = y / w
      const pull = noise(ou + u * 1.2, ov + v * 1.2)
      const sx = Math.min(w - 1, Math.max(0, Math.round(x + (pull - 0.5) * wobble * 3)))
      const sy = Math.min(
        h - 1,
        Math.max(0, Math.round(y + (noise(ov + u * 1.2, ou + v * 1.2) - 0.5) * wobble * 3)),
      )
      const from = sy * w + sx
      const rim = Math.max(0, (soft[from] as number) - (luma[from] as number))
      const bloom = noise(ou + u * 0.35, ov + v * 0.35) - 0.5
      gain[i] = 0.92 + bloom * 0.85 + (pull - 0.5) * 0.22 + Math.min(0.5, rim * 4.4)
      // A pencil line shows through around the subjects; beside them the wash was kept thin.
      const pencil = outline ? smoothstep(0.9, 0.25, Math.abs((outline[from] as number) - 0.5) * 2) : 0
      const thin = 1 - 0.26 * (halo ? (halo[from] as number) : 0)
      const bare = lifted ? (lifted[i * 4 + 3] as number) / 255 : 0
      for (let c = 0; c < 3; c++) {
        const wash =
          -Math.log(Math.max(5, washes.data[from * 4 + c] as number) / 255) + 1.1 * (drawn[from] as number)
        paint[i * 3 + c] =
          (wash * thin + 0.42 * pencil) * (1 - bare) + bare * 0.12 * (1 - (lifted?.[i * 4 + c] ?? 0) / 255)
      }
    }
  return printed(width, height, w, h, paint, gain, [ou, ov], random.range(0.02, 0.034))
}

/** Puts the subjects back with a smaller brush than the scene's. */
function closer(washes: Pixels, small: Pixels, subject: Plane): void {
  const fine = kuwahara(small, 2)
  for (let i = 0; i < subject.length; i++) {
    const s = subject[i] as number
    if (s === 0) continue
    for (let at = i * 4; at < i * 4 + 3; at++)
      washes.data[at] =
        (washes.data[at] as number) + ((fine.data[at] as number) - (washes.data[at] as number)) * s
  }
  discard(fine.data)
}

/** Where rain and stars are lifted out with a damp brush or kept bare with gum, at half size: r, g, b of what is left, and how much of it. */
function lift(marks: readonly Mark[], w: number, h: number): Uint8ClampedArray | undefined {
  if (marks.length === 0) return
  const ctx = createCanvas(w, h).getContext('2d')
  ctx.scale(0.5, 0.5)
  ctx.lineCap = ctx.lineJoin = 'round'
  for (const mark of marks) {
    const { kind } = mark
    ctx.strokeStyle = ctx.fillStyle = kind === 'firefly' ? '#fff000' : '#ffffff'
    ctx.globalAlpha = kind === 'rain' ? 0.12 + 0.9 * mark.alpha : 0.9
    if (kind === 'firefly') {
      ctx.globalAlpha = 0.25
      for (const wide of [1, 0.7, 0.45]) trace(ctx, mark, wide)
      ctx.globalAlpha = 1
      trace(ctx, mark, 0.25)
    } else trace(ctx, { ...mark, size: Math.max(2.2, mark.size) }, kind === 'bolt' ? 2.4 : 1)
  }
  return ctx.getImageData(0, 0, w, h).data as unknown as Uint8ClampedArray
}

/** Lays the density on paper at full size: grain, border, a few splashes. */
function printed(
  width: number,
  height: number,
  w: number,
  h: number,
  paint: Plane,
  gain: Plane,
  [ou, ov]: readonly [number, number],
  border: number,
) {
  const data = new Uint8ClampedArray(width * height * 4)
  const tile = noiseTile()
  const m = Math.min(width, height)
  const edgeX = new Float32Array(width)
  const edgeX2 = new Float32Array(width)
  for (let x = 0; x < width; x++) {
    edgeX[x] =
      m * (border + 0.034 * (noise(ou + x / m / 3, ov) - 0.5) + 0.012 * (noise(ou + x / m, ov) - 0.5))
    edgeX2[x] =
      height -
      m * (border + 0.034 * (noise(ov + x / m / 3, ou) - 0.5) + 0.012 * (noise(ov + x / m, ou) - 0.5))
  }
  for (let y = 0; y < height; y++) {
    const left =
      m * (border + 0.034 * (noise(ov, ou + y / m / 3) - 0.5) + 0.012 * (noise(ov, ou + y / m) - 0.5))
    const right =
      width - m * (border + 0.034 * (noise(ou, ov + y / m / 3) - 0.5) + 0.012 * (noise(ou, ov + y / m) - 0.5))
    const fy = Math.min(h - 1.001, Math.max(0, y / 2 - 0.25))
    const y0 = Math.floor(fy)
    const ty = fy - y0
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4
      const inside = Math.min(x - left, right - x, y - (edgeX[x] as number), (edgeX2[x] as number) - y)
      const tooth = grainAt(x, y) * 0.7
      const rough = (tile[((y & 511) << 9) + ((x + 200) & 511)] as number) - 0.5
      const paper = 251 + tooth * 9
      let a = smoothstep(-1, 2.5, inside + rough * 5)
      if (a <= 0) {
        data[at] = paper
        data[at + 1] = paper - 2
        data[at + 2] = paper - 8
        data[at + 3] = 255
        continue
      }
      const rim = 1 + 0.5 * Math.exp(-Math.max(0, inside) / 5)
      const fx = Math.min(w - 1.001, Math.max(0, x / 2 - 0.25))
      const x0 = Math.floor(fx)
      const tx = fx - x0
      const i = y0 * w + x0
      const k = gain[i] as number
      a *= k * rim
      for (let c = 0; c < 3; c++) {
        const p = i * 3 + c
        const top = (paint[p] as number) + ((paint[p + 3] as number) - (paint[p] as number)) * tx
        const low =
          (paint[p + w * 3] as number) +
          ((paint[p + w * 3 + 3] as number) - (paint[p + w * 3] as number)) * tx
        const density = top + (low - top) * ty
        const grain = 1 + (tooth * 0.5 + rough * 0.42) * Math.min(1, density * 1.1)
        data[at + c] = (paper - (c === 2 ? 8 : c === 1 ? 2 : 0)) * Math.exp(-density * a * grain)
      }
      data[at + 3] = 255
    }
  }
  return { width, height, data }
}
