import { css, hex, mix, type Rgb } from '../../colour.ts'
import { noise, smoothstep } from '../../noise.ts'
import { rastered } from '../../pixels.ts'
import type { Random } from '../../random.ts'
import type { Stage } from '../stage.ts'
import { at, ramp } from './inks.ts'

/** Folded veils: noise warped by noise, as ink floats on water. */
export function marbled(stage: Stage, palette: Rgb[], random: Random): void {
  const { ctx, width, height, m } = stage
  const [ou, ov, s] = [random.next(), random.next(), random.range(0.2, 0.34)]
  const w = Math.round(width / 2.5)
  const h = Math.round(height / 2.5)
  const k = 2.5 / m
  const veil = rastered(w, h, (x, y, out, offset) => {
    const u = x * k * s
    const v = y * k * s
    const a = noise(ou + u, ov + v)
    const b = noise(ov + u * 0.9 + a * 0.24, ou + v * 0.9 - a * 0.2)
    const c = noise(ou + u * 0.7 + b * 0.4, ov + v * 0.7 + a * 0.28)
    const line = (1 - Math.abs(2 * noise(ou + b * 0.5 + u, c * 0.6) - 1)) ** 10
    const tone = ramp(palette, smoothstep(0.12, 0.88, c * 0.85 + (b - 0.5) * 0.5 + 0.08))
    const lift = 0.84 + 0.3 * (b - a) + line * 0.22
    for (let i = 0; i < 3; i++) out[offset + i] = (tone[i] as number) * lift + line * 26
    out[offset + 3] = 255
  })
  ctx.imageSmoothingQuality = 'high'
  ctx.drawImage(veil, 0, 0, width, height)
}

/** Thousands of threads that follow one current. */
function currents(stage: Stage, palette: Rgb[], random: Random): void {
  const { ctx, width, height, m } = stage
  const ground = ctx.createLinearGradient(0, 0, width * 0.3, height)
  ground.addColorStop(0, css(at(palette, 0)))
  ground.addColorStop(1, css(mix(at(palette, 0), at(palette, 1), 0.6)))
  ctx.fillStyle = ground
  ctx.fillRect(0, 0, width, height)
  const [ou, ov, swirl] = [random.next(), random.next(), random.range(1.4, 3)]
  const eye = { x: width * stage.view.heroX, y: height * random.range(0.35, 0.65) }
  ctx.lineCap = 'round'
  for (let i = 0; i < 1500; i++) {
    let x = random.range(-0.1, 1.1) * width
    let y = random.range(-0.1, 1.1) * height
    const t = noise(ou + x / m / 5, ov + y / m / 5)
    ctx.strokeStyle = css(
      ramp(palette.slice(1), smoothstep(0.2, 0.8, t) + random.range(-0.16, 0.16)),
      random.range(0.35, 0.9),
    )
    ctx.lineWidth = m * (0.001 + 0.009 * random.next() ** 3)
    ctx.beginPath()
    ctx.moveTo(x, y)
    for (let k = 0; k < 26; k++) {
      const turn = Math.atan2(y - eye.y, x - eye.x) + Math.PI / 2
      const angle = turn * 0.5 + (noise(ou + x / m / 6, ov + y / m / 6) - 0.5) * Math.PI * swirl
      x += Math.cos(angle) * m * 0.011
      y += Math.sin(angle) * m * 0.011
      ctx.lineTo(x, y)
    }
    ctx.stroke()
  }
}

