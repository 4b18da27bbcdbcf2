import { css, fromHsl, hex, mix } from '../colour.ts'
import type { PlaceRecipe } from './places.ts'

export const theatre: PlaceRecipe = {
  sky: stage => {
    const { ctx, width, height } = stage
    const hue = stage.scene.tints.all?.h ?? stage.layout('theatre').pick([265, 225, 320, 200])
    const wall = ctx.createLinearGradient(0, 0, 0, height)
    wall.addColorStop(0, css(fromHsl(hue, 0.5, 0.06)))
    wall.addColorStop(0.7, css(fromHsl(hue + 20, 0.55, 0.24)))
    wall.addColorStop(1, css(fromHsl(hue, 0.4, 0.08)))
    ctx.fillStyle = wall
    ctx.fillRect(0, 0, width, height)
  },
  land: stage => {
    const { ctx, width, height, m, view } = stage
    const random = stage.layout('theatre')
    const boards = ctx.createLinearGradient(0, height * 0.7, 0, height)
    boards.addColorStop(0, '#5a3420')
    boards.addColorStop(1, '#a0683c')
    ctx.fillStyle = boards
    ctx.fillRect(0, height * 0.7, width, height * 0.24)
    ctx.save()
    ctx.globalCompositeOperation = 'screen'
    for (let i = 0; i < 4; i++) {
      const x0 = width * (0.14 + i * 0.24)
      const x1 = width * (view.heroX + (i - 1.5) * 0.1)
      const colour = fromHsl(random.pick([45, 320, 190, 265, 15]), 0.9, 0.66)
      const beam = ctx.createLinearGradient(x0, 0, x1, height * 0.85)
      beam.addColorStop(0, css(colour, 0.7))
      beam.addColorStop(1, css(colour, 0.06))
      ctx.fillStyle = beam
      ctx.beginPath()
      ctx.moveTo(x0 - m * 0.012, 0)
      ctx.lineTo(x0 + m * 0.012, 0)
      ctx.lineTo(x1 + m * 0.17, height * 0.86)
      ctx.lineTo(x1 - m * 0.17, height * 0.86)
      ctx.fill()
      ctx.fillStyle = css(colour, 0.24)
      ctx.beginPath()
      ctx.ellipse(x1, height * 0.86, m * 0.18, m * 0.045, 0, 0, Math.PI * 2)
      ctx.fill()
    }
    ctx.restore()
    for (const side of [0, 1])
      for (let i = 0; i < 8; i++) {
        const x = side === 0 ? i * m * 0.03 : width - i * m * 0.03
        ctx.fillStyle = css(mix(hex('8a1428'), i % 2 ? hex('200408') : hex('ff8a6a'), i % 2 ? 0.45 : 0.16))
        ctx.beginPath()
        ctx.moveTo(x, 0)
        ctx.lineTo(x + (side === 0 ? m * 0.034 : -m * 0.034), 0)
        ctx.quadraticCurveTo(x, height * 0.5, x + (side === 0 ? 1 : -1) * m * 0.01, height * 0.94)
        ctx.lineTo(x - (side === 0 ? 1 : -1) * m * 0.02, height * 0.94)
        ctx.fill()
      }
    ctx.fillStyle = css(hex('8a1428'))
    for (let i = 0; i < 9; i++) {
      ctx.beginPath()
      ctx.ellipse((width * (i + 0.5)) / 9, 0, width / 17, m * 0.07, 0, 0, Math.PI)
      ctx.fill()
    }
  },
  front: stage => {
    const { ctx, width, height, m } = stage
    const random = stage.layout('audience')
    ctx.fillStyle = 'rgba(10,6,16,0.96)'
    ctx.fillRect(0, height * 0.965, width, height)
    for (let x = 0; x < width; x += m * 0.075) {
      const y = height * (0.965 + random.range(-0.012, 0.012))
      ctx.beginPath()
      ctx.arc(x + m * 0.03, y - m * 0.01, m * 0.026, 0, Math.PI * 2)
      ctx.ellipse(x + m * 0.03, y + m * 0.05, m * 0.046, m * 0.04, 0, 0, Math.PI * 2)
      ctx.fill()
    }
  },
  footing: () => ({ land: [0.8, 0.89] }),
  sheltered: true,
}
