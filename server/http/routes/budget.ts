import type { RequestHandler } from 'express'
import { type JamId, SLUG_PATTERN } from '#shared/ids.ts'
import { Refusal } from '#shared/reasons.ts'
import type { House } from '../house.ts'

/** GET /api/jams/:slug/budget: what is left for this person in this jam today. Loads no jam (rule L20). */
export function getBudget({ who, budgetLeft }: House): RequestHandler {
  return async (request, response) => {
    const jam = request.params.slug
    if (typeof jam !== 'string' || !SLUG_PATTERN.test(jam)) throw new Refusal('NOT_FOUND')
    const person = await who.reader(request)
    response.json(await budgetLeft(jam as JamId, person?.id ?? null))
  }
}
