import type { IncomingHttpHeaders } from 'node:http'
import type { Config } from './config.ts'

/** A Host header that may become part of a link: a name or an address, and a port. */
const HOST_PATTERN = /^(?:[a-z0-9.-]{1,253}|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i

type Where = Pick<Config, 'publicUrl' | 'trustProxy'>

/** True if the visitor's browser speaks TLS: by PUBLIC_URL, else by what a trusted proxy says. */
export function isSecure({ publicUrl, trustProxy }: Where, headers: IncomingHttpHeaders): boolean {
  if (publicUrl) return publicUrl.startsWith('https:')
  const protocol = headers['x-forwarded-proto']
  return trustProxy > 0 && typeof protocol === 'string' && protocol.split(',')[0]?.trim() === 'https'
}

/** The origin that links and share cards name, such as `http://localhost:3000`; null if the Host header is no host. */
export function ownOrigin(where: Where, headers: IncomingHttpHeaders): string | null {
  if (where.publicUrl) return where.publicUrl
  const { host } = headers
  if (!host || !HOST_PATTERN.test(host)) return null
  return `${isSecure(where, headers) ? 'https' : 'http'}://${host.toLowerCase()}`
}

/**
 * Rule U2: true only for a request that a browser made from one of our own pages. A missing Origin passes only with
 * `Sec-Fetch-Site: same-origin`, which no page can forge. Without PUBLIC_URL the hosts are compared and not the protocols, so that a
 * TLS proxy that forwards Host needs no setting.
 */
export function isFromOurPages(where: Where, headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') return false
  const { origin } = headers
  if (origin === undefined) return site === 'same-origin'
  const url = URL.parse(origin)
  const own = ownOrigin(where, headers)
  if (!url || !own) return false
  return where.publicUrl
    ? url.origin === own
    : url.host === URL.parse(own.replace(/^https?/, url.protocol.slice(0, -1)))?.host
}
