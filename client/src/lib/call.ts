import type { Failure } from '#shared/protocol/http.ts'
import { t } from '../text/t.ts'
import { ApiError, type ApiReason } from './ApiError.ts'
import { learnServerTime } from './serverTime.ts'

/** An answer that takes longer is given up: people press again sooner than that. */
const TIMEOUT = 12_000
/** The `Date` header is whole seconds: a sample as coarse as a one-second round trip. */
const DATE_HEADER_PRECISION = 1_000

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
/** `file` is sent as it is, with its own kind; everything else as JSON. `most`: how long an answer may take, ms. */
type Options = { body?: unknown; file?: Blob; most?: number; signal?: AbortSignal }

function isFailure(body: unknown): body is { error: Failure } {
  if (typeof body !== 'object' || body === null || !('error' in body)) return false
  const { error } = body
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
}

function reasonOf(response: Response, body: unknown): ApiError {
  if (isFailure(body) && Object.hasOwn(t.reasons, body.error.code))
    return new ApiError(body.error.code, body.error.retryAfter)
  const byStatus: Record<number, ApiReason> = {
    401: 'UNAUTHENTICATED',
    404: 'NOT_FOUND',
    429: 'RATE_LIMITED',
  }
  return new ApiError(byStatus[response.status] ?? (response.status >= 502 ? 'UNAVAILABLE' : 'INTERNAL'))
}

async function request(method: Method, path: string, options: Options): Promise<Response> {
  const { body, file, most = TIMEOUT, signal } = options
  const timeout = AbortSignal.timeout(most)
  try {
    return await fetch(path, {
      method,
      credentials: 'same-origin',
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      ...(file ? { body: file, headers: { 'content-type': file.type } } : {}),
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new ApiError(timeout.aborted ? 'TIMEOUT' : navigator.onLine ? 'UNAVAILABLE' : 'OFFLINE')
  }
}

/**
 * Calls the server and gives back the parsed answer, or throws an ApiError. Without a session yet (or any more) it takes a guest one
 * and asks once again.
 */
export async function call<Answer>(method: Method, path: string, options: Options = {}): Promise<Answer> {
  let response = await request(method, path, options)
  if (response.status === 401 && path !== '/api/session') {
    await request('POST', '/api/session', {})
    response = await request(method, path, options)
  }
  const date = Date.parse(response.headers.get('date') ?? '')
  if (!Number.isNaN(date)) learnServerTime(date, DATE_HEADER_PRECISION)
  const body: unknown = await response.json().catch(() => null)
  if (!response.ok || body === null) throw reasonOf(response, body)
  return body as Answer
}
