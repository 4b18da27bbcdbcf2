import type { Growing } from '#shared/protocol/events.ts'

/** Words of a text leave in steps of this, ms: ten a second read as typing, and cost a page less than its cursors. */
const EVERY = 100

/** `far`: it came from another node. */
type Listener = (growing: Growing[], far: boolean) => void

/**
 * Texts that are being written in a jam just now, on their way to everyone between two entries. Nothing here is kept: what is lost comes
 * again with the next entry.
 */
export class Growth {
  readonly #listeners = new Set<Listener>()
  /** By what grows: all of it, and how much of that was told. */
  readonly #texts = new Map<string, { text: string; told: string }>()
  #timer: NodeJS.Timeout | undefined

  /** Calls back with what grew; returns its undo. */
  onGrowing(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** All of a text as far as it is written here. */
  grow(of: string, text: string): void {
    this.#texts.set(of, { text, told: this.#texts.get(of)?.told ?? '' })
    this.#timer ??= setTimeout(() => this.#tell(), EVERY)
  }

  /** Pieces that grew on another node. */
  hear(growing: Growing[]): void {
    for (const listener of this.#listeners) listener(growing, true)
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
    const growing: Growing[] = []
    for (const [of, { text, told }] of this.#texts) {
      if (text === told) continue
      const from = sharedLength(told, text)
      growing.push({ of, from, text: text.slice(from) })
      this.#texts.set(of, { text, told: text })
    }
    if (growing.length > 0) for (const listener of this.#listeners) listener(growing, false)
  }
}

function sharedLength(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length++
  return length
}
