const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/**
 * One to three letters that stand for a name: a short name whole, two words by their first letters, else the first two. A remark in
 * brackets, such as "(bot)", is no part of the name unless there is nothing else.
 */
export function initials(name: string): string {
  const words = (name.replace(/\([^)]*\)/g, ' ').trim() || name.trim()).split(/\s+/).filter(Boolean)
  const letters = (word: string | undefined) => [...segments.segment(word ?? '')].map(part => part.segment)
  const first = letters(words[0])
  if (words.length > 1) return `${first[0] ?? ''}${letters(words[1])[0] ?? ''}`.toUpperCase()
  return first.slice(0, first.length <= 3 ? 3 : 2).join('')
}
