import type { Place } from '../scene.ts'
import type { Footing } from './arrange.ts'
import { paintFramingBranch } from './foreground.ts'
import type { Stage } from './stage.ts'
import { BLOSSOM, paintTreeRow } from './trees.ts'

const ORCHARDS: ReadonlySet<Place> = new Set([
  'meadow',
  'forest',
  'mountains',
  'lake',
  'river',
  'waterfall',
  'garden',
  'village',
  'snowfield',
  'city',
  'street',
])

/** Where petals fall there are trees that shed them: large ones on both sides of whoever stands there, and a twig before the sky. */
export function paintBlossomTrees(stage: Stage, { land }: Footing): void {
  const { scene, view, height, m } = stage
  if (!scene.weather.includes('petals') || !ORCHARDS.has(view.place)) return
  if (scene.subjects.some(s => s.stance === 'plant' && (s.bulk ?? 1) > 1.2)) return
  const away = view.heroX > 0.5 ? -1 : 1
  const trees = [
    { x: view.heroX + away * 0.34, y: 0.1, tall: 0.6, distance: 0.3 },
    { x: view.heroX - away * 0.3, y: 0.02, tall: 0.46, distance: 0.42 },
    { x: view.heroX + away * 0.56, y: 0.34, tall: 0.8, distance: 0.1 },
  ]
  for (const [i, { x, y, tall, distance }] of trees.entries()) {
    if (x < -0.04 || x > 1.04) continue
    paintTreeRow(stage, `blossom ${i}`, {
      y: height * (land[0] + (land[1] - land[0]) * y),
      tall: m * tall * 1.2,
      distance,
      kinds: ['broadleaf'],
      many: 1,
      at: x,
      sway: 0,
    })
  }
  paintFramingBranch(stage, view.heroX > 0.5 ? -1 : 1, BLOSSOM[0])
}