/** Stacked fields of colour with breathing edges. */
function fields(stage: Stage, palette: Rgb[], random: Random): void {
  const { ctx, width, height } = stage
  ctx.fillStyle = css(mix(at(palette, 1), at(palette, 0), 0.4))
  ctx.fillRect(0, 0, width, height)
  const many = 2 + random.int(2)
  let y = 0.06
  for (let i = 0; i < many; i++) {
    const tall = (0.88 / many) * random.range(0.8, 1.15)
    const tone = at(palette, 2 + i + random.int(2))
    const [ou, ov] = [random.next(), random.next()]
    const n = 260
    const patch = rastered(n, n, (px, py, out, offset) => {
      const edge = Math.min(px, n - px, py, n - py) / n
      const body = noise(ou + px / 340, ov + py / 340)
      const a = smoothstep(0, 0.09, edge + (noise(ou + px / 300, ov + py / 300) - 0.5) * 0.05)
      for (let c = 0; c < 3; c++) out[offset + c] = (tone[c] as number) * (0.78 + body * 0.46)
      out[offset + 3] = a * 240
    })
    ctx.imageSmoothingQuality = 'high'
    ctx.drawImage(patch, width * 0.06, height * y, width * 0.88, Math.min(height * tall, height * (0.95 - y)))
    y += tall + 0.02
    if (y > 0.9) break
  }
}

/** Discs, arcs, bars and triangles in balance around one large disc. */
function shapes(stage: Stage, palette: Rgb[], random: Random): void {
  const { ctx, width, height, m, view } = stage
  const paper = mix(at(palette, 5), hex('fff6e6'), 0.5)
  ctx.fillStyle = css(paper)
  ctx.fillRect(0, 0, width, height)
  const disc = (x: number, y: number, r: number): void => {
    const body = ctx.createRadialGradient(x - r * 0.3, y - r * 0.3, 0, x, y, r * 1.1)
    const tone = at(palette, 1 + random.int(4))
    body.addColorStop(0, css(mix(tone, paper, 0.35), 0.92))
    body.addColorStop(1, css(tone, 0.94))
    ctx.fillStyle = body
    ctx.beginPath()
    ctx.arc(x, y, r, 0, Math.PI * 2)
    ctx.fill()
  }
  disc(view.heroX * width, height * 0.42, m * random.range(0.2, 0.3))
  ctx.globalCompositeOperation = 'multiply'
  for (let i = 0; i < 26; i++) {
    const x = random.range(0.06, 0.94) * width
    const y = random.range(0.06, 0.94) * height
    const size = m * (0.02 + 0.17 * random.next() ** 2)
    const kind = random.int(5)
    ctx.save()
    ctx.translate(x, y)
    ctx.rotate(random.range(-0.7, 0.7))
    const tone = at(palette, random.int(5))
    ctx.fillStyle = css(tone, 0.9)
    ctx.strokeStyle = css(at(palette, 0), 0.9)
    if (kind === 0) {
      ctx.restore()
      disc(x, y, size * 0.6)
      continue
    }
    ctx.beginPath()
    if (kind === 1) ctx.rect(-size, -size * 0.09, size * 2, size * 0.18)
    if (kind === 2) {
      ctx.moveTo(0, -size)
      ctx.lineTo(size * 0.7, size * 0.6)
      ctx.lineTo(-size * 0.7, size * 0.6)
    }
    if (kind === 3) {
      for (let r = 1; r < 4; r++) {
        ctx.lineWidth = m * 0.004
        ctx.beginPath()
        ctx.arc(0, 0, (size * r) / 3, 0, Math.PI * 1.2)
        ctx.stroke()
      }
      ctx.beginPath()
    }
    if (kind === 4) ctx.arc(0, 0, size * 0.7, 0, Math.PI)
    ctx.fill()
    ctx.restore()
  }
  ctx.strokeStyle = css(at(palette, 0))
  for (let i = 0; i < 5; i++) {
    ctx.lineWidth = m * random.range(0.0015, 0.006)
    ctx.beginPath()
    ctx.moveTo(random.next() * width, random.next() * height)
    ctx.bezierCurveTo(
      random.next() * width,
      random.next() * height,
      random.next() * width,
      random.next() * height,
      random.next() * width,
      random.next() * height,
    )
    ctx.stroke()
  }
  ctx.globalCompositeOperation = 'source-over'
}

