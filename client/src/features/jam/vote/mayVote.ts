import type { Jam } from '../jamContext.ts'

/** Whether this person's choice counts at all (rule J64). */
export function mayVoteIn({ state, isPlayer, status }: Pick<Jam, 'state' | 'isPlayer' | 'status'>): boolean {
  return status.name !== 'blocked' && (isPlayer || state.settings.bloc === 'third')
}
