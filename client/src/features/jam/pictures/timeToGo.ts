import type { Variant } from '#shared/jam/state.ts'

/** How a round of this many pictures usually goes: an engine says it for four (ms). */
export function usualTime(count: number, engine: { usualSeconds: number; atOnce: number }): number {
  const turns = (pictures: number) => Math.ceil(pictures / Math.max(1, engine.atOnce))
  return (engine.usualSeconds * 1000 * turns(count)) / turns(4)
}

/**
 * How long the making still takes (ms), or null when it has gone on past any honest guess. Before a sixth of the work is seen the usual time
 * counts; after that the pace of this round itself.
 */
export function timeToGo(
  variants: readonly Variant[],
  elapsed: number,
  engine: { usualSeconds: number; atOnce: number },
): number | null {
  // One that failed says nothing about the pace: a refusal comes at once.
  const coming = variants.filter(variant => variant.state !== 'failed')
  const done = coming.reduce((sum, variant) => sum + shareOf(variant), 0) / Math.max(1, coming.length)
  const usual = usualTime(variants.length, engine)
  if (done < 1 / 6) return elapsed < usual ? usual - elapsed : null
  return Math.max(1_000, (elapsed / done) * (1 - done))
}

function shareOf(variant: Variant): number {
  switch (variant.state) {
    case 'waiting':
      return 0
    case 'running':
      return variant.share
    case 'final':
    case 'failed':
      return 1
  }
}
