import type { Picture } from '../../ports/engine.ts'

/** A file to be signed, numbered. */
export type ToSigner = { id: number; bytes: Uint8Array; mime: Picture['mime']; xmp: string }
/** The signed one, or why there is none. */
export type FromSigner = { id: number; bytes: Uint8Array } | { id: number; fault: string }
