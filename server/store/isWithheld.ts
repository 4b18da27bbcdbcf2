/** One place where a picture is shown: a post (with the jam it came from), or a jam (then `owner` is the jam). */
export type MediaUse = { owner: string; jam: string; hidden: boolean }

/**
 * Whether a picture may not be served: something that showed it was taken down, and no other post and no other jam shows it. The jam
 * that a hidden post came from does not count: there it is the same picture that was taken down.
 */
export function isWithheld(uses: readonly MediaUse[]): boolean {
  const down = uses.filter(({ hidden }) => hidden)
  if (down.length === 0) return false
  return !uses.some(
    ({ owner, jam, hidden }) =>
      !hidden && (owner !== jam || !down.some(other => other.jam === jam && other.owner !== jam)),
  )
}
