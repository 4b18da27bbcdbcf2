import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { Behaviour } from './fakeOpenAi/behaviour.ts'
import { answerImages } from './fakeOpenAi/images.ts'
import { answerModeration } from './fakeOpenAi/moderations.ts'
import { answerResponses } from './fakeOpenAi/responses.ts'

export type Endpoint = 'generations' | 'edits' | 'responses' | 'moderations'

/** One request as it came. `body`: the JSON, or the plain fields of a form; `files`: the form's files by their field. */
export type Asked = {
  endpoint: Endpoint
  headers: IncomingMessage['headers']
  body: Record<string, unknown>
  files: Record<string, { bytes: Uint8Array; type: string; name: string }>
  /** True once its caller went away before the end. */
  left: boolean
}

/**
 * What an endpoint would answer: events of a stream, the whole at once, and, for pictures, one at an address. `flatErrors`: an error in its
 * stream is an event of its own shape, and not wrapped.
 */
export type Answer = {
  events: readonly object[]
  whole: object
  picture?: Uint8Array
  flatErrors?: true
}

type Chosen = Behaviour | ((asked: Asked) => Behaviour)

export type FakeOpenAi = {
  /** For `OPENAI_BASE_URL`. Beside it, `/redirect?to=` leads wherever it is told, and to itself without that. */
  url: string
  /** All requests so far, oldest first. */
  asked: Asked[]
  /** What this endpoint does from now on. Without it: answers at once and rightly. */
  always(endpoint: Endpoint, behaviour: Chosen): void
  /** What it does with the next requests, first come first; after them, what it always does. */
  next(endpoint: Endpoint, ...behaviours: Chosen[]): void
  /** Forgets requests and behaviours. */
  reset(): void
  close(): Promise<void>
}

type Options = {
  /** Sides of its pictures against what was asked for: small ones are quick to draw. */
  scale?: number
  port?: number
}

const PATHS: Readonly<Record<string, Endpoint>> = {
  '/v1/images/generations': 'generations',
  '/v1/images/edits': 'edits',
  '/v1/responses': 'responses',
  '/v1/moderations': 'moderations',
}

