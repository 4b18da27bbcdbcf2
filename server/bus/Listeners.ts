import type { Logger } from '../ports/logger.ts'

export type Hear = (bytes: Uint8Array) => void

/** Who listens to which topic on this node. One that throws does not keep the others from hearing. */
export class Listeners {
  readonly #topics = new Map<string, Set<Hear>>()
  readonly #log: Pick<Logger, 'error'>

  constructor(log: Pick<Logger, 'error'>) {
    this.#log = log
  }

  /** Topics that somebody listens to. */
  topics(): string[] {
    return [...this.#topics.keys()]
  }

  /** True for the first listener of a topic. */
  add(topic: string, hear: Hear): boolean {
    const all = this.#topics.get(topic) ?? new Set()
    this.#topics.set(topic, all)
    all.add(hear)
    return all.size === 1
  }

  /** True if that was the topic's last listener. */
  remove(topic: string, hear: Hear): boolean {
    const all = this.#topics.get(topic)
    if (!all?.delete(hear) || all.size > 0) return false
    this.#topics.delete(topic)
    return true
  }

  tell(topic: string, bytes: Uint8Array): void {
    for (const hear of [...(this.#topics.get(topic) ?? [])]) {
      try {
        hear(bytes)
      } catch (fault) {
        this.#log.error({ topic, fault: String(fault) }, 'what another node rang could not be heard')
      }
    }
  }
}
