/** A card's place in the masonry, in px from the wall's start and top. */
export type Place = { inline: number; block: number; height: number }

/** How many lanes a wall of this width has. */
export function laneCount(width: number): number {
  if (width < 560) return 1
  if (width < 860) return 2
  if (width < 1180) return 3
  return 4
}

/**
 * Hangs cards in the order of the feed, each in the lane that is shortest so far: reading order and order on screen stay close, and
 * what was hung never moves when more comes. `ratios` are height / width; `foot` is what stands under each picture.
 */
export function hang(ratios: readonly number[], width: number, gap: number, foot: number) {
  const lanes = Array.from({ length: laneCount(width) }, () => 0)
  const lane = Math.max(0, (width - gap * (lanes.length - 1)) / lanes.length)
  const places = ratios.map((ratio): Place => {
    const shortest = lanes.reduce((best, end, index) => (end < (lanes[best] ?? 0) - 1 ? index : best), 0)
    const block = lanes[shortest] ?? 0
    const height = lane * ratio + foot
    lanes[shortest] = block + height + gap
    return { inline: shortest * (lane + gap), block, height }
  })
  return { lane, places, height: Math.max(0, Math.max(...lanes) - gap) }
}