/** OpenAI's API on 127.0.0.1, as far as Riff asks it: streams rightly, and misbehaves on demand. Its frames follow the published description. */
export async function startFakeOpenAi({ scale = 0.25, port = 0 }: Options = {}): Promise<FakeOpenAi> {
  const asked: Asked[] = []
  const always = new Map<Endpoint, Chosen>()
  const next = new Map<Endpoint, Chosen[]>()
  const pictures = new Map<string, Uint8Array>()

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const at = new URL(request.url ?? '/', url)
    const path = at.pathname
    const picture = pictures.get(path)
    if (picture) return void response.writeHead(200, { 'content-type': 'image/webp' }).end(picture)
    if (path === '/redirect')
      return void response.writeHead(302, { location: at.searchParams.get('to') ?? '/redirect' }).end()
    const endpoint = PATHS[path]
    if (!endpoint || request.method !== 'POST') return refuse(response, 404, { code: 'not_found' })
    const one = await readAsked(endpoint, request)
    asked.push(one)
    response.on('close', () => {
      one.left = !response.writableFinished
    })
    const chosen = next.get(endpoint)?.shift() ?? always.get(endpoint) ?? { does: 'answers' }
    const behaviour = typeof chosen === 'function' ? chosen(one) : chosen
    if (behaviour.does === 'hangs') return
    const strange = Object.keys({ ...one.body, ...one.files }).find(
      field => behaviour.knows && !behaviour.knows.includes(field),
    )
    if (strange) return refuse(response, 400, { code: 'unknown_parameter', param: strange })
    if (behaviour.does === 'refuses') return refuse(response, behaviour.status, behaviour)
    if (behaviour.does === 'redirects') return void response.writeHead(302, { location: behaviour.to }).end()
    if (behaviour.head) await pause(behaviour.head)
    const answer = await answerOf(one, behaviour, scale)
    if (behaviour.does === 'address') {
      const own = `/pictures/${asked.length}`
      if (answer.picture) pictures.set(own, answer.picture)
      const data = [{ url: behaviour.address ?? `${url}${own}` }]
      return json(response, 200, { created: 1_780_000_000, data })
    }
    if (behaviour.does === 'whole' || (one.body.stream !== true && one.body.stream !== 'true'))
      return json(response, 200, answer.whole)
    await stream(response, answer, behaviour)
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(fault => response.destroy(fault as Error))
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: `${url}/v1`,
    asked,
    always: (endpoint, behaviour) => void always.set(endpoint, behaviour),
    next: (endpoint, ...behaviours) =>
      void next.set(endpoint, [...(next.get(endpoint) ?? []), ...behaviours]),
    reset() {
      asked.length = 0
      always.clear()
      next.clear()
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function answerOf(asked: Asked, behaviour: Behaviour, scale: number): Promise<Answer> | Answer {
  switch (asked.endpoint) {
    case 'generations':
    case 'edits':
      return answerImages(asked, scale)
    case 'responses':
      return answerResponses(asked, behaviour)
    case 'moderations':
      return answerModeration(asked, behaviour)
  }
}

async function readAsked(endpoint: Endpoint, request: IncomingMessage): Promise<Asked> {
  const { headers } = request
  const bytes = Buffer.concat((await request.toArray()) as Buffer[])
  const one: Asked = { endpoint, headers, body: {}, files: {}, left: false }
  const type = headers['content-type'] ?? ''
  if (!type.startsWith('multipart/')) return { ...one, body: JSON.parse(bytes.toString()) as Asked['body'] }
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData()
  for (const [name, value] of form) {
    if (typeof value === 'string') one.body[name] = value
    else {
      const { type, name: file } = value
      one.files[name] = { bytes: new Uint8Array(await value.arrayBuffer()), type, name: file }
    }
  }
  return one
}

function json(response: ServerResponse, status: number, body: object, headers: Record<string, string> = {}) {
  response.writeHead(status, { 'content-type': 'application/json', 'x-request-id': 'req_fake', ...headers })
  response.end(JSON.stringify(body))
}

type Refusal = { code: string; type?: string; message?: string; param?: string; retryAfter?: number }

function refuse(
  response: ServerResponse,
  status: number,
  { code, type, message, param, retryAfter }: Refusal,
) {
  const error = {
    code,
    type: type ?? 'invalid_request_error',
    message: message ?? `Fake: ${code}`,
    param: param ?? null,
  }
  json(response, status, { error }, retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) })
}

/** Sends events one by one, and goes wrong after some of them where that is asked for. */
async function stream(
  response: ServerResponse,
  { events, flatErrors }: Answer,
  behaviour: Behaviour,
): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'x-request-id': 'req_fake' })
  response.flushHeaders()
  const { pace = 2 } = behaviour
  const after = behaviour.does === 'breaks' ? behaviour.after : Number.POSITIVE_INFINITY
  for (const [index, event] of events.entries()) {
    if (index >= after) break
    await pause(pace)
    if (response.destroyed) return
    response.write(`event: ${(event as { type: string }).type}\ndata: ${JSON.stringify(event)}\n\n`)
  }
  if (behaviour.does !== 'breaks') return void response.end()
  await pause(pace)
  switch (behaviour.how) {
    case 'stalls':
      return
    case 'cut':
      return void response.end()
    case 'reset':
      return void response.socket?.resetAndDestroy()
    case 'malformed':
      return void response.end('event: image_generation.completed\ndata: {"type": "image_gen\n\n')
    case 'error': {
      const error = { type: 'error', code: behaviour.code ?? 'server_error', message: 'Fake', param: null }
      // Two ways within one API.
      const event = flatErrors ? { ...error, sequence_number: behaviour.after } : { type: 'error', error }
      return void response.end(`event: error\ndata: ${JSON.stringify(event)}\n\n`)
    }
    case 'huge': {
      response.write('data: "')
      const much = 'A'.repeat(1024 * 1024)
      while (!response.destroyed)
        if (!response.write(much)) await Promise.race([once(response, 'drain'), pause(100)])
    }
  }
}