/** Bands of hills that are nothing but colour, under a large disc. */
function strata(stage: Stage, palette: Rgb[], random: Random): void {
  const { ctx, width, height, m, view } = stage
  const sky = ctx.createLinearGradient(0, 0, 0, height)
  sky.addColorStop(0, css(at(palette, 4)))
  sky.addColorStop(1, css(at(palette, 5)))
  ctx.fillStyle = sky
  ctx.fillRect(0, 0, width, height)
  const r = m * random.range(0.14, 0.24)
  const sun = ctx.createLinearGradient(0, height * 0.32 - r, 0, height * 0.32 + r)
  sun.addColorStop(0, css(mix(at(palette, 3), hex('ffffff'), 0.5)))
  sun.addColorStop(1, css(at(palette, 3)))
  ctx.fillStyle = sun
  ctx.beginPath()
  ctx.arc(view.heroX * width, height * 0.32, r, 0, Math.PI * 2)
  ctx.fill()
  const bands = 9
  for (let i = 0; i < bands; i++) {
    const t = (i + 1) / bands
    const tone = ramp([...palette.slice(0, 5)].reverse(), t)
    const [ou, ov] = [random.next(), random.next()]
    const y = height * (0.3 + 0.66 * t)
    const body = ctx.createLinearGradient(0, y - m * 0.1, 0, y + m * 0.2)
    body.addColorStop(0, css(mix(tone, hex('ffffff'), 0.16)))
    body.addColorStop(1, css(mix(tone, at(palette, 0), 0.35)))
    ctx.fillStyle = body
    ctx.beginPath()
    ctx.moveTo(0, height)
    for (let x = 0; x <= width + 6; x += 6)
      ctx.lineTo(x, y - (noise(ou + (x / m) * 0.13, ov) - 0.4) * m * 0.3)
    ctx.lineTo(width, height)
    ctx.fill()
  }
}

/** Quarter discs on a grid, each cell turned by chance. */
function tiles(stage: Stage, palette: Rgb[], random: Random): void {
  const { ctx, width, height, m } = stage
  const across = Math.round(width / (m / random.pick([4, 5, 6])))
  const size = width / across
  const [ou, ov] = [random.next(), random.next()]
  for (let y = 0; y * size < height; y++)
    for (let x = 0; x < across; x++) {
      const t = noise(ou + x / 12, ov + y / 12)
      const [back, front] = [
        at(palette, Math.floor(t * 6)),
        at(palette, Math.floor(t * 6) + 2 + random.int(2)),
      ]
      ctx.save()
      ctx.translate((x + 0.5) * size, (y + 0.5) * size)
      ctx.rotate((random.int(4) * Math.PI) / 2)
      ctx.fillStyle = css(back)
      ctx.fillRect(-size / 2 - 0.5, -size / 2 - 0.5, size + 1, size + 1)
      const shine = ctx.createLinearGradient(-size / 2, -size / 2, size / 2, size / 2)
      shine.addColorStop(0, css(mix(front, hex('ffffff'), 0.2)))
      shine.addColorStop(1, css(front))
      ctx.fillStyle = shine
      const kind = random.int(4)
      ctx.beginPath()
      if (kind < 2) {
        ctx.moveTo(-size / 2, -size / 2)
        ctx.arc(-size / 2, -size / 2, size, 0, Math.PI / 2)
      } else if (kind === 2) ctx.arc(0, 0, size * 0.4, 0, Math.PI * 2)
      else {
        ctx.moveTo(-size / 2, -size / 2)
        ctx.arc(-size / 2, -size / 2, size * 0.5, 0, Math.PI / 2)
        ctx.moveTo(size / 2, size / 2)
        ctx.arc(size / 2, size / 2, size * 0.5, Math.PI, Math.PI * 1.5)
      }
      ctx.fill()
      ctx.restore()
    }
}

/** Ways of composing colour that mean nothing by themselves. */
export const FAMILIES = [marbled, currents, strata, shapes, fields, tiles]
