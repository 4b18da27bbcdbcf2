import type { Canvas } from '@napi-rs/canvas'
import { SHAPE_SIZES } from '../../../shared/kinds.ts'
import type { Step } from '../../../shared/steps.ts'
import type { EngineJob, Picture } from '../../ports/engine.ts'
import { drawSubject } from './art/drawSubject.ts'
import { composeOn } from './compose/backdrop.ts'
import { compose, type Layer } from './compose/compose.ts'
import { decodeCover, encodeFinal, encodePreview, type Origin, previewOf, recipeIn } from './encode.ts'
import { type Mark, paintMarks, unhidden } from './marks.ts'
import { parse } from './parse/parse.ts'
import { type Pixels, pixelsOf } from './pixels.ts'
import { randomFrom } from './random.ts'
import { freshRecipe, variedRecipe } from './recipe.ts'
import type { Composed } from './style/style.ts'
import { styleOf } from './style/styles.ts'

type Frame = { step: Step; share: number; picture: Picture }
/** Takes a preview; rejects to end the work (that is how a job is aborted between stages). */
type OnFrame = (frame: Frame) => Promise<void>
export type Painted = { picture: Picture; understood: string[]; ignored: string[] }

/** Thrown for a style that the painter does not have. */
export class UnknownStyle extends Error {}

/** The share of the work at which composing is over and the style begins. */
export const COMPOSED = 0.42

const LAYER_STEPS: Record<Layer, { step: Step; share: number; longer: number }> = {
  sky: { step: 'composing', share: 0.06, longer: 256 },
  land: { step: 'blockingIn', share: 0.24, longer: 256 },
  subjects: { step: 'placing', share: 0.34, longer: 384 },
}

/**
 * Paints one job: parse, compose, style, encode. Five to eight previews go to `onFrame` on the way. The same job gives the same
 * pixels. Rejects with UnknownStyle for a style id that is not listed, and with whatever `onFrame` rejects with.
 */
export async function paint(job: EngineJob, onFrame: OnFrame): Promise<Painted> {
  const style = styleOf(job.style)
  if (!style) throw new UnknownStyle(`no style "${job.style}"`)
  const drawn = await draw(job, onFrame)
  // Shown from here, where its canvases are gone already: the worker gives their memory back before the style asks for more.
  if (drawn.origin.made !== 'filtered')
    await onFrame({ step: 'light', share: COMPOSED, picture: await encodePreview(drawn.pixels, 512) })
  const [first, second] = style.steps
  const styled = await style.paint(
    drawn.pixels,
    randomFrom(`style|${job.style}|${drawn.seed}`),
    async (pixels, share) => {
      await onFrame({
        step: share < 0.5 ? first : second,
        share: COMPOSED + 0.48 * share,
        picture: await encodePreview(pixels, 512),
      })
    },
    drawn.composed,
  )
  await onFrame({ step: 'varnishing', share: 0.92, picture: await encodePreview(styled, 512) })
  return {
    picture: await encodeFinal(styled, drawn.origin),
    understood: drawn.understood,
    ignored: drawn.ignored,
  }
}

type Drawn = {
  pixels: Pixels
  composed?: Composed
  origin: Origin
  seed: string
  understood: string[]
  ignored: string[]
}

/** The picture before its style: composed from words, or, where another engine's picture is to be kept, that picture. */
async function draw(job: EngineJob, onFrame: OnFrame): Promise<Drawn> {
  const size = SHAPE_SIZES[job.shape]
  const { parent } = job
  const known = parent && (await recipeIn(parent.picture))
  const showLayer = async (layer: Layer, soFar: Canvas): Promise<void> => {
    const { step, share, longer } = LAYER_STEPS[layer]
    await onFrame({ step, share, picture: await previewOf(soFar, longer) })
  }
  if (parent && !known && parent.how === 'start') return onBackdrop(job, parent.picture, showLayer)
  if (parent && !known && parent.how !== 'strong') return foreign(job, parent.picture, onFrame)
  const recipe = parent && known ? variedRecipe(known, job, parent.how) : freshRecipe(job.seed, job.variant)
  const scene = parse(parent && (parent.how === 'restyle' || !job.prompt.trim()) ? parent.prompt : job.prompt)
  const composition = await compose(scene, recipe, size, drawSubject, showLayer)
  return {
    ...finished(composition, job),
    origin: { made: 'drawn', recipe },
    seed: `${recipe.layout}|${recipe.detail}|${recipe.variant}`,
    understood: scene.understood,
    ignored: scene.ignored,
  }
}

/** A composition's pixels, with the marks on them unless the style draws those itself, and what the style should know of it. */
function finished(
  { canvas, focus, marks }: { canvas: Canvas; focus: Float32Array; marks: readonly Mark[] },
  { style }: EngineJob,
): { pixels: Pixels; composed: Composed } {
  const own = styleOf(style)?.ownMarks
  if (!own) paintMarks(canvas.getContext('2d'), marks)
  const pixels = pixelsOf(canvas)
  return { pixels, composed: { focus, marks: own ? unhidden(marks, pixels) : [] } }
}

/** The words' subjects in a picture that somebody brought. */
async function onBackdrop(
  job: EngineJob,
  bytes: Uint8Array,
  showLayer: (layer: Layer, soFar: Canvas) => Promise<void>,
): Promise<Drawn> {
  const { width, height } = SHAPE_SIZES[job.shape]
  const scene = parse(job.prompt)
  const backdrop = await decodeCover(bytes, width, height, job.variant)
  const recipe = freshRecipe(job.seed, job.variant)
  const composition = await composeOn(backdrop, scene, recipe, drawSubject, showLayer)
  return {
    ...finished(composition, job),
    origin: { made: 'combined' },
    seed: `${job.seed}|${job.variant}`,
    understood: scene.understood,
    ignored: scene.ignored,
  }
}

/** Another's picture as it is, to be seen in another style. */
async function foreign(job: EngineJob, bytes: Uint8Array, onFrame: OnFrame): Promise<Drawn> {
  const { width, height } = SHAPE_SIZES[job.shape]
  const pixels = await decodeCover(bytes, width, height, job.variant)
  for (const [step, share, longer] of [
    ['lookingClosely', 0.1, 256],
    ['stretching', 0.25, 384],
    ['blockingIn', 0.4, 512],
  ] as const)
    await onFrame({ step, share, picture: await encodePreview(pixels, longer) })
  return {
    pixels,
    origin: { made: 'filtered' },
    seed: `${job.seed}|${job.variant}`,
    understood: [],
    ignored: [],
  }
}
