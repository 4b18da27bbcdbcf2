import type { Price } from '../../ports/engine.ts'
import type { ImageSettings } from './openAiImages.ts'

/** US dollars for a million tokens, which is millionths of a dollar for one. */
export type TokenPrices = { textIn: number; imageIn: number; imageOut: number }

/**
 * Tokens of a finished picture of about a megapixel, by quality: what it usually takes, and what is set aside. The API tells the true
 * number only afterwards. Source: OpenAI, image generation guide, "Cost and latency"; the upper ones are estimates with room to spare.
 */
const TOKENS: Record<ImageSettings['quality'], { usual: number; most: number }> = {
  low: { usual: 350, most: 700 },
  medium: { usual: 1_500, most: 2_400 },
  high: { usual: 5_500, most: 7_500 },
  xhigh: { usual: 8_000, most: 12_000 },
  max: { usual: 14_000, most: 20_000 },
  auto: { usual: 5_500, most: 7_500 },
}
/** Each delivered preview. Source: OpenAI, image generation guide, "Streaming". */
const PARTIAL_TOKENS = 100
/** 1,200 units of prompt and what a style adds. */
const PROMPT_TOKENS = { usual: 100, most: 700 }
/** The picture that a variation starts from. */
const PARENT_TOKENS = { usual: 0, most: 2_000 }

/** What one picture of these settings costs; undefined where the configured prices say nothing. */
export function priceOf({ quality, partials }: ImageSettings, prices: TokenPrices): Price | undefined {
  const { textIn, imageIn, imageOut } = prices
  if (textIn === 0 && imageIn === 0 && imageOut === 0) return undefined
  const sum = (how: 'usual' | 'most') =>
    Math.ceil(
      PROMPT_TOKENS[how] * textIn +
        PARENT_TOKENS[how] * imageIn +
        (TOKENS[quality][how] + partials * PARTIAL_TOKENS) * imageOut,
    )
  return {
    usual: sum('usual'),
    most: sum('most'),
    costOf: usage => Math.ceil(usage.textIn * textIn + usage.imageIn * imageIn + usage.out * imageOut),
  }
}
