/** What crosses between the event loop and a database thread: one message a group of calls, one back. */
export type Call = { name: string; args: readonly unknown[] }
export type Outcome = { ok: true; value: unknown } | { ok: false; message: string }
export type ThreadData = { file: string; role: 'writer' | 'reader' }
/** `ready` once after opening; `closed` last. `outcomes` are in the order of the group's calls. */
export type FromThread =
  | { kind: 'ready' }
  | { kind: 'failed'; message: string }
  | { kind: 'done'; outcomes: Outcome[] }
export type ToThread = { kind: 'group'; calls: Call[] } | { kind: 'close' }
