import { randomBytes } from 'node:crypto'
import type { Request, RequestHandler, Response } from 'express'
import { type JamId, POST_PATTERN, type PostId, SLUG_PATTERN } from '#shared/ids.ts'
import { ownOrigin } from '../origin.ts'
import type { StoredPost } from '../ports/store.ts'
import { pagePolicy } from './headers.ts'
import type { House } from './house.ts'
import { headTags } from './html.ts'
import { type About, aboutJam, HOUSE_PICTURE } from './jamCard.ts'
import { shareSize } from './routes/share.ts'
import { readShell } from './shell.ts'

const NAME = 'Riff'
const WHAT =
  'Make pictures together, live: write one prompt with your friends, watch it drawn, vote, publish.'
/** Messengers show about this much, UTF-16 units. */
const DESCRIPTION_UNITS = 200

/** The pages: one app, whose head says what this address holds, for browsers, search engines and messengers. */
export type Pages = {
  front: RequestHandler
  me: RequestHandler
  jam: RequestHandler
  post: RequestHandler
  missing: RequestHandler
}

/** Pages read stored posts and summaries only; they never load a jam (rule L20). */
export function createPages({ config, store, clientFolder, now }: House): Pages {
  const shell = readShell(clientFolder)

  function send(request: Request, response: Response, status: number, about: About): void {
    const origin = ownOrigin(config, request.headers)
    const nonce = randomBytes(16).toString('base64url')
    const { path, picture, ...rest } = about
    const tags = headTags({
      ...rest,
      nonce,
      url: origin && status === 200 ? origin + path : null,
      picture: origin && picture ? { ...picture, url: origin + picture.path } : null,
    })
    response.status(status)
    response.setHeader('Content-Security-Policy', pagePolicy(config, request.headers, nonce))
    response.setHeader('Cache-Control', 'no-cache')
    response.type('html').send(shell.before + tags + shell.after)
  }

  const front: About = {
    path: '/',
    title: `${NAME}: write one picture together`,
    description: WHAT,
    kind: 'website',
    picture: HOUSE_PICTURE,
    indexed: true,
  }
  const mine: About = {
    ...front,
    picture: null,
    path: '/me',
    title: `Your jams and pieces · ${NAME}`,
    indexed: false,
  }
  const nothing: About = { ...front, picture: null, title: `Nothing here · ${NAME}`, indexed: false }

  return {
    front: (request, response) => send(request, response, 200, front),
    me: (request, response) => send(request, response, 200, mine),
    async jam(request, response) {
      const slug = String(request.params.slug)
      if (!SLUG_PATTERN.test(slug)) return send(request, response, 404, nothing)
      const summary = await store.directory.get(slug as JamId)
      if (summary?.hidden) return send(request, response, 404, nothing)
      send(request, response, 200, aboutJam(slug as JamId, summary, now()))
    },
    async post(request, response) {
      const id = String(request.params.id)
      const post = POST_PATTERN.test(id) ? await store.posts.get(id as PostId) : null
      if (!post || post.hidden) return send(request, response, 404, nothing)
      send(request, response, 200, aboutPost(post))
    },
    missing(request, response, next) {
      if (request.method !== 'GET' && request.method !== 'HEAD') return next()
      send(request, response, 404, nothing)
    },
  }
}

function aboutPost(post: StoredPost): About {
  const names = listNames(post.contributors.map(({ name }) => name))
  const words = post.showPrompt ? ` “${post.prompt.text}”` : ''
  const [picture] = post.pictures
  return {
    path: `/p/${post.id}`,
    title: `${post.title} · ${NAME}`,
    description: shorten(`${names ? `Made together by ${names}.` : 'Made together, live.'}${words}`),
    kind: 'article',
    indexed: true,
    picture: picture ? { path: `/share/p/${post.id}.jpg`, ...shareSize(picture), alt: post.alt } : null,
  }
}

const listNames = (names: readonly string[]) => new Intl.ListFormat('en').format(names)

/** At most `DESCRIPTION_UNITS`, not cut inside a character, one line. */
function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  if (line.length <= DESCRIPTION_UNITS) return line
  return `${line.slice(0, DESCRIPTION_UNITS - 1).replace(/[\ud800-\udbff]$/, '')}…`
}
