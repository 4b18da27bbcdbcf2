import { APIConnectionError, APIConnectionTimeoutError, APIError } from 'openai'
import type { EngineFailure } from '../../ports/engine.ts'

/** Why a request came to nothing. The message holds codes and numbers only: no prompt, no key, no address. */
export class CallFault extends Error {
  readonly reason: EngineFailure

  constructor(reason: EngineFailure, message: string) {
    super(message)
    this.name = 'CallFault'
    this.reason = reason
  }
}

const BLOCKED = new Set([
  'moderation_blocked',
  'content_policy_violation',
  'image_content_policy_violation',
  'content_filter',
])
const QUOTA = new Set(['insufficient_quota', 'quota_exceeded', 'billing_hard_limit_reached'])
/** Nothing was sent: no connection came about. */
const UNCONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'])

const RETRIES = 2
/** The first pause where the provider names none, ms; doubled each time. */
const PAUSE = 1_000
/** A provider that wants a longer pause than this is busy, ms. */
const LONGEST_PAUSE = 30_000

/** What a fault of the package, the line or the stream comes to. */
export function faultOf(fault: unknown): CallFault {
  if (fault instanceof CallFault) return fault
  if (fault instanceof APIConnectionTimeoutError) return new CallFault('timeout', 'no answer in time')
  if (fault instanceof APIConnectionError)
    return new CallFault('provider', `no connection ${codeOf(fault) ?? ''}`.trim())
  if (fault instanceof APIError) return new CallFault(failureOf(fault), told(fault))
  // A reset socket is a TypeError, a malformed event a SyntaxError.
  return new CallFault('provider', fault instanceof Error ? `the answer broke off: ${fault.name}` : 'unknown')
}

type Marks = { status?: number | undefined; code?: string | null | undefined; type?: string | undefined }

/** What the marks of an error come to, as the API uses them. */
export function failureOf({ status, code, type }: Marks): EngineFailure {
  const marks = [code, type].map(String)
  if (marks.some(mark => BLOCKED.has(mark))) return 'blocked'
  if (status === 402 || marks.some(mark => QUOTA.has(mark))) return 'quota'
  if (status === 429 || code === 'rate_limit_exceeded') return 'busy'
  return status === 408 || status === 504 ? 'timeout' : 'provider'
}

/** How long to wait before the same request may be sent again, ms; null: not again, since it may have been begun, or would not help. */
export function pauseBeforeRetry(fault: unknown, attempt: number): number | null {
  if (attempt >= RETRIES || !(fault instanceof APIError)) return null
  const pause = PAUSE * 2 ** attempt
  if (fault instanceof APIConnectionError) return UNCONNECTED.has(codeOf(fault) ?? '') ? pause : null
  if (fault.headers?.get('x-should-retry') === 'false') return null
  const named = retryAfter(fault.headers)
  const refused = failureOf(fault) === 'busy' || (fault.status === 503 && named !== null)
  if (!refused || (named ?? 0) > LONGEST_PAUSE) return null
  return named ?? pause
}

/** The pause that the provider names, ms, or null. */
function retryAfter(headers: Headers | undefined): number | null {
  const precise = Number(headers?.get('retry-after-ms') ?? Number.NaN)
  if (precise >= 0) return precise
  const text = headers?.get('retry-after')
  if (!text) return null
  const seconds = /^\d+(\.\d+)?$/.test(text) ? Number(text) : (Date.parse(text) - Date.now()) / 1000
  return seconds >= 0 ? seconds * 1000 : null
}

/** The system's code of a connection that did not come about, however deep it is wrapped. */
function codeOf(fault: unknown): string | undefined {
  if (!(fault instanceof Error)) return undefined
  const { code } = fault as NodeJS.ErrnoException
  if (typeof code === 'string') return code
  return codeOf(fault instanceof AggregateError ? fault.errors[0] : fault.cause)
}

/** Codes, numbers and the names of fields, never sentences: those may quote the prompt or a part of the key. */
function told({ status, code, param, type, requestID }: APIError): string {
  const marks = [status, code, param, type, requestID].filter(mark => mark !== undefined && mark !== null)
  return marks
    .map(mark =>
      String(mark)
        .replaceAll(/[^\w.-]/g, '')
        .slice(0, 80),
    )
    .join(' ')
}
