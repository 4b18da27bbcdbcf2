import { toFile } from 'openai'
import type { ImageEditParamsStreaming, ImageGenerateParamsStreaming } from 'openai/resources/images'
import sharp from 'sharp'
import { SHAPE_SIZES, type Shape } from '#shared/kinds.ts'
import type { EngineJob } from '../../ports/engine.ts'
import type { CallOptions } from './ask.ts'
import type { Provider } from './client.ts'
import type { ImageSettings } from './openAiImages.ts'

/** The sizes of models that know three only; the nearest to each shape. */
const THREE_SIZES: Record<Shape, string> = {
  '1:1': '1024x1024',
  '3:2': '1536x1024',
  '16:9': '1536x1024',
  '2:3': '1024x1536',
  '9:16': '1024x1536',
}

/** A picture whose shape differs by less is taken as it is; more would be cropped or squeezed. */
const SAME_SHAPE = 0.02

/** Prepares the request of a job: a picture from words, or an edit of the picture it starts from. One variant is one request (`n: 1`). */
export async function requestOf(
  { client, fitted }: Provider,
  job: EngineJob,
  prompt: string,
  settings: ImageSettings,
): Promise<(options: CallOptions) => { asResponse(): Promise<Response> }> {
  const { width, height } = SHAPE_SIZES[job.shape]
  const whole = {
    model: settings.model,
    prompt,
    n: 1,
    size: settings.sizes === 'three' ? THREE_SIZES[job.shape] : `${width}x${height}`,
    quality: settings.quality,
    background: settings.background,
    output_format: 'webp',
    stream: true,
    partial_images: settings.partials,
  } satisfies ImageGenerateParamsStreaming
  const common = fitted(whole, job.asker)
  if (!job.parent) return options => client.images.generate(common, options)
  const body: ImageEditParamsStreaming = { ...common, ...(await imagesOf(job.parent, width / height)) }
  return options => client.images.edit(body, options)
}

/**
 * The picture to start from and, where a subtle variation has another shape, a mask: the picture stands whole in the middle, and what the
 * new shape adds is to be painted. Everything else is redrawn from it.
 */
async function imagesOf({ picture, how }: NonNullable<EngineJob['parent']>, ratio: number) {
  const source = sharp(picture, { limitInputPixels: 64_000_000 })
  const { width, height, format } = await source.metadata()
  const isSameShape = Math.abs(width / height / ratio - 1) < SAME_SHAPE
  if (how !== 'subtle' || isSameShape)
    return { image: await toFile(picture, `start.${format}`, { type: `image/${format}` }) }
  const wide = Math.round(Math.max(width, height * ratio))
  const high = Math.round(Math.max(height, width / ratio))
  const transparent = { r: 0, g: 0, b: 0, alpha: 0 }
  const left = Math.floor((wide - width) / 2)
  const top = Math.floor((high - height) / 2)
  const margins = { left, right: wide - width - left, top, bottom: high - height - top }
  const png = await source
    .ensureAlpha()
    .extend({ ...margins, background: transparent })
    .png()
    .toBuffer()
  return {
    image: await toFile(png, 'start.png', { type: 'image/png' }),
    mask: await toFile(png, 'mask.png', { type: 'image/png' }),
  }
}
