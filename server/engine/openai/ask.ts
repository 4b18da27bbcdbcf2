import type { OpenAI } from 'openai'
import { Stream } from 'openai/streaming'
import { CallFault, faultOf, pauseBeforeRetry } from './fault.ts'
import { Watch } from './Watch.ts'

/** What one request may take. */
export type Limits = {
  /** All of it, pauses before another try included, ms. */
  timeout: number
  /** The longest silence within an answer that has begun, ms. */
  stall: number
  /** Bytes of the whole answer. */
  mostBytes: number
}

/** What is handed to a method of the package, as its second argument. */
export type CallOptions = {
  signal: AbortSignal
  timeout: number
  maxRetries: 0
  headers: { Accept: string }
}

/** What the package's methods return before they are awaited. */
type Sent = { asResponse(): Promise<Response> }

/**
 * Sends one request and hands on the events of its stream; the whole answer, as one item, of a server that does not stream. The
 * package ends silently when a stream is cut or aborted and waits for ever when it stalls: here each of these throws. Throws nothing but
 * `CallFault`. A stream that ends without its last event is for the caller to notice, who knows which that is.
 *
 * Only a request that was refused before it began (429, 503 with a pause named, no connection) is sent again, twice at most.
 */
export async function* ask<Event>(
  client: OpenAI,
  send: (options: CallOptions) => Sent,
  limits: Limits,
  signal: AbortSignal,
): AsyncGenerator<{ event: Event } | { whole: unknown }, void> {
  const watch = new Watch(signal, limits.timeout)
  try {
    const response = guarded(await answerOf(send, watch), limits, watch)
    if (/^text\/event-stream\b/i.test(response.headers.get('content-type') ?? '')) {
      const events = Stream.fromSSEResponse<Event>(response, watch.controller, client)
      for await (const event of events) yield { event }
    } else yield { whole: await response.json() }
    if (watch.why) throw new CallFault(watch.why, `ended by ${watch.why}`)
  } catch (fault) {
    throw watch.why ? new CallFault(watch.why, `ended by ${watch.why}`) : faultOf(fault)
  } finally {
    watch.close()
  }
}

async function answerOf(send: (options: CallOptions) => Sent, watch: Watch): Promise<Response> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await send({
        signal: watch.controller.signal,
        timeout: Math.max(1, watch.left),
        maxRetries: 0,
        headers: { Accept: 'text/event-stream, application/json' },
      }).asResponse()
    } catch (fault) {
      const pause = watch.why ? null : pauseBeforeRetry(fault, attempt)
      if (pause === null || pause >= watch.left) throw fault
      await watch.pause(pause)
      if (watch.why) throw fault
    }
  }
}

/** The same answer, which ends when it stalls or grows too large. Nothing counts as silence while the reader is busy. */
function guarded(response: Response, { stall, mostBytes }: Limits, watch: Watch): Response {
  const reader = (response.body ?? new Blob([]).stream()).getReader()
  let bytes = 0
  watch.controller.signal.addEventListener('abort', () => void reader.cancel().catch(() => {}), {
    once: true,
  })
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(to) {
        const { done, value } = await watch.within(stall, reader.read())
        if (done) return to.close()
        bytes += value.byteLength
        if (bytes <= mostBytes) return to.enqueue(value)
        void reader.cancel().catch(() => {})
        to.error(new CallFault('provider', `an answer of more than ${mostBytes} bytes`))
      },
      cancel: why => reader.cancel(why),
    },
    { highWaterMark: 0 },
  )
  const { status, headers } = response
  return new Response(body, { status, headers })
}
