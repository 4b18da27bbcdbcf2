import type { Growing } from '#shared/protocol/events.ts'

/** Words of a text leave in steps of this, ms: ten a second read as typing, and cost a page less than its cursors. */
const EVERY = 100

/** What grew, for those who make it and for those who watch: the two differ while words wait for a judgement (rule M7). */
export type Grown = { players: Growing[]; watchers: Growing[] }

/** `far`: it came from another node. */
type Listener = (grown: Grown, far: boolean) => void
type Progress = { text: string; told: string }

/**
 * Texts that are being written in a jam just now, on their way to everyone between two entries. Nothing here is kept: what is lost comes
 * again with the next entry.
 */
export class Growth {
  readonly #listeners = new Set<Listener>()
  /** By what grows: all of it, and how much of that was told. */
  readonly #texts = new Map<string, Record<keyof Grown, Progress>>()
  #timer: NodeJS.Timeout | undefined

  /** Calls back with what grew; returns its undo. */
  onGrowing(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** All of a text as far as it is written here; those who watch see `judged` of it. */
  grow(of: string, text: string, judged = text): void {
    const before = this.#texts.get(of)
    this.#texts.set(of, {
      players: { text, told: before?.players.told ?? '' },
      watchers: { text: judged, told: before?.watchers.told ?? '' },
    })
    this.#timer ??= setTimeout(() => this.#tell(), EVERY)
  }

  /** Pieces that grew on another node. */
  hear(grown: Grown): void {
    for (const listener of this.#listeners) listener(grown, true)
  }

  /** The text is in the log now, or will never be. */
  done(of: string): void {
    this.#texts.delete(of)
  }

  close(): void {
    clearTimeout(this.#timer)
    this.#listeners.clear()
  }

  #tell(): void {
    this.#timer = undefined
    const grown = { players: this.#news('players'), watchers: this.#news('watchers') }
    if (grown.players.length + grown.watchers.length === 0) return
    for (const listener of this.#listeners) listener(grown, false)
  }

  #news(audience: keyof Grown): Growing[] {
    const news: Growing[] = []
    for (const [of, { [audience]: progress }] of this.#texts) {
      const { text, told } = progress
      if (text === told) continue
      const from = sharedLength(told, text)
      news.push({ of, from, text: text.slice(from) })
      progress.told = text
    }
    return news
  }
}

function sharedLength(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length++
  return length
}
