import type { Canvas } from '@napi-rs/canvas'
import type { Mark } from '../marks.ts'
import { coverOf } from '../pixels.ts'
import type { Scene } from '../scene.ts'
import { paintAbstract } from './abstract/abstract.ts'
import type { Placed } from './arrange.ts'
import { paintBeyond } from './beyond.ts'
import { paintBlossomTrees } from './blossoms.ts'
import { drown, isDrowned } from './drowned.ts'
import type { DrawSubject } from './figures.ts'
import { finish } from './finish.ts'
import { paintFrame } from './frame.ts'
import { uncast } from './hung.ts'
import { PLACE_RECIPES } from './places.ts'
import { putFigures } from './putFigures.ts'
import { paintSky } from './sky.ts'
import { soften } from './soften.ts'
import { type Stage, stageFor } from './stage.ts'
import { paintKelpAndBubbles } from './underwater.ts'
import type { Recipe } from './view.ts'
import { paintWeather } from './weather.ts'

/** The layers after which a picture may be shown. */
export type Layer = 'sky' | 'land' | 'subjects'

type Composition = {
  canvas: Canvas
  /** Where each subject stands, for tests and for styles that spare them. */
  placed: Placed[]
  /** How much of each pixel a subject covers, 0..1, row by row. */
  focus: Float32Array
  /** What falls and glimmers, which is not drawn yet (only stars are). */
  marks: Mark[]
}

/**
 * Paints a scene back to front, at full size. `onLayer` is awaited after each layer with the canvas as it is then; what it
 * throws ends the work. Pure but for the canvas: the same arguments give the same pixels.
 */
export async function compose(
  scene: Scene,
  recipe: Recipe,
  size: { width: number; height: number },
  draw: DrawSubject,
  onLayer: (layer: Layer, canvas: Canvas) => Promise<void> = async () => {},
): Promise<Composition> {
  const stage = stageFor(scene, recipe, size.width, size.height)
  const placed = await paintLayers(stage, recipe, draw, layer => onLayer(layer, stage.canvas))
  return { canvas: stage.canvas, placed, focus: coverOf(stage.cast.canvas), marks: stage.marks }
}

async function paintLayers(
  stage: Stage,
  recipe: Recipe,
  draw: DrawSubject,
  shown: (layer: Layer) => Promise<void>,
): Promise<Placed[]> {
  const { place } = stage.view
  if (place === 'abstract') {
    paintSky(stage)
    await shown('sky')
    paintAbstract(stage, recipe)
    await shown('land')
    const placed = putFigures(stage, draw, { land: [0.6, 0.9], free: true })
    await shown('subjects')
    return placed
  }
  const painter = PLACE_RECIPES[place]
  painter.sky(stage)
  await shown('sky')
  paintBeyond(stage)
  painter.land(stage)
  uncast(stage)
  if (isDrowned(stage)) drown(stage)
  if (stage.view.framing === 'close') soften(stage)
  paintBlossomTrees(stage, painter.footing(stage))
  await shown('land')
  const placed = putFigures(stage, draw, painter.footing(stage))
  painter.front(stage)
  if (isDrowned(stage)) paintKelpAndBubbles(stage)
  await shown('subjects')
  if (!painter.sheltered && !isDrowned(stage)) paintWeather(stage)
  if (stage.scene.framed) placed.push(...paintFrame(stage, draw))
  finish(stage)
  return placed
}
