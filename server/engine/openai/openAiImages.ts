import type { Engine, EngineEvent, EngineJob } from '../../ports/engine.ts'
import { ask } from './ask.ts'
import { type Access, openProvider } from './client.ts'
import { CallFault } from './fault.ts'
import { fetchPicture } from './fetchPicture.ts'
import { readEvent, readWhole, type Said } from './imageEvent.ts'
import { requestOf } from './imageRequest.ts'
import { phraseOf } from './phrase.ts'
import { finalOf, frameOf } from './picture.ts'
import { priceOf, type TokenPrices } from './price.ts'
import { stoppable } from './stoppable.ts'
import { STYLE_CHIPS } from './styles.ts'

/** How pictures are asked for; `server/config.ts` has the words for each. */
export type ImageSettings = {
  model: string
  quality: 'auto' | 'low' | 'medium' | 'high' | 'xhigh' | 'max'
  background: 'auto' | 'opaque' | 'transparent'
  sizes: 'any' | 'three'
  partials: number
  prices: TokenPrices
}

type Options = Access & {
  image: ImageSettings
  atOnce: number
  /** The longest that one picture may take, ms. */
  timeout: number
  /** Tests wait and send less. */
  stall?: number
  mostBytes?: number
}

/** The longest silence within a stream; three previews and a picture come every few seconds, ms. */
const STALL = 45_000
/** Three previews and a picture of the largest size, in base64, and room to spare. */
const ANSWER_MOST = 96 * 1024 * 1024
const PICTURE_MOST = 32 * 1024 * 1024
/** A picture at an address of its own, ms. */
const FETCH_TIME = 30_000
/** Two words for each preview. */
const STEPS = ['glimpse', 'takingShape', 'nearly']
/** Until pictures were made and timed, s. */
const USUAL_AT_FIRST = 20
/** Weight of the newest picture in the usual time. */
const NEWEST = 0.2

/** Pictures of OpenAI's API, or of a server that speaks it. One picture is one paid request (rules G31, G34). */
export function createOpenAiImages(options: Options): Engine {
  const { image, atOnce, timeout, baseUrl, stall = STALL, mostBytes = ANSWER_MOST } = options
  const provider = openProvider(options)
  const limits = { timeout, stall, mostBytes }
  const price = priceOf(image, image.prices)
  let usualSeconds = USUAL_AT_FIRST

  function pictureAt({ url }: { url: string }, job: AbortSignal): Promise<Uint8Array> {
    const signal = AbortSignal.any([job, AbortSignal.timeout(FETCH_TIME)])
    return fetchPicture(url, { ours: new URL(baseUrl).origin, mostBytes: PICTURE_MOST, signal })
  }

  async function* said(job: EngineJob, prompt: string, signal: AbortSignal): AsyncGenerator<Said> {
    const send = await requestOf(provider, job, prompt, image)
    for await (const answer of ask(provider.client, send, limits, signal)) {
      const one = 'event' in answer ? readEvent(answer.event) : readWhole(answer.whole)
      if (one) yield one
    }
  }

  async function* made(job: EngineJob, signal: AbortSignal): AsyncGenerator<EngineEvent> {
    const phrase = phraseOf(job)
    if (!phrase) throw new CallFault('crashed', 'no such style')
    const since = Date.now()
    let frames = 0
    for await (const one of said(job, phrase.prompt, signal)) {
      if (one.kind === 'partial') {
        // A broken preview is no broken picture.
        const picture = await frameOf(Buffer.from(one.b64, 'base64')).catch(() => null)
        if (!picture) continue
        const step = STEPS[Math.min(frames, STEPS.length - 1)] ?? ''
        frames++
        yield { kind: 'frame', step, share: frames / (Math.max(image.partials, frames) + 1), picture }
        continue
      }
      const bytes = one.kind === 'final' ? Buffer.from(one.b64, 'base64') : await pictureAt(one, signal)
      const picture = await finalOf(bytes)
      usualSeconds += NEWEST * ((Date.now() - since) / 1000 - usualSeconds)
      const { added } = phrase
      yield {
        kind: 'final',
        picture,
        ...(added ? { added } : {}),
        ...(one.usage ? { usage: one.usage } : {}),
      }
      return
    }
    throw new CallFault('provider', 'the answer ended without a picture')
  }

  return {
    describe: () => ({
      id: 'openai',
      name: image.model,
      label: `AI model ${image.model}`,
      kind: 'image',
      styles: STYLE_CHIPS,
      by: 'model',
      ...(price ? { price } : {}),
      free: false,
      seeded: false,
      atOnce,
      usualSeconds,
    }),
    ...stoppable(made),
  }
}
