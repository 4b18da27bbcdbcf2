import { NotFoundError, type OpenAI } from 'openai'
import sharp from 'sharp'
import type { Screener, Verdict } from '../../ports/screener.ts'
import { type Access, openProvider } from './client.ts'

/** A judgement that takes longer is one that failed: people wait for it before their first picture, ms. */
const LIMIT = 6_000
/** The longer side that is looked at, pixels: enough to see what is there, and a tenth of the bytes. */
const SIDE = 512
/** A server without the service is asked again after this, ms: it may have been updated. */
const ASK_AGAIN = 600_000

/** Screening by the moderation endpoint of OpenAI, or of a server that speaks its API. */
export function createOpenAiScreener(options: Access & { model: string }): Screener {
  const { client } = openProvider(options)
  const { model } = options
  let missingUntil = 0

  async function judge(input: Input): Promise<Verdict | null> {
    if (Date.now() < missingUntil) return null
    try {
      const signal = AbortSignal.timeout(LIMIT)
      const { results } = await client.moderations.create({ model, input }, { signal, timeout: LIMIT })
      if (!Array.isArray(results) || results.length === 0) throw new Error('an answer without results')
      const parts = results.flatMap((result, index) => (result.flagged ? [index] : []))
      return parts.length > 0 ? { ok: false, parts } : { ok: true }
    } catch (fault) {
      if (!(fault instanceof NotFoundError)) throw fault
      missingUntil = Date.now() + ASK_AGAIN
      return null
    }
  }

  return {
    texts: texts => judge([...texts]),
    async picture({ bytes }) {
      const small = await sharp(bytes, { limitInputPixels: 64_000_000 })
        .resize(SIDE, SIDE, { fit: 'inside', withoutEnlargement: true })
        .flatten({ background: '#ffffff' })
        .jpeg({ quality: 80 })
        .toBuffer()
      const url = `data:image/jpeg;base64,${small.toString('base64')}`
      return await judge([{ type: 'image_url', image_url: { url } }])
    },
  }
}

type Input = Parameters<OpenAI['moderations']['create']>[0]['input']
