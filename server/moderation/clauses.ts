/** More parts than this would make one question long; the rest is in the last. */
const MOST = 12

/** The clauses of a text, as spans without the blanks around them: what a judgement can name. */
export function clausesOf(text: string): { from: number; to: number }[] {
  const spans: { from: number; to: number }[] = []
  let from = 0
  for (let at = 0; at <= text.length; at++) {
    const ends =
      at === text.length || (/[.,;:!?\n。，、！？]/.test(text[at] ?? '') && spans.length < MOST - 1)
    if (!ends) continue
    const part = text.slice(from, at)
    const begin = from + part.length - part.trimStart().length
    if (part.trim() !== '') spans.push({ from: begin, to: begin + part.trim().length })
    from = at + 1
  }
  return spans.length > 1 ? spans : []
}
