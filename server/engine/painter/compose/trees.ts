import { type Canvas, createCanvas } from '@napi-rs/canvas'
import { css, hex, mix, type Rgb } from '../colour.ts'
import type { Random } from '../random.ts'
import { aired, forbids, isSnowy, type Stage } from './stage.ts'
import { namedSpot } from './sun.ts'

type TreeKind = 'conifer' | 'broadleaf' | 'palm' | 'birch' | 'bare'

const LEAVES: Record<TreeKind, readonly Rgb[]> = {
  conifer: [hex('2f5a3c'), hex('3a6a44'), hex('28503f')],
  broadleaf: [hex('4f8a3a'), hex('6a9a3c'), hex('3f7a44'), hex('8aa03c')],
  palm: [hex('3f8a4a'), hex('4f9a4a')],
  birch: [hex('8ab04a'), hex('a5b84a'), hex('c9b04a')],
  bare: [hex('5a4a44')],
}

/** Cherry blossom. */
export const BLOSSOM: readonly [Rgb, ...Rgb[]] = [hex('f4b6cc'), hex('f7c9d9'), hex('ec9dbb')]
const AUTUMN = [hex('d9762e'), hex('c9482e'), hex('e0a23a'), hex('b8622e')]

/** What leafed trees wear: blossom or autumn leaves where petals or leaves fall. */
function dressOf({ scene }: Stage, kind: TreeKind): readonly Rgb[] {
  if (kind !== 'broadleaf' && kind !== 'birch') return LEAVES[kind]
  if (scene.weather.includes('petals')) return BLOSSOM
  return scene.weather.includes('leaves') ? AUTUMN : LEAVES[kind]
}

type Shades = { leaf: Rgb; bright: Rgb; dark: Rgb; trunk: Rgb; side: number }

/** A tree on its own canvas, `tall` pixels high and rooted at the middle of the lower edge, lit from the stage's sun side. */
function drawTree(
  stage: Stage,
  kind: TreeKind,
  tall: number,
  distance: number,
  random: Random,
  snow = false,
): Canvas {
  const w = Math.ceil(tall * 0.95)
  const canvas = createCanvas(w, Math.ceil(tall))
  const ctx = canvas.getContext('2d')
  const base = random.pick(dressOf(stage, kind))
  const { sun, shade } = stage.view.palette
  const blooms = dressOf(stage, kind) === BLOSSOM
  const lit = aired(
    stage,
    mix(base, hex('7a8a3c'), random.next() * (dressOf(stage, kind) === LEAVES[kind] ? 0.25 : 0)),
    distance,
  )
  // Blossom stays pink in a golden light.
  const leaf = blooms ? mix(lit, base, 0.4) : lit
  const shades: Shades = {
    leaf,
    bright: mix(
      leaf,
      snow ? hex('ffffff') : sun,
      snow ? 0.7 : stage.view.time === 'night' ? 0.14 : blooms ? 0.16 : 0.36,
    ),
    dark: mix(leaf, shade, 0.42),
    trunk: aired(stage, kind === 'birch' ? hex('aaa392') : hex('54392a'), distance),
    side: stage.view.sunX > 0.5 ? 1 : -1,
  }
  const draw = { conifer, broadleaf, palm, birch: broadleaf, bare }[kind]
  draw(ctx, w, tall, shades, random)
  return canvas
}

type Ctx = Stage['ctx']

function conifer(ctx: Ctx, w: number, tall: number, shades: Shades, random: Random): void {
  const mid = w / 2
  ctx.fillStyle = css(shades.trunk)
  ctx.fillRect(mid - tall * 0.018, tall * 0.85, tall * 0.036, tall * 0.15)
  const tiers = 8
  const wide = tall * random.range(0.17, 0.25)
  for (let i = tiers - 1; i >= 0; i--) {
    const y0 = (tall * 0.88 * i) / tiers
    const y1 = y0 + (tall * 1.75) / tiers
    const reach = wide * (0.16 + 0.84 * ((i + 1) / tiers))
    for (const side of [-1, 1]) {
      ctx.fillStyle = css(
        side === shades.side ? mix(shades.leaf, shades.bright, 0.55) : mix(shades.leaf, shades.dark, 0.7),
      )
      ctx.beginPath()
      ctx.moveTo(mid, y0)
      ctx.quadraticCurveTo(
        mid + side * reach * 0.35,
        y0 + (y1 - y0) * 0.6,
        mid + side * reach,
        Math.min(y1, tall * 0.93) - random.next() * tall * 0.02,
      )
      for (let k = 3; k > 0; k--) {
        const x = mid + side * reach * (k / 4)
        ctx.lineTo(x + side * reach * 0.06, Math.min(y1, tall * 0.93) - tall * random.range(0.015, 0.045))
        ctx.lineTo(x - side * reach * 0.05, Math.min(y1, tall * 0.93) + tall * random.range(-0.005, 0.012))
      }
      ctx.lineTo(mid, Math.min(y1, tall * 0.93))
      ctx.fill()
      // Each tier lies in the shade of the one above it.
      const under = ctx.createLinearGradient(0, y0 + (y1 - y0) * 0.4, 0, y1)
      under.addColorStop(0, css(shades.dark, 0.75))
      under.addColorStop(0.6, css(shades.dark, 0))
      ctx.fillStyle = under
      ctx.fill()
    }
  }
}

