import type { UserId } from '#shared/ids.ts'

let listener: ((who: UserId) => void) | null = null

/** A face was pressed: the editor goes to where that person writes. Without an editor nothing happens. */
export function showCaret(who: UserId): void {
  listener?.(who)
}

/** The editor listens here while it is on the stage. Returns its undo. */
export function onShowCaret(listen: (who: UserId) => void): () => void {
  listener = listen
  return () => {
    if (listener === listen) listener = null
  }
}
