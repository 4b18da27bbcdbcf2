import type { Picture } from './engine.ts'

/** A judgement of one thing; `parts` are the indexes of the given texts that were found harmful. */
export type Verdict = { ok: true } | { ok: false; parts: number[] }

/**
 * A service that judges words and pictures. Resolves with null where the configured server has no such service (its answer is 404);
 * rejects when it has one and it fails.
 */
export interface Screener {
  /** Judges each of these texts for itself. */
  texts(texts: readonly string[]): Promise<Verdict | null>
  picture(picture: Pick<Picture, 'bytes' | 'mime'>): Promise<Verdict | null>
}
