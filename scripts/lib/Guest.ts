import { io, type Socket } from 'socket.io-client'
import type { JamId, UserId } from '#shared/ids.ts'
import type { ClientEvents, Hello, ServerEvents } from '#shared/protocol/events.ts'
import type { Failure, Me } from '#shared/protocol/http.ts'
import { Refusal } from '#shared/reasons.ts'

export type RoomSocket = Socket<ServerEvents, ClientEvents>

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'

/** An answer that takes longer is given up, as in the browser. */
const TIMEOUT = 12_000

/** A guest of a running Riff without a browser: a session's cookie, the Origin of its pages, and the doors that both open. */
export class Guest {
  readonly url: string
  readonly id: UserId
  readonly #cookie: string

  private constructor(url: string, cookie: string, id: UserId) {
    this.url = url
    this.#cookie = cookie
    this.id = id
  }

  /** A new guest at this origin, such as `http://127.0.0.1:3000`. */
  static async arrive(url: string): Promise<Guest> {
    const answer = await request(url, '', 'POST', '/api/session')
    const cookie = answer.headers
      .getSetCookie()
      .map(line => line.split(';')[0])
      .join('; ')
    const { id } = (await answer.json()) as Me
    return new Guest(url, cookie, id)
  }

  /** What goes with each request: of HTTP, Socket.IO and the text's line alike. */
  get headers(): { cookie: string; origin: string } {
    return { cookie: this.#cookie, origin: this.url }
  }

  /** Calls the HTTP interface; a refusal is thrown as such. */
  async call<Answer>(method: Method, path: string, body?: object): Promise<Answer> {
    return (await (await request(this.url, this.#cookie, method, path, body)).json()) as Answer
  }

  /** A line to a jam's room. It does not come back by itself: who reconnects says what it has. */
  room(hello: Hello & { jam: JamId }): RoomSocket {
    return io(this.url, {
      transports: ['websocket'],
      query: { jam: hello.jam },
      auth: hello,
      extraHeaders: this.headers,
      reconnection: false,
      forceNew: true,
    })
  }
}

async function request(
  url: string,
  cookie: string,
  method: Method,
  path: string,
  body?: object,
): Promise<Response> {
  const answer = await fetch(url + path, {
    method,
    headers: { origin: url, cookie, ...(body && { 'content-type': 'application/json' }) },
    signal: AbortSignal.timeout(TIMEOUT),
    ...(body && { body: JSON.stringify(body) }),
  })
  if (answer.ok) return answer
  const failure = ((await answer.json().catch(() => null)) as { error?: Failure } | null)?.error
  const sentence = `${method} ${path} answered ${answer.status}: ${failure?.message ?? 'no reason given'}`
  throw new Refusal(failure?.code ?? 'INTERNAL', {
    sentence,
    ...(failure?.retryAfter !== undefined && { retryAfter: failure.retryAfter }),
  })
}
