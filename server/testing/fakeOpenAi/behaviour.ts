/**
 * What the fake does with one request. `head`: ms before its answer begins; `pace`: ms before each event of a stream; `knows`: a strict
 * server, which refuses any other field.
 */
export type Behaviour = { head?: number; pace?: number; knows?: readonly string[] } & (
  | {
      does: 'answers'
      /** Responses: what it says, a token a word. */
      text?: string
      /** Responses: it refuses with these words instead. */
      refusal?: string
      /** Responses: it ends early for this reason, with what it said so far. */
      cutShort?: 'max_output_tokens' | 'content_filter'
      /** Responses: it fails at its end with this code. */
      fails?: string
      /** Moderations: the categories it finds; none: all is well. */
      flags?: readonly string[]
    }
  /** Ignores `stream`: the whole answer as JSON. */
  | { does: 'whole'; text?: string }
  /** Pictures: JSON with an address instead of bytes; its own, or the one named. */
  | { does: 'address'; address?: string }
  /** No head, ever. */
  | { does: 'hangs' }
  /** `retryAfter`: seconds. `type` and `code` as in the API: `insufficient_quota`, `rate_limit_exceeded`, `moderation_blocked`. */
  | { does: 'refuses'; status: number; code: string; type?: string; message?: string; retryAfter?: number }
  | { does: 'redirects'; to: string }
  /** Goes wrong after so many events. `cut` ends cleanly without the last one; `code` is the error event's. */
  | {
      does: 'breaks'
      after: number
      how: 'stalls' | 'cut' | 'reset' | 'malformed' | 'error' | 'huge'
      code?: string
      text?: string
    }
)
