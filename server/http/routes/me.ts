import type { RequestHandler } from 'express'
import { renameSchema } from '#shared/protocol/http.ts'
import { Refusal } from '#shared/reasons.ts'
import { checkWords } from '../../moderation/words.ts'
import { parsed } from '../body.ts'
import type { House } from '../house.ts'
import { presentMe } from '../who.ts'

/** PATCH /api/me: another name and colour. A name that the word rules refuse gets `UNSAFE`. */
export function patchMe({ who, limits, sessions }: House): RequestHandler {
  return async (request, response) => {
    const user = await who.person(request)
    await limits.byPerson('rename', user.id)
    const { name, colour } = parsed(renameSchema, request.body)
    const words = checkWords(name)
    if (!words.ok) throw new Refusal('UNSAFE', { span: words.span })
    await sessions.rename(user.id, name, colour)
    response.json(presentMe({ ...user, name, colour }))
  }
}