function broadleaf(ctx: Ctx, w: number, tall: number, shades: Shades, random: Random): void {
  const mid = w / 2
  // One trunk that flares at the root and forks under the crown, where the leaves shade it.
  const bark = ctx.createLinearGradient(0, tall * 0.6, 0, tall * 0.9)
  bark.addColorStop(0, css(mix(shades.trunk, shades.dark, 0.7)))
  bark.addColorStop(1, css(shades.trunk))
  ctx.fillStyle = bark
  ctx.strokeStyle = bark
  ctx.lineCap = 'round'
  ctx.beginPath()
  ctx.moveTo(mid - tall * 0.052, tall)
  ctx.quadraticCurveTo(mid - tall * 0.022, tall * 0.9, mid - tall * 0.022, tall * 0.4)
  ctx.lineTo(mid + tall * 0.02, tall * 0.4)
  ctx.quadraticCurveTo(mid + tall * 0.024, tall * 0.9, mid + tall * 0.056, tall)
  ctx.fill()
  for (const lean of [-0.15, 0.14]) {
    ctx.lineWidth = tall * 0.024
    ctx.beginPath()
    ctx.moveTo(mid, tall * 0.74)
    ctx.quadraticCurveTo(mid + lean * tall * 0.3, tall * 0.64, mid + lean * tall, tall * 0.44)
    ctx.stroke()
  }
  const r = tall * random.range(0.27, 0.33)
  const blobs = Array.from({ length: 11 }, () => {
    const angle = random.next() * Math.PI * 2
    const far = Math.sqrt(random.next()) * r
    return {
      x: mid + Math.cos(angle) * far,
      y: tall * 0.36 + Math.sin(angle) * far * 0.86,
      r: r * random.range(0.34, 0.52),
    }
  })
  const layers = [
    { colour: shades.dark, dx: 0, dy: 0.1, size: 1, specks: 26 },
    { colour: shades.leaf, dx: 0.1, dy: -0.05, size: 0.86, specks: 26 },
    { colour: mix(shades.leaf, shades.bright, 0.55), dx: 0.26, dy: -0.26, size: 0.56, specks: 20 },
    { colour: shades.bright, dx: 0.4, dy: -0.42, size: 0.26, specks: 12 },
  ]
  for (const { colour, dx, dy, size, specks } of layers) {
    ctx.fillStyle = css(colour)
    ctx.beginPath()
    for (const blob of blobs) {
      const cx = blob.x + blob.r * dx * shades.side
      const cy = blob.y + blob.r * dy
      ctx.moveTo(cx, cy)
      ctx.arc(cx, cy, blob.r * size * 0.86, 0, Math.PI * 2)
      // Ragged leaf clusters along the rim: discs alone read as balloons.
      for (let k = 0; k < specks; k++) {
        const angle = random.next() * Math.PI * 2
        const far = blob.r * size * random.range(0.7, 1.06)
        const s = blob.r * random.range(0.06, 0.14)
        ctx.moveTo(cx + Math.cos(angle) * far, cy + Math.sin(angle) * far)
        ctx.ellipse(cx + Math.cos(angle) * far, cy + Math.sin(angle) * far, s * 1.5, s, angle, 0, Math.PI * 2)
      }
    }
    ctx.fill('nonzero')
  }
}

