import { css, hex, mix } from '../colour.ts'
import type { Place } from '../scene.ts'
import { paintBuilding, paintTowers } from './buildings.ts'
import { paintRange } from './mountains.ts'
import { paintPlanet } from './planet.ts'
import { isDark, isSnowy, type Stage } from './stage.ts'
import { paintTreeRow } from './trees.ts'
import { paintVolcano } from './volcano.ts'

/** What a second place that the words name sets on the horizon of the first, or into its sky, before the land is painted. */
export function paintBeyond(stage: Stage): void {
  const { beyond } = stage.scene
  if (beyond) BEYOND[beyond]?.(stage)
}

const BEYOND: Partial<Record<Place, (stage: Stage) => void>> = {
  mountains: stage => {
    for (const i of [0, 1, 2])
      paintRange(stage, {
        rock: mix(hex('5d6478'), hex('4f6a5a'), i * 0.25),
        snow: i < 2,
        tall: stage.view.horizon * (0.78 - i * 0.2),
        distance: 0.26 - i * 0.06,
        jag: 0.95 - i * 0.25,
        label: `beyond ${i}`,
      })
  },
  volcano: paintVolcano,
  city: stage => {
    const tall = Math.min(0.46, stage.view.horizon * 0.66)
    paintTowers(stage, 'beyond far', stage.horizon, tall, 0.7)
    paintTowers(stage, 'beyond', stage.horizon + stage.m * 0.005, tall * 0.72, 0.46)
  },
  village: stage => {
    const { width, m, horizon } = stage
    const random = stage.layout('beyond village')
    for (let i = 0; i < 16; i++)
      paintBuilding(stage, {
        x: width * ((i + random.range(0.2, 0.8)) / 16),
        y: horizon + m * random.range(-0.005, 0.012),
        w: m * random.range(0.07, 0.11),
        h: m * random.range(0.08, 0.14),
        distance: 0.46,
        label: `beyond ${i}`,
      })
  },
  forest: stage => rows(stage, ['conifer', 'broadleaf']),
  jungle: stage => rows(stage, ['palm', 'broadleaf']),
  space: stage => {
    const { ctx, width, height, horizon, m, view } = stage
    const night = ctx.createLinearGradient(0, 0, 0, horizon)
    night.addColorStop(0, css(hex('05041a'), isDark(stage) ? 0.75 : 0.9))
    night.addColorStop(1, css(hex('2a1c5a'), 0.25))
    ctx.fillStyle = night
    ctx.fillRect(0, 0, width, horizon)
    const random = stage.layout('beyond space')
    ctx.fillStyle = '#ffffff'
    for (let i = 0; i < 420; i++) {
      ctx.globalAlpha = random.range(0.25, 1)
      const r = m * (0.0006 + 0.0026 * random.next() ** 7)
      ctx.beginPath()
      ctx.arc(random.next() * width, random.next() ** 1.3 * horizon, r, 0, Math.PI * 2)
      ctx.fill()
    }
    ctx.globalAlpha = 1
    const side = view.heroX > 0.5 ? 0.24 : 0.76
    paintPlanet(stage, 'beyond', side * width, Math.min(height * 0.3, horizon * 0.5), m * 0.17, 'bands', true)
    paintPlanet(stage, 'beyond far', (1 - side) * width, horizon * 0.22, m * 0.045, 'rock', false)
  },
}

function rows(stage: Stage, kinds: readonly ('conifer' | 'broadleaf' | 'palm')[]): void {
  for (const [i, [tall, many, distance]] of (
    [
      [0.34, 26, 0.74],
      [0.24, 22, 0.5],
    ] as const
  ).entries())
    paintTreeRow(stage, `beyond ${i}`, {
      y: stage.horizon + stage.m * 0.01,
      tall: stage.m * tall,
      distance,
      kinds,
      many,
      snow: isSnowy(stage),
      sway: 0.12,
    })
}
