import type { Reason } from '#shared/reasons.ts'
import { t } from '../text/t.ts'

/** Why a call failed: the server's reason, or one of the browser's own two. */
export type ApiReason = Reason | 'OFFLINE' | 'TIMEOUT'

/** A call that failed. Its message is the catalogue's sentence, ready to be shown. */
export class ApiError extends Error {
  readonly reason: ApiReason
  /** When to try again, in ms, where the server said so. */
  readonly retryAfter: number | undefined

  constructor(reason: ApiReason, retryAfter?: number) {
    super(t.reasons[reason])
    this.name = 'ApiError'
    this.reason = reason
    this.retryAfter = retryAfter
  }
}

/** The sentence for anything that was thrown. */
export function sentenceOf(error: unknown): string {
  return error instanceof ApiError ? error.message : t.reasons.INTERNAL
}
