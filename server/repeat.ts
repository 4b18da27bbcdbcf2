/** Does something again and again, the first time after `every` ms, and tells of each time that failed; returns its end. Keeps no process alive. */
export function repeat(
  every: number,
  chore: () => Promise<unknown>,
  failed: (fault: unknown) => void,
): () => void {
  const timer = setInterval(() => void chore().catch(failed), every)
  timer.unref()
  return () => clearInterval(timer)
}
