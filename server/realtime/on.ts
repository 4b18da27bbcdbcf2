import type * as z from 'zod/mini'
import { REASONS, type Reason, Refusal } from '#shared/reasons.ts'
import type { Logger } from '../ports/logger.ts'
import type { JamSocket } from './door.ts'
import type { Pace } from './pace.ts'

/** Every refusal on a socket has this form; the client tells it from an answer by `ok`. */
type Refused = { ok: false; reason: Reason; retryAfter?: number }

/**
 * The one way a client's event is heard (rules D1 to D3): counted, parsed by its schema, run, answered, and nothing it throws gets out.
 * An event without an acknowledgement is run all the same; its refusals are counted.
 */
export function on<Message, Result extends { ok: boolean }>(
  socket: JamSocket,
  event: string,
  schema: { safeParse(value: unknown): z.core.util.SafeParseResult<Message> },
  pace: Pace,
  log: Logger,
  run: (message: Message) => Promise<Result>,
): void {
  const hear = async (...args: unknown[]) => {
    const last = args.at(-1)
    const answer = typeof last === 'function' ? (last as (result: unknown) => void) : () => {}
    const result = await attempt(args[0])
    pace.heard(result.ok)
    answer(result)
  }
  const attempt = async (message: unknown): Promise<Result | Refused> => {
    const wait = pace.wait()
    if (wait > 0) return { ok: false, reason: 'RATE_LIMITED', retryAfter: wait }
    const parsed = schema.safeParse(message)
    if (!parsed.success) return { ok: false, reason: 'BAD_INPUT' }
    try {
      return await run(parsed.data)
    } catch (fault) {
      if (fault instanceof Refusal) return refused(fault)
      log.error({ event, fault: String(fault) }, 'a socket event failed')
      return { ok: false, reason: 'INTERNAL' }
    }
  }
  ;(socket.on as (event: string, listener: (...args: unknown[]) => void) => void).call(
    socket,
    event,
    (...args) => {
      hear(...args).catch(fault => log.error({ event, fault: String(fault) }, 'a socket answer failed'))
    },
  )
}

/** Says why, then closes for good. */
export function sayBye(socket: JamSocket, reason: Reason): void {
  socket.emit('bye', { reason, sentence: REASONS[reason].sentence })
  socket.disconnect(true)
}

function refused({ reason, detail }: Refusal): Refused {
  return detail?.retryAfter === undefined
    ? { ok: false, reason }
    : { ok: false, reason, retryAfter: detail.retryAfter }
}
