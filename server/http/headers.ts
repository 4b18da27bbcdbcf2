import type { RequestHandler } from 'express'
import helmet from 'helmet'
import type { Config } from '../config.ts'
import { isSecure, ownOrigin } from '../origin.ts'

/** A year: what security scanners ask for, and the least that browsers' preload lists take, s. */
const HSTS_SECONDS = 31_536_000

/** For everything but pages: nothing in it may load or run anything, wherever it is opened. */
const NOTHING = "default-src 'none'; frame-ancestors 'none'; sandbox"

/** Security headers of every answer; pages replace the policy by their own. */
export function securityHeaders(config: Config): RequestHandler[] {
  const fixed = helmet({
    contentSecurityPolicy: false,
    strictTransportSecurity: false,
    // An unlisted jam's address is its key: it never leaves with a request to another site.
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  })
  const own: RequestHandler = (request, response, next) => {
    response.setHeader('Content-Security-Policy', NOTHING)
    response.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()')
    if (isSecure(config, request.headers))
      response.setHeader('Strict-Transport-Security', `max-age=${HSTS_SECONDS}`)
    next()
  }
  return [fixed, own]
}

/**
 * The policy of a page: scripts of our own files only, styles of our files and of the editor (by nonce), pictures of ours and the
 * placeholders drawn in the page, sockets to our own host (older Safari does not count them as 'self').
 */
export function pagePolicy(config: Config, headers: Parameters<typeof ownOrigin>[1], nonce: string): string {
  const sockets = ownOrigin(config, headers)?.replace(/^http/, 'ws') ?? ''
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    `connect-src 'self' ${sockets}`.trim(),
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')
}
