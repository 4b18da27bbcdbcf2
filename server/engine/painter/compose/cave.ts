import { css, fromHsl, hex, mix, type Rgb } from '../colour.ts'
import { noise } from '../noise.ts'
import type { PlaceRecipe } from './places.ts'
import type { Stage } from './stage.ts'

export const cave: PlaceRecipe = {
  sky: stage => {
    const { ctx, width, height, m } = stage
    const random = stage.layout('cave')
    const hue = stage.scene.tints.land?.h ?? random.pick([265, 190, 30, 160])
    const glow = ctx.createRadialGradient(width * 0.5, height * 0.5, 0, width * 0.5, height * 0.5, m * 0.75)
    glow.addColorStop(0, css(fromHsl(hue, 0.7, 0.66)))
    glow.addColorStop(0.35, css(fromHsl(hue + 12, 0.55, 0.32)))
    glow.addColorStop(1, css(fromHsl(hue + 24, 0.5, 0.07)))
    ctx.fillStyle = glow
    ctx.fillRect(0, 0, width, height)
  },
  land: stage => {
    const { width, height, m } = stage
    const random = stage.layout('cave')
    const hue = stage.scene.tints.land?.h ?? random.pick([265, 190, 30, 160])
    for (let i = 0; i < 4; i++) paintCaveRing(stage, i, fromHsl(hue + 20, 0.32, 0.24 - i * 0.05))
    for (let i = 0; i < 26; i++) {
      const left = i % 2 === 0
      const x = (left ? random.next() * 0.36 : 1 - random.next() * 0.36) * width
      const y = height * random.range(0.72, 0.94)
      paintCrystal(
        stage,
        x,
        y,
        m * random.range(0.05, 0.2),
        random.range(-0.5, 0.5) + (left ? 0.2 : -0.2),
        fromHsl(hue + random.range(-30, 50), 0.8, 0.62),
      )
    }
  },
  front: stage => {
    const { ctx, width, height, m } = stage
    const random = stage.detail('motes')
    ctx.save()
    ctx.globalCompositeOperation = 'screen'
    for (let i = 0; i < 70; i++) {
      ctx.fillStyle = `rgba(255,245,225,${random.range(0.2, 0.8)})`
      ctx.beginPath()
      ctx.arc(
        random.next() * width,
        random.next() * height,
        m * 0.0022 * (0.5 + random.next()),
        0,
        Math.PI * 2,
      )
      ctx.fill()
    }
    ctx.restore()
  },
  footing: () => ({ land: [0.76, 0.9] }),
  sheltered: true,
}

/** One ring of rock around the opening, with stalactites along its upper rim; later rings are nearer and darker. */
function paintCaveRing(stage: Stage, i: number, rock: Rgb): void {
  const { ctx, width, height, m } = stage
  const random = stage.layout(`ring ${i}`)
  const ou = random.next()
  const open = 0.28 + i * 0.075
  const turns = 160
  ctx.beginPath()
  ctx.rect(-4, -4, width + 8, height + 8)
  for (let k = 0; k <= turns; k++) {
    const angle = (k / turns) * Math.PI * 2
    const spike =
      Math.sin(angle) < -0.2 ? (noise(ou + k * 0.021, 0.7) > 0.6 ? -0.1 * noise(ou + k * 0.3, 0.1) : 0) : 0
    const reach =
      open + (noise(ou + Math.cos(angle) * 0.12, ou + Math.sin(angle) * 0.12) - 0.5) * 0.24 + spike
    const low = Math.sin(angle) > 0 ? 0.72 : 1
    const x = width * 0.5 + Math.cos(angle) * reach * width * 1.12
    const y = height * 0.52 + Math.sin(angle) * reach * height * 1.06 * low
    if (k === 0) ctx.moveTo(x, y)
    else ctx.lineTo(x, y)
  }
  ctx.closePath()
  const body = ctx.createRadialGradient(
    width * 0.5,
    height * 0.5,
    m * 0.2,
    width * 0.5,
    height * 0.5,
    m * 0.9,
  )
  body.addColorStop(0, css(mix(rock, hex('ffffff'), 0.24)))
  body.addColorStop(0.5, css(rock))
  body.addColorStop(1, css(mix(rock, hex('000000'), 0.6)))
  ctx.fillStyle = body
  ctx.fill('evenodd')
}

function paintCrystal(stage: Stage, x: number, y: number, tall: number, lean: number, colour: Rgb): void {
  const { ctx } = stage
  const w = tall * 0.24
  ctx.save()
  ctx.translate(x, y)
  ctx.rotate(lean)
  const glow = ctx.createRadialGradient(0, -tall / 2, 0, 0, -tall / 2, tall)
  glow.addColorStop(0, css(colour, 0.32))
  glow.addColorStop(1, css(colour, 0))
  ctx.globalCompositeOperation = 'screen'
  ctx.fillStyle = glow
  ctx.fillRect(-tall, -tall * 1.5, tall * 2, tall * 2)
  ctx.globalCompositeOperation = 'source-over'
  for (const [side, shade] of [
    [-1, 0.3],
    [1, -0.3],
  ] as const) {
    ctx.fillStyle = css(shade > 0 ? mix(colour, hex('ffffff'), shade) : mix(colour, hex('1a1040'), -shade))
    ctx.beginPath()
    ctx.moveTo(0, 0)
    ctx.lineTo(side * w * 0.5, -tall * 0.06)
    ctx.lineTo(side * w * 0.5, -tall * 0.78)
    ctx.lineTo(0, -tall)
    ctx.fill()
  }
  ctx.restore()
}
