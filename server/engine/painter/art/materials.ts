import type { SKRSContext2D } from '@napi-rs/canvas'
import { fromHsl, mix, type Rgb, toHsl } from '../colour.ts'
import type { Random } from '../random.ts'
import type { Hsl, Material } from '../scene.ts'

type Stuff = {
  /** Colours from the darkest to the lightest part of the drawing. */
  ramp: readonly string[]
  /** How much is seen through it, 0 nothing. */
  clear?: number
  texture?: keyof typeof TEXTURES
}

/** How a thing looks that is made of a stuff: the drawing's lights and darks in the stuff's own colours, and its texture. */
const STUFFS: Record<Material, Stuff> = {
  gold: { ramp: ['#5a3608', '#a86c12', '#e8b02c', '#ffdf6a', '#fff7cf'], texture: 'sheen' },
  silver: { ramp: ['#2f3540', '#737d8a', '#b3bcc8', '#e4e9ef', '#ffffff'], texture: 'sheen' },
  bronze: { ramp: ['#2f1a10', '#74401f', '#b06f38', '#dba265', '#f7dcb0'], texture: 'sheen' },
  steel: { ramp: ['#222a35', '#566475', '#8c9bad', '#c0ccd8', '#f4f8fb'], texture: 'rivets' },
  brass: { ramp: ['#4a2c12', '#8a5a22', '#c08d3a', '#e2bd6a', '#fbeab8'], texture: 'rivets' },
  ice: { ramp: ['#2f7fb4', '#6cb6dc', '#a6dcf0', '#d8f4fb', '#ffffff'], clear: 0.1, texture: 'facets' },
  glass: { ramp: ['#3d8aa0', '#79bccb', '#aee0e6', '#dbf6f6', '#ffffff'], clear: 0.22, texture: 'facets' },
  wood: { ramp: ['#3d2212', '#6e4324', '#9c683a', '#c08c56', '#dfb681'], texture: 'grain' },
  stone: { ramp: ['#3a3a40', '#68686e', '#94938f', '#b9b7ae', '#dcdacf'], texture: 'specks' },
  cheese: { ramp: ['#a86a10', '#d99a1e', '#f5c23c', '#fddc6e', '#fff0b0'], texture: 'holes' },
  chocolate: { ramp: ['#22100a', '#43231a', '#6a3b28', '#8f583e', '#c08a68'], texture: 'sheen' },
  candy: { ramp: ['#b02a5c', '#e4578a', '#ff86ae', '#ffbcd2', '#fff2f6'], texture: 'stripes' },
  fire: { ramp: ['#7a0f08', '#d63a0c', '#ff7a14', '#ffc23c', '#fff3b0'], texture: 'flames' },
  water: { ramp: ['#0f3f74', '#2a78b4', '#58abd8', '#9fd8ee', '#f2fcff'], clear: 0.25, texture: 'sheen' },
  cloud: { ramp: ['#8fa3c0', '#bccadd', '#dee6f0', '#f3f6fa', '#ffffff'], clear: 0.1, texture: 'puffs' },
  paper: { ramp: ['#a89c84', '#d3c8b0', '#ece4d2', '#f8f3e6', '#ffffff'], texture: 'facets' },
  leaves: { ramp: ['#16351a', '#2f6a2c', '#559a3c', '#8cc25a', '#cbe69a'], texture: 'leaflets' },
  flowers: { ramp: ['#5a2a5c', '#c04a86', '#ec7aa6', '#f9b4c6', '#fff0f0'], texture: 'petals' },
  stars: { ramp: ['#080626', '#1a1452', '#3a2a8a', '#7052bc', '#c8b0f0'], texture: 'sparks' },
  jelly: { ramp: ['#7a1240', '#c42f6c', '#ee5e96', '#ff9cc0', '#fff0f6'], clear: 0.25, texture: 'sheen' },
  straw: { ramp: ['#6a4a14', '#a87e2c', '#d8b04c', '#f0d27c', '#fff0bc'], texture: 'grain' },
  bones: { ramp: ['#6a604e', '#a89c84', '#d8cfb8', '#f1ead8', '#ffffff'], texture: 'specks' },
  bricks: { ramp: ['#6a1410', '#b02a20', '#dc4434', '#f07460', '#ffb8a4'], texture: 'studs' },
  mist: { ramp: ['#8a98b4', '#b4c0d4', '#d4dcea', '#ecf1f8', '#ffffff'], clear: 0.45 },
  rot: { ramp: ['#1f2a1a', '#4a6238', '#7a9a54', '#a6c27c', '#dcebb8'], texture: 'specks' },
  light: { ramp: ['#f2b23a', '#ffd772', '#ffeaa8', '#fff7d8', '#ffffff'], clear: 0.1, texture: 'sparks' },
}

