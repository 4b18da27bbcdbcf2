/** Names what grows, in `Growing.of`: one variant of a round. */
export function variantGrowth(round: number, place: number): string {
  return `${round}.${place}`
}

/** The muse's answer to one ask. */
export function museGrowth(ask: number): string {
  return `muse ${ask}`
}

/** The longer of what the log and what the line say of a growing text: each may be ahead. */
export function longerText(one: string | undefined, other: string | undefined): string {
  return (one?.length ?? 0) >= (other?.length ?? 0) ? (one ?? '') : (other ?? '')
}
