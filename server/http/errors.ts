import type { ErrorRequestHandler, Response } from 'express'
import type { Failure } from '#shared/protocol/http.ts'
import { REASONS, type Reason, Refusal } from '#shared/reasons.ts'
import type { Logger } from '../ports/logger.ts'

/** What Express and its body parser throw carries a status. */
type StatusFault = { status?: unknown; type?: unknown }

const BY_STATUS: Record<number, Reason> = {
  400: 'BAD_INPUT',
  404: 'NOT_FOUND',
  413: 'TOO_LARGE',
  415: 'UNSUPPORTED',
}
/** How long a client should leave a server alone that could not save, ms. */
const RETRY_LATER = 2_000

/** The one translator of this door: whatever was thrown becomes a `Refusal`; what nobody foresaw is `INTERNAL`. */
function refusalOf(fault: unknown): Refusal {
  if (fault instanceof Refusal) return fault
  const { status } = fault as StatusFault
  const reason = typeof status === 'number' ? BY_STATUS[status] : undefined
  return new Refusal(reason ?? 'INTERNAL')
}

/** Answers `{ error: Failure }` with the reason's status. Nothing of the fault itself leaves the server. */
export function errorAnswer(log: Logger): ErrorRequestHandler {
  return (fault, request, response, next) => {
    const refusal = refusalOf(fault)
    if (refusal.reason === 'INTERNAL')
      log.error({ err: fault, method: request.method, path: request.path }, 'http')
    if (response.headersSent) return next(fault)
    answerRefusal(response, refusal)
  }
}

/** Sends a refusal; `status` only where HTTP has a finer word than the reason (405, 431). */
export function answerRefusal(response: Response, refusal: Refusal, status?: number): void {
  const { reason, detail, message } = refusal
  const retryAfter = detail?.retryAfter ?? (REASONS[reason].status === 503 ? RETRY_LATER : undefined)
  const error: Failure = { code: reason, message }
  if (retryAfter !== undefined) {
    error.retryAfter = Math.ceil(retryAfter)
    response.setHeader('Retry-After', Math.ceil(retryAfter / 1_000))
  }
  response.setHeader('Cache-Control', 'no-store')
  response.status(status ?? REASONS[reason].status).json({ error })
}
