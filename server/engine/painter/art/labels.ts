/** An icon's names in one language. */
export type Named = { index: number; label: string; tags: readonly string[] }

/** Words that say "the face of": dropped at a label's end (German, Swedish) or start (Romance, Slavic) to reach the animal's name. */
const FACE_WORDS =
  /(gesicht|ansikte|gezicht|hoved|ansikt|-?face|の顔| 얼굴|脸)$|^(tête de |tête d’|cara de |muso di |faccina |rosto de |głowa |morda |морда )/u

/** A tag that names more icons than this describes rather than names. */
const TAG_LIMIT = 5

/**
 * The words that name icons in one language, each with its best icon and how sure that is: 10 the whole label, 8 the label
 * without "face of", 6 its head noun, 2..4 a tag that few icons share.
 * @param entries all icons of the pack with their names
 * @param locale decides on which side a label's head noun stands
 */
export function labelsOf(entries: readonly Named[], locale: string): Record<string, [number, number]> {
  const best = new Map<string, [number, number]>()
  const offer = (word: string, index: number, sureness: number) => {
    const key = plain(word)
    if (key.length < (isWide(key) ? 1 : 2) || key.split(' ').length > 3) return
    const known = best.get(key)
    if (!known || known[1] < sureness) best.set(key, [index, sureness])
  }
  const tagged = new Map<string, number[]>()
  const headLast = !['fr', 'es', 'it', 'pt', 'pl'].includes(locale)
  for (const { index, label, tags } of entries) {
    const name = plain(label)
    offer(name, index, 10)
    const bare = name.replace(FACE_WORDS, '')
    if (bare !== name) offer(bare, index, 8)
    const words = bare.split(/[ :,]+/)
    const head = headLast ? words.at(-1) : words[0]
    if (words.length > 1 && head && head.length > 2) offer(head, index, 6)
    for (const tag of tags) tagged.set(plain(tag), [...(tagged.get(plain(tag)) ?? []), index])
  }
  for (const [tag, icons] of tagged) {
    const first = icons[0]
    if (first !== undefined && icons.length <= TAG_LIMIT)
      offer(tag, first, icons.length === 1 ? 4 : 3 - icons.length / 5)
  }
  return Object.fromEntries(best)
}

/** Lower case, composed, apostrophes made straight, gender brackets dropped ("Magier(in)"): the form words are looked up in. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/\(\w*\)/g, '')
    .replaceAll('-', ' ')
    .trim()
}

/** Whether a text is written without spaces between words (Chinese, Japanese). */
export function isWide(text: string): boolean {
  return /[\u3040-\u30ff\u3400-\u9fff]/.test(text)
}
