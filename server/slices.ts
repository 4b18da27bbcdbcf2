/** How often a slice leaves, ms. */
const EVERY = 100

/** Does something with each, spread over some ms in random order: what is let go at once comes back at once. */
export async function inSlices<One>(
  all: readonly One[],
  over: number,
  what: (one: One) => void,
): Promise<void> {
  const left = [...all].sort(() => Math.random() - 0.5)
  const size = Math.max(1, Math.ceil((left.length * EVERY) / Math.max(EVERY, over)))
  while (left.length > 0) {
    for (const one of left.splice(0, size)) what(one)
    if (left.length > 0 && over > 0)
      await new Promise(done => setTimeout(done, EVERY * (0.5 + Math.random())))
  }
}
