import { randomFrom } from '../painter/random.ts'

/**
 * Choices of one round: the variants draw from the same shuffled lists, each from its own place, so that two of them never say the same
 * while a list is long enough. Decided by the round's text and seed alone (rule G42).
 */
export class Deal {
  readonly #key: string
  readonly #variant: number
  readonly #drawn = new Map<string, number>()

  constructor(prompt: string, seed: number, variant: number) {
    this.#key = `${seed} ${prompt}`
    this.#variant = variant
  }

  /** One entry of a list that is not empty; a second call with the same name gives another one. `each`: how many calls a variant makes. */
  one<Item>(name: string, list: readonly Item[], each = 1): Item {
    const nth = this.#drawn.get(name) ?? 0
    this.#drawn.set(name, nth + 1)
    const order = shuffled(list, `${this.#key} ${name}`)
    return order[(this.#variant * each + nth) % order.length] as Item
  }

  /** Some entries, in shuffled order. `each` is the most that any variant takes of this list. */
  some<Item>(name: string, list: readonly Item[], count: number, each = count): Item[] {
    return Array.from({ length: count }, () => this.one(name, list, each))
  }
}

function shuffled<Item>(list: readonly Item[], key: string): Item[] {
  const random = randomFrom(key)
  const order = [...list]
  for (let last = order.length - 1; last > 0; last--) {
    const other = random.int(last + 1)
    const swap = order[last] as Item
    order[last] = order[other] as Item
    order[other] = swap
  }
  return order
}
