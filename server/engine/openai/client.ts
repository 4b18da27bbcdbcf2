import { OpenAI } from 'openai'
import type { UserId } from '#shared/ids.ts'

/** Where the provider is, what opens it, and how it wants to be asked. */
export type Access = {
  /** Empty for a compatible server that wants none. */
  apiKey: string
  baseUrl: string
  /** Optional fields of requests that this server refuses. */
  leaveOut?: readonly string[]
  /** What a person is called there, so that misuse by one of many can be told: never their name or id. */
  nameOf?: (asker: UserId) => string
}

/** A provider that can be asked. */
export type Provider = {
  client: OpenAI
  /** A request's body as this server is to get it: with who asked, under the name they have there, and without what it refuses. */
  fitted<Body extends object>(body: Body, asker: UserId | null | undefined): Body
}

/** The package wants a key even for servers that need none. */
const NO_KEY = 'none'
/** Fields that mean nothing without another. */
const NEEDS: Readonly<Record<string, string>> = { partial_images: 'stream' }

/**
 * The one place that builds the client. It reads nothing from the environment by itself, logs nothing, follows no redirect, and tries
 * nothing twice: what may be repeated is decided in `ask`.
 */
export function openProvider({ apiKey, baseUrl, leaveOut = [], nameOf }: Access): Provider {
  const isLeftOut = (field: string) => leaveOut.includes(field) || leaveOut.includes(NEEDS[field] ?? '')
  return {
    client: new OpenAI({
      apiKey: apiKey || NO_KEY,
      baseURL: baseUrl,
      organization: null,
      project: null,
      webhookSecret: null,
      adminAPIKey: null,
      maxRetries: 0,
      logLevel: 'off',
      fetchOptions: { redirect: 'error' },
      fetch: sendWhole,
    }),
    fitted(body, asker) {
      const whole = asker && nameOf ? { ...body, safety_identifier: nameOf(asker) } : body
      const fields = Object.entries(whole).filter(([field]) => !isLeftOut(field))
      // What may be left out is optional in the package's types too.
      return Object.fromEntries(fields) as typeof body
    },
  }
}

/**
 * Sends a form as plain bytes. Node's own way reads it piece by piece, and when the request is ended meanwhile it throws where nobody can
 * catch it, which ends the process.
 */
async function sendWhole(url: string | URL | Request, init?: RequestInit): Promise<Response> {
  if (!(init?.body instanceof FormData)) return fetch(url, init)
  const form = new Response(init.body)
  const headers = new Headers(init.headers)
  headers.set('content-type', form.headers.get('content-type') ?? '')
  return fetch(url, { ...init, headers, body: await form.arrayBuffer() })
}
