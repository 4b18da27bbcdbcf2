/**
 * The doorbell between nodes: at most once, in no order, and it may be gone at any moment. Whoever needs more than speed asks the
 * store (rules B1, B2).
 */
export interface Bus {
  /** Tells the other nodes that listen to this topic. Never waits, never throws, never comes back to this node. */
  ring(topic: string, bytes: Uint8Array): void
  /** Calls back with what other nodes ring from now on (or soon after); returns its undo. */
  subscribe(topic: string, hear: (bytes: Uint8Array) => void): () => void
  /** False while nothing is carried. */
  readonly connected: boolean
  close(): Promise<void>
}
