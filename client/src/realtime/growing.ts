import type { Growing } from '#shared/protocol/events.ts'

/** Texts that are being written this moment, by what they are (`Growing.of`). */
export type Growths = ReadonlyMap<string, string>

/** What grows, after more of it came. `known` is what the log has of a text: a piece that does not follow on either is passed over. */
export function grown(before: Growths, news: readonly Growing[], known: (of: string) => string): Growths {
  const texts = new Map(before)
  for (const { of, from, text } of news) {
    const base = [texts.get(of) ?? '', known(of)].find(each => each.length >= from)
    if (base !== undefined) texts.set(of, base.slice(0, from) + text)
  }
  return texts
}
