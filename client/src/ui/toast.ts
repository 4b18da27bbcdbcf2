/** Short messages at the foot of the page. */

export type Toast = { id: number; text: string; action?: { label: string; run: () => void } }

/** Long enough to read fifteen words twice; a toast with something to press stays longer. */
const SHOWN = 6_000
const SHOWN_WITH_ACTION = 12_000

let toasts: readonly Toast[] = []
let lastId = 0
const listeners = new Set<() => void>()

function change(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}

/** Takes a toast away. */
export function dismissToast(id: number): void {
  change(toasts.filter(toast => toast.id !== id))
}

/** Shows a message, at most two at a time; the same words again replace the first. */
export function toast(text: string, action?: Toast['action']): void {
  const id = ++lastId
  const kept = toasts.filter(other => other.text !== text).slice(-1)
  change([...kept, action ? { id, text, action } : { id, text }])
  setTimeout(() => dismissToast(id), action ? SHOWN_WITH_ACTION : SHOWN)
}

/** For `useSyncExternalStore`. */
export function subscribeToasts(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What is shown now. */
export function currentToasts(): readonly Toast[] {
  return toasts
}
