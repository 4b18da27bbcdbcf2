/** Where the changed part of `after` ends: the place of the last keystroke, if there was one place. */
export function changeEnd(before: string, after: string): number {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start++
  let end = after.length
  let old = before.length
  while (end > start && old > start && after[end - 1] === before[old - 1]) {
    end--
    old--
  }
  return end
}
