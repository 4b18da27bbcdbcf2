import type { Request } from 'express'
import type { Me } from '#shared/protocol/events.ts'
import { Refusal } from '#shared/reasons.ts'
import type { SessionOf } from '../people/sessionOf.ts'
import type { User } from '../ports/store.ts'

/** Who asks, as the routes want to know it. */
export type Who = {
  /** For what everybody may read: nobody, or a person; a banned person reads as nobody. */
  reader(request: Request): Promise<User | null>
  /** For what needs a person: throws `UNAUTHENTICATED` without one, `FORBIDDEN` for a banned one (rule U4). */
  person(request: Request): Promise<User>
}

export function createWho(sessionOf: SessionOf): Who {
  return {
    async reader({ headers }) {
      try {
        return await sessionOf(headers)
      } catch (fault) {
        if (fault instanceof Refusal && fault.reason === 'FORBIDDEN') return null
        throw fault
      }
    },
    async person({ headers }) {
      const user = await sessionOf(headers)
      if (!user) throw new Refusal('UNAUTHENTICATED')
      return user
    },
  }
}

/** What a person learns of themselves. */
export const presentMe = ({ id, name, colour }: User): Me => ({ id, name, colour })
