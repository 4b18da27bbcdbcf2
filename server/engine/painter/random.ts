/** A deterministic stream of random numbers. `fork` gives an independent stream that depends on the seed text and the label alone. */
export type Random = {
  /** The next number in [0, 1). */
  next(): number
  /** A number in [a, b). */
  range(a: number, b: number): number
  /** A whole number in [0, n). */
  int(n: number): number
  /** One entry of a list that is not empty. */
  pick<T>(list: readonly T[]): T
  /** A stream of its own, unmoved by how far this one has been read: adding a stage never changes another. */
  fork(label: string): Random
}

/**
 * The stream that a text seeds. The text is hashed by xmur3 (MurmurHash3's mixing steps) into the four words of sfc32,
 * Chris Doty-Humphrey's small fast counter generator from PractRand.
 */
export function randomFrom(text: string): Random {
  const word = hashWords(text)
  let a = word()
  let b = word()
  let c = word()
  let counter = word()
  const next = (): number => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return (sum >>> 0) / 4294967296
  }
  for (let i = 0; i < 12; i++) next()
  return {
    next,
    range: (low, high) => low + (high - low) * next(),
    int: n => Math.floor(next() * n),
    pick: <T>(list: readonly T[]): T => {
      if (list.length === 0) throw new RangeError('pick: the list is empty')
      return list[Math.floor(next() * list.length)] as T
    },
    fork: label => randomFrom(`${text}\u0000${label}`),
  }
}

/** xmur3 by bryc (public domain): each call of the returned function gives the next 32-bit word of the text's hash. */
function hashWords(text: string): () => number {
  let h = 1779033703 ^ text.length
  for (let i = 0; i < text.length; i++) {
    h = Math.imul(h ^ text.charCodeAt(i), 3432918353)
    h = (h << 13) | (h >>> 19)
  }
  return () => {
    h = Math.imul(h ^ (h >>> 16), 2246822507)
    h = Math.imul(h ^ (h >>> 13), 3266489909)
    h ^= h >>> 16
    return h >>> 0
  }
}
