/**
 * Why something was refused. One set for every door: the HTTP body's `code`, the socket acknowledgement's `code`, and the
 * WebSocket close code. The sentence is for people who read the wire; the interface says it in its own catalogue.
 */
export const REASONS = {
  BAD_INPUT: { status: 400, close: 4400, sentence: 'That message is not one this server understands.' },
  UNAUTHENTICATED: { status: 401, close: 4401, sentence: 'Start a session first, then come back.' },
  SIGNED_OUT: { status: 401, close: 4401, sentence: 'You left on all devices.' },
  FORBIDDEN: { status: 403, close: 4403, sentence: 'You may not do that here.' },
  NOT_FOUND: { status: 404, close: 4404, sentence: 'There is nothing at this address.' },
  NOT_SEATED: { status: 403, close: 4403, sentence: 'Take a seat first: only players do that.' },
  NOT_HOST: { status: 403, close: 4403, sentence: 'Only the host does that.' },
  PRIVATE: { status: 403, close: 4403, sentence: 'This jam is private: ask the host.' },
  REMOVED: { status: 403, close: 4403, sentence: 'The host removed you from this jam.' },
  MUTED: { status: 403, close: 4403, sentence: 'The host muted you in this jam.' },
  SEATS_FULL: { status: 409, close: 4409, sentence: 'Every seat is taken; you can watch and vote.' },
  JAM_LOCKED: { status: 409, close: 4409, sentence: 'The host locked this jam; you can watch.' },
  JAM_ENDED: { status: 410, close: 4410, sentence: 'This jam has ended.' },
  JAM_PAUSED: { status: 409, close: 4409, sentence: 'The jam is paused.' },
  JAM_HIDDEN: { status: 410, close: 4410, sentence: 'This jam was taken down.' },
  TAKEN_DOWN: { status: 410, close: 4410, sentence: 'This was taken down.' },
  STALE: { status: 409, close: 4409, sentence: 'The round had already moved on.' },
  EXPIRED: { status: 409, close: 4409, sentence: 'This page is too old; reload it.' },
  NOT_ALLOWED_NOW: { status: 409, close: 4409, sentence: 'That cannot be done in this phase.' },
  TOO_SOON: { status: 409, close: 4409, sentence: 'Wait a moment before doing that.' },
  NOT_READY: { status: 409, close: 4409, sentence: 'Not everybody is ready yet.' },
  HEAD_START: { status: 409, close: 4409, sentence: 'The host has the first seconds.' },
  EMPTY_PROMPT: { status: 422, close: 4422, sentence: 'Write something first.' },
  PROMPT_TOO_LONG: { status: 422, close: 4422, sentence: 'The prompt is longer than 1,200 characters.' },
  NO_SUCH_VARIANT: { status: 422, close: 4422, sentence: 'There is no such picture to choose.' },
  WORDS_CHANGED: { status: 409, close: 4409, sentence: 'Those words have changed meanwhile.' },
  UNSAFE: { status: 422, close: 4422, sentence: 'Those words cannot be shown here.' },
  BUDGET_PERSON: {
    status: 429,
    close: 4429,
    sentence: 'You have used your share of paid pictures for today.',
  },
  BUDGET_JAM: {
    status: 429,
    close: 4429,
    sentence: 'This jam has used its share of paid pictures for today.',
  },
  BUDGET_DAY: { status: 429, close: 4429, sentence: 'The paid pictures of today are used up.' },
  TOO_LARGE: { status: 413, close: 4413, sentence: 'That is larger than this server takes.' },
  UNSUPPORTED: { status: 415, close: 4415, sentence: 'That kind of content is not taken here.' },
  BROKEN_PICTURE: { status: 422, close: 4422, sentence: 'That file is no picture that can be read.' },
  TOO_MANY_PIXELS: { status: 413, close: 4413, sentence: 'That picture has more than 40 megapixels.' },
  RATE_LIMITED: { status: 429, close: 4429, sentence: 'Slow down a little and try again.' },
  OLD_VERSION: { status: 426, close: 4426, sentence: 'This page is older than the server; reload it.' },
  RESTARTING: {
    status: 503,
    close: 1012,
    sentence: 'The server is restarting; you will be back in a moment.',
  },
  UNAVAILABLE: {
    status: 503,
    close: 1013,
    sentence: 'This could not be saved just now; try again in a moment.',
  },
  INTERNAL: { status: 500, close: 1011, sentence: 'Something broke on our side.' },
} as const satisfies Record<string, { status: number; close: number; sentence: string }>

export type Reason = keyof typeof REASONS

/** An error that a door turns into its own kind of answer. Thrown in services and jam code, never in `shared`. */
export class Refusal extends Error {
  readonly reason: Reason
  readonly detail: RefusalDetail | undefined

  constructor(reason: Reason, detail?: RefusalDetail) {
    super(detail?.sentence ?? REASONS[reason].sentence)
    this.name = 'Refusal'
    this.reason = reason
    this.detail = detail
  }
}

/** What a refusal may add: a better sentence, when to try again (ms), or which span of the text is meant (UTF-16 units). */
export type RefusalDetail = { sentence?: string; retryAfter?: number; span?: { from: number; to: number } }
