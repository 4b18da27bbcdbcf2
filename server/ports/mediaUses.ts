import type { JamId, MediaHash } from '#shared/ids.ts'

/**
 * What shows which picture, so that a taken-down one is no longer served although its address is known (rule M6). Posts note theirs by
 * themselves, in the write that stores or hides them.
 */
export interface MediaUses {
  /** Takes down, or brings back and shows, all that a jam showed: `hashes` are those its log names. */
  hide(jam: JamId, hashes: readonly MediaHash[], hidden: boolean): Promise<void>
  /** True if this picture was taken down and nothing else that is visible shows it. */
  isWithheld(hash: MediaHash): Promise<boolean>
}
