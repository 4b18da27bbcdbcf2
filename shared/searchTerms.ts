import { QUESTION_MAX } from './limits.ts'

/** More words of one post than this are not found by; the title's come first. */
const POST_TERMS = 300
/** More words of one question than this are not asked for. */
export const QUESTION_TERMS = 6

/** Words by the rules of Unicode, so that languages without spaces between words have words too. */
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

/** The words of a text, each once, as they are compared: without case and accents. */
export function searchTerms(text: string, most: number): string[] {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  const terms = new Set<string>()
  for (const { segment, isWordLike } of segmenter.segment(plain)) {
    if (isWordLike) terms.add(segment)
    if (terms.size === most) break
  }
  return [...terms]
}

/** What of a post can be searched: words that everybody may read there. */
type Searchable = { title: string; alt: string; showPrompt: boolean; prompt: { text: string } }

/** The words that a post is found by (rule F6). */
export function postTerms({ title, alt, showPrompt, prompt }: Searchable): string[] {
  return searchTerms(`${title}\n${showPrompt ? prompt.text : ''}\n${alt}`, POST_TERMS)
}

/** What a question asks for: all of these words, the longest first, which is likely the rarest. Empty for a question without words. */
export function questionTerms(question: string): string[] {
  return searchTerms(question.slice(0, QUESTION_MAX), QUESTION_TERMS).sort((a, b) => b.length - a.length)
}
