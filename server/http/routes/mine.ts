import type { RequestHandler } from 'express'
import type { JamId } from '#shared/ids.ts'
import { type MyJam, type MyJams, mineQuerySchema } from '#shared/protocol/http.ts'
import { isSecure } from '../../origin.ts'
import { noSessionCookie } from '../../people/cookies.ts'
import type { SeatedCursor, SeatedJam } from '../../ports/store.ts'
import { parsed } from '../body.ts'
import type { House } from '../house.ts'

/** Jams of one page: a screen of a laptop. */
const PAGE_JAMS = 12

/** GET /api/me/jams?after=: the jams where you took a seat, latest first (rule U6). */
export function getMyJams({ who, store }: House): RequestHandler {
  return async (request, response) => {
    const { id } = await who.person(request)
    const { after } = parsed(mineQuerySchema, request.query)
    // One more than shown tells an end from a full last page.
    const found = await store.directory.jamsOf(id, after ? cursorIn(after) : null, PAGE_JAMS + 1)
    const page = found.slice(0, PAGE_JAMS)
    const last = found.length > PAGE_JAMS ? page.at(-1) : undefined
    const mine: MyJams = {
      jams: page.filter(({ summary }) => !summary?.hidden).map(presentJam),
      next: last ? `${last.at}~${last.jam}` : null,
    }
    response.json(mine)
  }
}

/** GET /api/me/posts?after=: the pieces with your words, newest first (rule U6). */
export function getMyPosts({ who, feed }: House): RequestHandler {
  return async (request, response) => {
    const { id } = await who.person(request)
    const { after } = parsed(mineQuerySchema, request.query)
    response.json(await feed.by(id, after ?? null))
  }
}

/** DELETE /api/me/sessions: leaves on all devices (rule U5). */
export function deleteSessions({ config, who, signOut }: House): RequestHandler {
  return async (request, response) => {
    const { id } = await who.person(request)
    await signOut(id)
    response.setHeader('Set-Cookie', noSessionCookie(isSecure(config, request.headers)))
    response.json({ ok: true })
  }
}

function cursorIn(text: string): SeatedCursor {
  const [at, jam] = text.split('~')
  return { at: Number(at), jam: jam as JamId }
}

function presentJam({ jam, at, summary }: SeatedJam): MyJam {
  return {
    jam,
    at,
    title: summary?.title ?? '',
    phase: summary?.card.phase ?? null,
    live: summary?.live ?? false,
    public: summary?.public ?? false,
    private: summary?.private ?? false,
    players: summary?.card.players ?? [],
    picture: summary?.picture ?? null,
  }
}
