import compression from 'compression'
import express, { type Express, type RequestHandler } from 'express'
import { Refusal } from '#shared/reasons.ts'
import { createFeed } from '../feed/feed.ts'
import { createSessionOf } from '../people/sessionOf.ts'
import { jsonBody } from './body.ts'
import type { HttpDeps } from './deps.ts'
import { errorAnswer } from './errors.ts'
import { only, ownPagesOnly, plainRequest } from './guards.ts'
import { securityHeaders } from './headers.ts'
import type { House } from './house.ts'
import { createLimits } from './limits.ts'
import { createPages } from './pages.ts'
import { getBudget } from './routes/budget.ts'
import { getFeed } from './routes/feed.ts'
import { getHealth, getReadiness } from './routes/health.ts'
import { getJam, postJams } from './routes/jams.ts'
import { setLike } from './routes/like.ts'
import { getLive } from './routes/live.ts'
import { patchMe } from './routes/me.ts'
import { getMedia } from './routes/media.ts'
import { deleteSessions, getMyJams, getMyPosts } from './routes/mine.ts'
import { getPost } from './routes/posts.ts'
import { postSession } from './routes/session.ts'
import { createShare } from './routes/share.ts'
import { postUpload } from './routes/uploads.ts'
import { clientFiles } from './staticFiles.ts'
import { createWho } from './who.ts'

const noStore: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'no-store')
  next()
}

const notFound: RequestHandler = () => {
  throw new Refusal('NOT_FOUND')
}

/** The HTTP door, top to bottom. Each route: limit, who, schema, may they, do it, present it. */
export function createHttp(deps: HttpDeps): Express {
  const sessionOf = createSessionOf(deps.sessions, deps.config)
  const house: House = {
    ...deps,
    sessionOf,
    who: createWho(sessionOf),
    limits: createLimits(deps.config.trustProxy, deps.rates, deps.rateClient),
    feed: createFeed({ posts: deps.store.posts, now: deps.now }),
  }
  const limited: RequestHandler = async (request, _response, next) => {
    await house.limits.byAddress('all', request)
    next()
  }
  const share = createShare(house)
  const pages = createPages(house)

  const app = express()
  app.disable('x-powered-by')
  app.set('query parser', 'simple')

  app.use(plainRequest, ...securityHeaders(deps.config))
  app.route('/healthz').get(getHealth(house)).all(only('GET'))
  app.route('/readyz').get(getReadiness(house)).all(only('GET'))
  app.use(ownPagesOnly(deps.config))
  app.route('/m/:file').get(getMedia(house)).all(only('GET'))
  app.route('/share/p/:file').get(share.post).all(only('GET'))
  app.route('/share/j/:file').get(share.jam).all(only('GET'))

  app.use(compression())
  app.route('/api/jams/:slug/uploads').post(noStore, limited, postUpload(house)).all(only('POST'))
  app.use('/api', noStore, limited, jsonBody())
  app.route('/api/session').post(postSession(house)).all(only('POST'))
  app.route('/api/me').patch(patchMe(house)).all(only('PATCH'))
  app.route('/api/me/jams').get(getMyJams(house)).all(only('GET'))
  app.route('/api/me/posts').get(getMyPosts(house)).all(only('GET'))
  app.route('/api/me/sessions').delete(deleteSessions(house)).all(only('DELETE'))
  app.route('/api/jams').post(postJams(house)).all(only('POST'))
  app.route('/api/jams/:slug').get(getJam(house)).all(only('GET'))
  app.route('/api/jams/:slug/budget').get(getBudget(house)).all(only('GET'))
  app.route('/api/live').get(getLive(house)).all(only('GET'))
  app.route('/api/feed').get(getFeed(house)).all(only('GET'))
  app.route('/api/posts/:id').get(getPost(house)).all(only('GET'))
  app
    .route('/api/posts/:id/like')
    .put(setLike(house, true))
    .delete(setLike(house, false))
    .all(only('PUT', 'DELETE'))
  app.use('/api', notFound)

  app.use(clientFiles(house))
  app.use(limited)
  app.route('/').get(pages.front).all(only('GET'))
  app.route('/j/:slug').get(pages.jam).all(only('GET'))
  app.route('/me').get(pages.me).all(only('GET'))
  app.route('/p/:id').get(pages.post).all(only('GET'))
  app.use(pages.missing)
  app.use(errorAnswer(deps.log))
  return app
}