/**
 * Makes a drawing one of a stuff, in place: every pixel takes the stuff's colour for its lightness, so that the form stays, and the
 * texture lies over what is visible. A colour that was said as well ("a red glass fish") tints the stuff.
 */
export function makeOf(
  context: SKRSContext2D,
  width: number,
  height: number,
  material: Material,
  colour: Hsl | undefined,
  random: Random,
): void {
  const { ramp, clear = 0, texture } = STUFFS[material]
  const image = context.getImageData(0, 0, width, height)
  const { data } = image
  const { low, high, bend } = lightnessOf(data)
  const table = tableOf(ramp.map(c => (colour ? inHue(rgbOf(c), colour) : rgbOf(c))))
  for (let i = 0; i < data.length; i += 4) {
    if ((data[i + 3] ?? 0) < 4) continue
    const light = 0.3 * (data[i] ?? 0) + 0.59 * (data[i + 1] ?? 0) + 0.11 * (data[i + 2] ?? 0)
    const share = Math.min(1.1, Math.max(0, (light - low) / (high - low))) ** bend * GLEAM
    const at = Math.min(255, Math.round(share * 255)) * 3
    data[i] = table[at] ?? 0
    data[i + 1] = table[at + 1] ?? 0
    data[i + 2] = table[at + 2] ?? 0
    data[i + 3] = (data[i + 3] ?? 0) * (1 - clear)
  }
  context.putImageData(image, 0, 0)
  if (!texture) return
  context.save()
  context.globalCompositeOperation = 'source-atop'
  TEXTURES[texture](context, width, height, random)
  context.restore()
}

/** Pale coats are the stuff's own colour; its gleam is for what is lighter than they are. */
const GLEAM = 0.84

/** The darkest and lightest of what is visible, without the few outermost, and the power that brings the middle to the middle. */
function lightnessOf(data: Uint8ClampedArray): { low: number; high: number; bend: number } {
  const lights: number[] = []
  for (let i = 0; i < data.length; i += 64)
    if ((data[i + 3] ?? 0) >= 128)
      lights.push(0.3 * (data[i] ?? 0) + 0.59 * (data[i + 1] ?? 0) + 0.11 * (data[i + 2] ?? 0))
  lights.sort((a, b) => a - b)
  const at = (share: number): number => lights[Math.floor((lights.length - 1) * share)] ?? 128
  const flat = at(0.97) - at(0.03) < 40
  const [low, high] = flat ? [at(0.5) - 70, at(0.5) + 70] : [at(0.03), at(0.97)]
  const middle = Math.min(0.9, Math.max(0.1, (at(0.5) - low) / (high - low)))
  return { low, high, bend: Math.min(4, Math.max(0.5, Math.log(0.5) / Math.log(middle))) }
}

function tableOf(ramp: readonly Rgb[]): Uint8Array {
  const table = new Uint8Array(256 * 3)
  for (let i = 0; i < 256; i++) {
    const at = (i / 255) * (ramp.length - 1)
    const from = Math.min(ramp.length - 2, Math.floor(at))
    table.set(mix(ramp[from] as Rgb, ramp[from + 1] as Rgb, at - from), i * 3)
  }
  return table
}

function inHue(rgb: Rgb, { h, s }: Hsl): Rgb {
  const own = toHsl(rgb)
  return mix(rgb, fromHsl(h, Math.max(0.3, s), own.l), 0.75)
}

function rgbOf(colour: string): Rgb {
  const n = Number.parseInt(colour.slice(1), 16)
  return [n >> 16, (n >> 8) & 255, n & 255]
}

type Texture = (ctx: SKRSContext2D, w: number, h: number, random: Random) => void

