import * as Y from 'yjs'

/** Strings that stand side by side in the document, in order. */
export type ItemRun = { items: Y.Item[]; text: string }

/** How far (units of older deleted words) two deletions may be apart and still count as side by side. */
const NEAR_UNITS = 64

/**
 * The words that this transaction deleted, as runs that stood together before it. Read before garbage collection. Looks at
 * the deleted items and at what lies between them, never at the whole document.
 */
export function deletedRuns(transaction: Y.Transaction): ItemRun[] {
  const gone = new Set<Y.Item>()
  for (const [client, ranges] of ordered(transaction.deleteSet.clients)) {
    const structs = transaction.doc.store.clients.get(client)
    const before = transaction.beforeState.get(client) ?? 0
    if (!structs) continue
    for (const range of ranges) {
      if (range.clock >= before) break
      const end = Math.min(range.clock + range.len, before)
      for (let i = Y.findIndexSS(structs, range.clock); i < structs.length; i++) {
        const struct = structs[i]
        if (!struct || struct.id.clock >= end) break
        if (isString(struct)) gone.add(struct)
      }
    }
  }
  const stoodBefore = (item: Y.Item) => !isNew(transaction, item) && (!item.deleted || gone.has(item))
  return linked(gone, stoodBefore)
}

/** The visible words that this transaction inserted, as runs that stand together after it; none if they are fewer than `least`. */
export function insertedRuns(transaction: Y.Transaction, least: number): ItemRun[] {
  const grown = new Map<number, number>()
  let units = 0
  for (const [client, clock] of transaction.afterState) {
    const before = transaction.beforeState.get(client) ?? 0
    if (clock === before) continue
    grown.set(client, before)
    units += clock - before
  }
  if (units < least) return []
  const come = new Set<Y.Item>()
  for (const [client, before] of ordered(grown)) {
    const structs = transaction.doc.store.clients.get(client)
    if (!structs) continue
    for (let i = Y.findIndexSS(structs, before); i < structs.length; i++) {
      const struct = structs[i]
      if (struct && isString(struct) && !struct.deleted) come.add(struct)
    }
  }
  return linked(come, item => !item.deleted)
}

/**
 * On which side of this newly deleted run the place of an earlier deletion lies: `before` if the run stands before it.
 * Only words that are gone may lie between.
 */
export function besideOf(
  transaction: Y.Transaction,
  run: ItemRun,
  earlier: { first: { client: number; clock: number }; last: { client: number; clock: number } },
): 'before' | 'after' | null {
  const passable = (item: Y.Item) => item.deleted || isNew(transaction, item)
  let far = 0
  for (
    let item = run.items.at(-1)?.right ?? null;
    item && passable(item) && far <= NEAR_UNITS;
    item = item.right
  ) {
    const offset = offsetIn(item, earlier.first)
    if (offset !== null) return far + offset <= NEAR_UNITS ? 'before' : null
    far += item.length
  }
  far = 0
  for (let item = run.items[0]?.left ?? null; item && passable(item) && far <= NEAR_UNITS; item = item.left) {
    const offset = offsetIn(item, earlier.last)
    if (offset !== null) return far + item.length - 1 - offset <= NEAR_UNITS ? 'after' : null
    far += item.length
  }
  return null
}

/** The string an item holds; only for items found by this file. */
export function stringOf(item: Y.Item): string {
  return item.content instanceof Y.ContentString ? item.content.str : ''
}

/** Joins items where only items without a standing lie between. One step for a single item. */
function linked(items: ReadonlySet<Y.Item>, stands: (item: Y.Item) => boolean): ItemRun[] {
  const next = new Map<Y.Item, Y.Item>()
  const inner = new Set<Y.Item>()
  if (items.size > 1) {
    for (const item of items) {
      let right = item.right
      while (right && !stands(right)) right = right.right
      if (!right || !items.has(right)) continue
      next.set(item, right)
      inner.add(right)
    }
  }
  const runs: ItemRun[] = []
  for (const start of items) {
    if (inner.has(start)) continue
    const run: ItemRun = { items: [], text: '' }
    for (let item: Y.Item | undefined = start; item; item = next.get(item)) {
      run.items.push(item)
      run.text += stringOf(item)
    }
    runs.push(run)
  }
  return runs
}

function isString(struct: Y.AbstractStruct): struct is Y.Item {
  return struct instanceof Y.Item && struct.content instanceof Y.ContentString
}

function isNew(transaction: Y.Transaction, item: Y.Item): boolean {
  return item.id.clock >= (transaction.beforeState.get(item.id.client) ?? 0)
}

function offsetIn(item: Y.Item, place: { client: number; clock: number }): number | null {
  const offset = place.clock - item.id.clock
  return item.id.client === place.client && offset >= 0 && offset < item.length ? offset : null
}

/** By client, so that a fold does not depend on the order in which a snapshot lists them. */
function ordered<Value>(byClient: ReadonlyMap<number, Value>): [number, Value][] {
  return [...byClient].sort(([a], [b]) => a - b)
}
