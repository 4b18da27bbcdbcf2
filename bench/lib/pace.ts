import { setTimeout as sleep } from 'node:timers/promises'

/** Runs `each(0..count-1)` evenly over time, at this many a second; never more than `count`, never unbounded. */
export async function evenly(count: number, perSecond: number, each: (index: number) => void): Promise<void> {
  const began = performance.now()
  for (let index = 0; index < count; ) {
    const due = Math.min(count, Math.floor(((performance.now() - began) / 1000) * perSecond) + 1)
    while (index < due) each(index++)
    if (index < count) await sleep(1)
  }
}

/** Waits until this is true, `limit` ms at most; false when it never was. */
export async function until(isTrue: () => boolean, limit: number): Promise<boolean> {
  const end = performance.now() + limit
  while (!isTrue()) {
    if (performance.now() > end) return false
    await sleep(10)
  }
  return true
}

/** Some at a time, in order: a thousand handshakes at once measure the backlog of the system, not the server. */
export async function inGroups<Item, Result>(
  items: readonly Item[],
  size: number,
  each: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  for (let at = 0; at < items.length; at += size)
    results.push(...(await Promise.all(items.slice(at, at + size).map(each))))
  return results
}
