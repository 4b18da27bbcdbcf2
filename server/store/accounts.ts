import type { JamId, UserId } from '#shared/ids.ts'
import type { Cap } from '#shared/money.ts'

/** The accounts that a jam's money counts on, each under its cap. Other names would forget what was spent today. */
export function accountsOf(jam: JamId, who: UserId | null): [Cap, string][] {
  return [...(who ? [['person', `u/${who}`] as [Cap, string]] : []), ['jam', `j/${jam}`], ['day', 'all']]
}
