import type { LiveText } from '../jam/text/LiveText.ts'
import { SYNCED, step2Frame, updateFrame } from './frames.ts'

/** The tail is encoded into the snapshot when it passes a quarter of it, or this many frames: each costs the joiner a transaction. */
const TAIL_FRAMES = 64

/** What a page without any words gets: one encoded document, kept, and the updates since then as they were relayed. */
export class JoinFrames {
  readonly #text: LiveText
  #base: { alone: Buffer; first: Buffer } | null = null
  #tail: Buffer[] = []
  #tailBytes = 0

  constructor(text: LiveText) {
    this.#text = text
  }

  /** Adds what was just relayed. */
  push(frame: Buffer): void {
    if (!this.#base) return
    this.#tail.push(frame)
    this.#tailBytes += frame.byteLength
    if (this.#tail.length > TAIL_FRAMES || this.#tailBytes > this.#base.alone.byteLength / 4) {
      this.#base = null
      this.#tail = []
      this.#tailBytes = 0
    }
  }

  /** The frames to send, in order. The step 2 is the last one, so that a page calls itself synced when it has all. */
  frames(): readonly Buffer[] {
    if (!this.#base) {
      const update = this.#text.fullUpdate()
      this.#base = { alone: step2Frame(update), first: updateFrame(update) }
    }
    return this.#tail.length === 0 ? [this.#base.alone] : [this.#base.first, ...this.#tail, SYNCED]
  }
}
