import { join } from 'node:path'
import express, { type RequestHandler } from 'express'
import type { House } from './house.ts'

/** An hour: icons and the manifest have fixed names and change with a release, ms. */
const PLAIN_MAX_AGE = 3_600_000
/** Never from the folder: the page is filled in first, and maps are nobody's business. */
const KEPT_BACK = /^\/index\.html$|\.map$/

/** The service worker runs under the policy it comes with: it asks our own server for the page and its files, and nothing else. */
const WORKER = '/sw.js'
const WORKER_POLICY = "default-src 'none'; connect-src 'self'"

/** The built client's files: those under `/assets/` carry a hash in their name and are kept for good, the others for an hour. */
export function clientFiles({ clientFolder, limits }: House): RequestHandler[] {
  const options = { index: false, redirect: false, dotfiles: 'ignore' } as const
  const hashed = express.static(join(clientFolder, 'assets'), { ...options, immutable: true, maxAge: '1y' })
  const plain = express.static(clientFolder, { ...options, maxAge: PLAIN_MAX_AGE })
  const isFile = (path: string) => path.includes('.') && !KEPT_BACK.test(path)
  return [
    async (request, _response, next) => {
      if (isFile(request.path)) await limits.byAddress('files', request)
      next()
    },
    (request, response, next) => {
      if (!isFile(request.path)) return next()
      if (request.path === WORKER) response.setHeader('Content-Security-Policy', WORKER_POLICY)
      if (!request.path.startsWith('/assets/')) return plain(request, response, next)
      request.url = request.url.slice('/assets'.length)
      hashed(request, response, fault => {
        request.url = `/assets${request.url}`
        next(fault)
      })
    },
  ]
}