function palm(ctx: Ctx, w: number, tall: number, shades: Shades, random: Random): void {
  const mid = w / 2
  const lean = random.range(-0.16, 0.16) * tall
  const crown = { x: mid + lean, y: tall * 0.26 }
  ctx.lineCap = 'round'
  for (const [offset, colour] of [
    [0, shades.trunk],
    [tall * 0.008 * shades.side, mix(shades.trunk, shades.bright, 0.4)],
  ] as const) {
    ctx.strokeStyle = css(colour)
    ctx.lineWidth = tall * (offset === 0 ? 0.036 : 0.014)
    ctx.beginPath()
    ctx.moveTo(mid - lean * 0.4 + offset, tall)
    ctx.quadraticCurveTo(mid - lean * 0.2 + offset, tall * 0.6, crown.x + offset, crown.y)
    ctx.stroke()
  }
  for (let i = 0; i < 13; i++) {
    const angle = Math.PI + (Math.PI * (i + random.next() * 0.6)) / 12.5
    const reach = tall * random.range(0.28, 0.4)
    const tipX = crown.x + Math.cos(angle) * reach
    const tipY = crown.y + Math.sin(angle) * reach * 0.62 + reach * 0.42
    const bendX = crown.x + Math.cos(angle) * reach * 0.62
    const bendY = crown.y + Math.sin(angle) * reach * 0.72 - reach * 0.06
    ctx.fillStyle = css(
      Math.cos(angle) * shades.side > 0
        ? mix(shades.leaf, shades.bright, random.range(0.2, 0.7))
        : mix(shades.leaf, shades.dark, random.range(0.1, 0.8)),
    )
    ctx.beginPath()
    ctx.moveTo(crown.x, crown.y)
    ctx.quadraticCurveTo(bendX, bendY - tall * 0.02, tipX, tipY)
    for (let k = 6; k > 0; k--) {
      const t = k / 7
      const x = (1 - t) ** 2 * crown.x + 2 * t * (1 - t) * bendX + t * t * tipX
      const y = (1 - t) ** 2 * crown.y + 2 * t * (1 - t) * bendY + t * t * tipY
      ctx.lineTo(x + tall * 0.006, y + tall * random.range(0.045, 0.075) * (1.2 - t * 0.6))
      ctx.lineTo(x - (tipX - crown.x) * 0.03, y + tall * 0.008)
    }
    ctx.fill()
  }
}

function bare(ctx: Ctx, w: number, tall: number, shades: Shades, random: Random): void {
  ctx.strokeStyle = css(shades.trunk)
  ctx.lineCap = 'round'
  const branch = (x: number, y: number, angle: number, long: number, thick: number): void => {
    const x2 = x + Math.cos(angle) * long
    const y2 = y + Math.sin(angle) * long
    ctx.lineWidth = thick
    ctx.beginPath()
    ctx.moveTo(x, y)
    ctx.lineTo(x2, y2)
    ctx.stroke()
    if (long < tall * 0.035) return
    for (const turn of [-1, 1])
      branch(x2, y2, angle + turn * random.range(0.25, 0.6), long * random.range(0.62, 0.8), thick * 0.66)
  }
  branch(w / 2, tall, -Math.PI / 2 + random.range(-0.08, 0.08), tall * 0.27, tall * 0.045)
}

/**
 * A row of trees with roots at `y` (pixels), `tall` pixels high at most; five drawings are reused, mirrored and scaled.
 * `gap` keeps the middle share of the width free for a subject.
 */
export function paintTreeRow(
  stage: Stage,
  label: string,
  row: {
    y: number
    tall: number
    distance: number
    kinds: readonly TreeKind[]
    many: number
    gap?: number
    /** Where a single tree stands, share of the width; otherwise they spread over all of it. */
    at?: number
    snow?: boolean
    sway?: number
  },
): void {
  if (forbids(stage, 'tree')) return
  const { ctx, width, view } = stage
  const random = stage.layout(`trees ${label}`)
  const drawn = Math.min(row.tall, 460)
  const { weather } = stage.scene
  const leafed = weather.includes('petals') || weather.includes('leaves')
  // Blossom and autumn need leaves to show on.
  const kinds: readonly TreeKind[] =
    leafed && row.kinds.includes('conifer') ? ['broadleaf', 'broadleaf', 'conifer'] : row.kinds
  const drawings = Array.from({ length: Math.min(4, row.many) }, () =>
    drawTree(stage, random.pick(kinds), drawn, row.distance, random, row.snow ?? isSnowy(stage)),
  )
  const moon = namedSpot(stage)
  for (let i = 0; i < row.many; i++) {
    const x = (row.at ?? (i + random.range(0.1, 0.9)) / row.many) * width
    const size = random.range(0.62, 1)
    const drawing = random.pick(drawings)
    const mirrored = random.next() < 0.35
    const drop = random.next() * (row.sway ?? 0.06) * row.tall
    if (row.gap && Math.abs(x / width - view.heroX) < row.gap / 2) continue
    const w = (drawing.width * size * row.tall) / drawn
    const h = (drawing.height * size * row.tall) / drawn
    // A sun or moon that the words name is seen whole.
    if (moon && row.y - h + drop < moon.y + moon.r && Math.abs(x - moon.x) < w * 0.42 + moon.r) continue
    ctx.save()
    ctx.translate(x, row.y - h + drop)
    if (mirrored) ctx.scale(-1, 1)
    ctx.drawImage(drawing, -w / 2, 0, w, h)
    ctx.restore()
  }
}
