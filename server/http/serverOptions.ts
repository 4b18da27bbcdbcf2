import type { ServerOptions } from 'node:http'

/** Options of the HTTP server itself: what is refused before any of our code runs (rule D4). Times in ms. */
export const SERVER_OPTIONS: ServerOptions = {
  /** A browser sends its headers at once; whoever takes longer holds a connection for nothing. */
  headersTimeout: 10_000,
  /** A picture of ten megabytes over a slow line; small bodies have ten seconds (guards.ts). */
  requestTimeout: 60_000,
  /** How often the two above are looked at: Node's 30 s would let slow ones live three times as long. */
  connectionsCheckingInterval: 1_000,
  /** Longer than the minute that common proxies keep a connection, so that they close first and never meet a closed one. */
  keepAliveTimeout: 65_000,
  maxHeaderSize: 16_384,
}
