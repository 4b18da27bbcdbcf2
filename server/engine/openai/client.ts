import { OpenAI } from 'openai'

/** Where the provider is and what opens it. */
export type Access = {
  /** Empty for a compatible server that wants none. */
  apiKey: string
  baseUrl: string
}

/** The package wants a key even for servers that need none. */
const NO_KEY = 'none'

/**
 * The one place that builds the client. It reads nothing from the environment by itself, logs nothing, follows no redirect, and tries
 * nothing twice: what may be repeated is decided in `ask`.
 */
export function openClient({ apiKey, baseUrl }: Access): OpenAI {
  return new OpenAI({
    apiKey: apiKey || NO_KEY,
    baseURL: baseUrl,
    organization: null,
    project: null,
    webhookSecret: null,
    adminAPIKey: null,
    maxRetries: 0,
    logLevel: 'off',
    fetchOptions: { redirect: 'error' },
  })
}