function dots(w: number, h: number, many: number, each: (x: number, y: number) => void, random: Random) {
  for (let i = 0; i < many; i++) each(random.next() * w, random.next() * h)
}

function disc(ctx: SKRSContext2D, x: number, y: number, r: number, paint: string, flat = 1): void {
  ctx.fillStyle = paint
  ctx.beginPath()
  ctx.ellipse(x, y, r, r * flat, 0, 0, Math.PI * 2)
  ctx.fill()
}

const TEXTURES = {
  holes: (ctx, w, h, random) => {
    const s = Math.max(w, h)
    dots(
      w,
      h,
      34,
      (x, y) => {
        const r = s * random.range(0.014, 0.05)
        disc(ctx, x, y, r, 'rgba(150,88,10,.62)', 0.86)
        disc(ctx, x + r * 0.12, y + r * 0.2, r * 0.78, 'rgba(206,136,26,.75)', 0.82)
      },
      random,
    )
  },
  facets: (ctx, w, h, random) => {
    const s = Math.max(w, h)
    for (let i = 0; i < 26; i++) {
      const [x, y] = [random.next() * w, random.next() * h]
      ctx.fillStyle = i % 3 ? 'rgba(255,255,255,.26)' : 'rgba(20,70,120,.16)'
      ctx.beginPath()
      ctx.moveTo(x, y)
      ctx.lineTo(x + s * random.range(0.05, 0.16), y + s * random.range(-0.12, 0.04))
      ctx.lineTo(x + s * random.range(0.0, 0.08), y + s * random.range(0.04, 0.16))
      ctx.fill()
    }
    sheen(ctx, w, h, 0.5)
  },
  grain: (ctx, w, h, random) => {
    ctx.lineWidth = Math.max(1, w * 0.008)
    for (let i = 0; i < 26; i++) {
      const y = (h * (i + random.range(0.1, 0.9))) / 26
      const bend = h * random.range(-0.04, 0.04)
      ctx.strokeStyle = i % 2 ? 'rgba(50,24,8,.4)' : 'rgba(255,226,170,.22)'
      ctx.beginPath()
      ctx.moveTo(0, y)
      ctx.bezierCurveTo(w * 0.3, y + bend, w * 0.6, y - bend, w, y + bend * 0.4)
      ctx.stroke()
    }
    for (let i = 0; i < 4; i++)
      disc(ctx, random.next() * w, random.next() * h, w * 0.03, 'rgba(50,24,8,.5)', 0.6)
  },
  specks: (ctx, w, h, random) =>
    dots(
      w,
      h,
      150,
      (x, y) =>
        disc(
          ctx,
          x,
          y,
          Math.max(w, h) * random.range(0.003, 0.013),
          random.next() < 0.6 ? 'rgba(30,30,30,.3)' : 'rgba(255,255,255,.4)',
          0.8,
        ),
      random,
    ),
  sparks: (ctx, w, h, random) => {
    const s = Math.max(w, h)
    dots(
      w,
      h,
      190,
      (x, y) => disc(ctx, x, y, s * 0.008 * random.next() ** 2 + 0.5, 'rgba(255,255,255,.92)'),
      random,
    )
    dots(
      w,
      h,
      9,
      (x, y) => {
        const r = s * random.range(0.015, 0.035)
        ctx.fillStyle = '#fff8d8'
        ctx.beginPath()
        for (let k = 0; k < 8; k++) {
          const d = k % 2 ? r * 0.26 : r
          ctx.lineTo(x + Math.cos((k * Math.PI) / 4) * d, y + Math.sin((k * Math.PI) / 4) * d)
        }
        ctx.fill()
      },
      random,
    )
  },
  rivets: (ctx, w, h, random) => {
    const s = Math.max(w, h)
    const step = s * 0.17
    ctx.lineWidth = Math.max(1, s * 0.006)
    const shift = random.range(0, step)
    for (let x = shift - step; x < w; x += step)
      for (let y = shift - step; y < h; y += step) {
        const off = Math.round((y - shift) / step) % 2 ? step * 0.5 : 0
        ctx.strokeStyle = 'rgba(24,16,12,.5)'
        ctx.strokeRect(x + off, y, step, step)
        for (const [dx, dy] of [
          [0.14, 0.14],
          [0.86, 0.14],
          [0.14, 0.86],
          [0.86, 0.86],
        ] as const) {
          disc(ctx, x + off + step * dx, y + step * dy, s * 0.011, 'rgba(24,16,12,.6)')
          disc(
            ctx,
            x + off + step * dx - s * 0.003,
            y + step * dy - s * 0.003,
            s * 0.006,
            'rgba(255,246,214,.85)',
          )
        }
      }
    sheen(ctx, w, h, 0.3)
  },
  stripes: (ctx, w, h) => {
    const s = Math.max(w, h) * 0.09
    ctx.lineWidth = s * 0.5
    ctx.strokeStyle = 'rgba(255,255,255,.6)'
    for (let d = -h; d < w + h; d += s * 1.6) {
      ctx.beginPath()
      ctx.moveTo(d, 0)
      ctx.lineTo(d - h, h)
      ctx.stroke()
    }
  },
  flames: (ctx, w, h, random) => {
    for (let i = 0; i < 46; i++) {
      const [x, y] = [random.next() * w, random.next() * h]
      const r = Math.max(w, h) * random.range(0.03, 0.08)
      ctx.fillStyle = i % 2 ? 'rgba(255,222,90,.42)' : 'rgba(200,30,6,.32)'
      ctx.beginPath()
      ctx.moveTo(x, y - r * 1.7)
      ctx.quadraticCurveTo(x + r * 0.9, y - r * 0.2, x, y + r * 0.6)
      ctx.quadraticCurveTo(x - r * 0.9, y - r * 0.2, x, y - r * 1.7)
      ctx.fill()
    }
  },
  puffs: (ctx, w, h, random) =>
    dots(
      w,
      h,
      40,
      (x, y) => disc(ctx, x, y, Math.max(w, h) * random.range(0.03, 0.08), 'rgba(255,255,255,.35)'),
      random,
    ),
  leaflets: (ctx, w, h, random) =>
    dots(
      w,
      h,
      150,
      (x, y) => {
        ctx.fillStyle = random.next() < 0.5 ? 'rgba(30,80,26,.6)' : 'rgba(170,216,96,.6)'
        ctx.beginPath()
        ctx.ellipse(x, y, Math.max(w, h) * 0.03, Math.max(w, h) * 0.013, random.range(0, 3), 0, Math.PI * 2)
        ctx.fill()
      },
      random,
    ),
  petals: (ctx, w, h, random) => {
    const r = Math.max(w, h) * 0.016
    const colours = ['#ffe26a', '#ff8fb4', '#ffffff', '#c58cf0', '#ff9f5a']
    dots(
      w,
      h,
      80,
      (x, y) => {
        const colour = random.pick(colours)
        for (let k = 0; k < 5; k++)
          disc(ctx, x + Math.cos(k * 1.257) * r, y + Math.sin(k * 1.257) * r, r * 0.8, colour)
        disc(ctx, x, y, r * 0.6, '#f2a51c')
      },
      random,
    )
  },
  studs: (ctx, w, h) => {
    const s = Math.max(w, h) / 13
    for (let x = s / 2; x < w; x += s)
      for (let y = s / 2; y < h; y += s) {
        disc(ctx, x, y, s * 0.34, 'rgba(60,0,0,.4)')
        disc(ctx, x - s * 0.05, y - s * 0.07, s * 0.3, 'rgba(255,190,170,.5)')
      }
  },
  sheen: (ctx, w, h) => sheen(ctx, w, h, 0.6),
} satisfies Record<string, Texture>

/** Bright bands across, as polished things have. */
function sheen(ctx: SKRSContext2D, w: number, h: number, strength: number): void {
  const band = ctx.createLinearGradient(0, 0, w, h * 0.7)
  band.addColorStop(0.16, 'rgba(255,255,255,0)')
  band.addColorStop(0.27, `rgba(255,255,255,${strength})`)
  band.addColorStop(0.33, 'rgba(255,255,255,0)')
  band.addColorStop(0.6, 'rgba(255,255,255,0)')
  band.addColorStop(0.66, `rgba(255,255,255,${strength * 0.5})`)
  band.addColorStop(0.7, 'rgba(255,255,255,0)')
  ctx.fillStyle = band
  ctx.fillRect(0, 0, w, h)
}
