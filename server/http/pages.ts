import { randomBytes } from 'node:crypto'
import type { Request, RequestHandler, Response } from 'express'
import { type JamId, POST_PATTERN, type PostId, SLUG_PATTERN } from '#shared/ids.ts'
import { ownOrigin } from '../origin.ts'
import type { StoredPost } from '../ports/store.ts'
import { pagePolicy } from './headers.ts'
import { HEAD_WORDS, type HeadWords, languageOf } from './headWords.ts'
import type { House } from './house.ts'
import { headTags } from './html.ts'
import { type About, aboutJam, housePicture } from './jamCard.ts'
import { shareSize } from './routes/share.ts'
import { readShell } from './shell.ts'

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

  function send(
    request: Request,
    response: Response,
    status: number,
    aboutIn: (words: HeadWords) => About,
  ): void {
    const language = languageOf(request)
    const words = HEAD_WORDS[language]
    const about = aboutIn(words)
    const origin = ownOrigin(config, request.headers)
    const nonce = randomBytes(16).toString('base64url')
    const { path, picture, ...rest } = about
    const tags = headTags({
      ...rest,
      nonce,
      locale: words.locale,
      url: origin && status === 200 ? origin + path : null,
      picture: origin && picture ? { ...picture, url: origin + picture.path } : null,
    })
    response.status(status)
    response.setHeader('Content-Security-Policy', pagePolicy(config, request.headers, nonce))
    response.setHeader('Cache-Control', 'no-cache')
    response.vary('Accept-Language')
    response
      .type('html')
      .send(shell.before.replace('<html lang="en"', `<html lang="${language}"`) + tags + shell.after)
  }

  const front = (words: HeadWords): About => ({
    path: '/',
    title: words.front,
    description: words.what,
    kind: 'website',
    picture: housePicture(words),
    indexed: true,
  })
  const mine = (words: HeadWords): About => ({
    ...front(words),
    picture: null,
    path: '/me',
    title: words.mine,
    indexed: false,
  })
  const nothing = (words: HeadWords): About => ({
    ...front(words),
    picture: null,
    title: words.nothing,
    indexed: false,
  })

  return {
    front: (request, response) => send(request, response, 200, front),
    me: (request, response) => send(request, response, 200, mine),
    async jam(request, response) {
      const slug = String(request.params.slug)
      if (!SLUG_PATTERN.test(slug)) return send(request, response, 404, nothing)
      const summary = await store.directory.get(slug as JamId)
      if (summary?.hidden) return send(request, response, 404, nothing)
      send(request, response, 200, words => aboutJam(slug as JamId, summary, now(), words))
    },
    async post(request, response) {
      const id = String(request.params.id)
      const post = POST_PATTERN.test(id) ? await store.posts.get(id as PostId) : null
      if (!post || post.hidden) return send(request, response, 404, nothing)
      send(request, response, 200, words => aboutPost(post, words))
    },
    missing(request, response, next) {
      if (request.method !== 'GET' && request.method !== 'HEAD') return next()
      send(request, response, 404, nothing)
    },
  }
}

/** Title, words and description are the makers' own, in whatever language they wrote; only what stands around them is ours. */
function aboutPost(post: StoredPost, { made, madeBy }: HeadWords): About {
  const names = post.contributors.map(({ name }) => name)
  const words = post.showPrompt ? ` “${post.prompt.text}”` : ''
  const [picture] = post.pictures
  return {
    path: `/p/${post.id}`,
    title: `${post.title} · Riff`,
    description: shorten(`${names.length > 0 ? madeBy(names) : made}${words}`),
    kind: 'article',
    indexed: true,
    picture: picture ? { path: `/share/p/${post.id}.jpg`, ...shareSize(picture), alt: post.alt } : null,
  }
}

/** At most `DESCRIPTION_UNITS`, not cut inside a character, one line. */
function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  if (line.length <= DESCRIPTION_UNITS) return line
  return `${line.slice(0, DESCRIPTION_UNITS - 1).replace(/[\ud800-\udbff]$/, '')}…`
}
