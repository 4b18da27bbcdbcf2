import { isWide, plain } from '../art/labels.ts'

/** A word of the prompt. `text` is the form it is looked up in, in English where the parser can translate; `raw` is what was written. */
export type Token = {
  text: string
  raw: string
  /** Set for commas, full stops and the like: they end a noun phrase. */
  stop: boolean
  /** A drawing that a foreign label already led to. */
  icon?: string
  /** That label was a plural. */
  plural?: boolean
}

const WORD = /[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*|[,.;:!?()/|&+"“”、。，！？]/gu

/**
 * Splits a prompt into words and stops. Chinese and Japanese runs are cut by longest match against the words that are known.
 * @param knows whether a text is a word of the lexicon for languages written without spaces
 */
export function tokensOf(prompt: string, knows: (text: string) => boolean): Token[] {
  const tokens: Token[] = []
  for (const [raw] of prompt.normalize('NFKC').replace(/[’‘`]/g, "'").matchAll(WORD)) {
    if (/^[\p{L}\p{N}]/u.test(raw)) {
      if (isWide(raw)) tokens.push(...cutWide(raw, knows))
      else tokens.push({ text: plainWord(raw), raw, stop: false })
    } else if (raw === '&' || raw === '+') tokens.push({ text: 'and', raw, stop: false })
    else if (!/["“”]/.test(raw)) tokens.push({ text: raw, raw, stop: true })
  }
  return tokens
}

function plainWord(raw: string): string {
  const text = raw.toLowerCase()
  return text.endsWith("'s") ? text.slice(0, -2) : text
}

const LONGEST = 8

function cutWide(run: string, knows: (text: string) => boolean): Token[] {
  const tokens: Token[] = []
  let rest = ''
  const flush = () => {
    if (rest) tokens.push({ text: rest, raw: rest, stop: false })
    rest = ''
  }
  for (let i = 0; i < run.length; ) {
    let size = Math.min(LONGEST, run.length - i)
    while (size > 0 && !knows(plain(run.slice(i, i + size)))) size--
    if (size === 0) {
      rest += run[i]
      i++
    } else {
      flush()
      const raw = run.slice(i, i + size)
      tokens.push({ text: plain(raw), raw, stop: false })
      i += size
    }
  }
  flush()
  return tokens
}
