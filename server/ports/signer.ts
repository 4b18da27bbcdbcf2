import type { Picture } from './engine.ts'

/** Signs files, so that a reader can tell that nobody changed them since, and who says how they were made (C2PA). */
export interface Signer {
  /** The same file with a signed manifest in it, which says what the XMP in it says. Rejects where that cannot be done. */
  sign(bytes: Uint8Array, mime: Picture['mime'], xmp: string): Promise<Uint8Array>
  close(): Promise<void>
}
