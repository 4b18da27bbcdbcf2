import type { UserId } from '#shared/ids.ts'
import type { JamState } from '#shared/jam/state.ts'
import { Refusal } from '#shared/reasons.ts'
import type { Engines } from '../ports/engine.ts'
import type { Muse } from '../ports/muse.ts'
import type { Purse } from './purse.ts'

const REASONS = { person: 'BUDGET_PERSON', jam: 'BUDGET_JAM', day: 'BUDGET_DAY' } as const

/** Why a person may not press this for money now, or null; the round itself is decided at its lock (rule C2). */
export type BudgetFault = (
  state: JamState,
  who: UserId,
  what: 'generate' | 'askMuse',
) => Promise<Refusal | null>

type House = { engines: Engines; muse: Muse; purse: Pick<Purse, 'left'>; now(): number }

export function createBudgetFault({ engines, muse, purse, now }: House): BudgetFault {
  return async ({ jam, params }, who, what) => {
    const { price } = (what === 'askMuse' ? muse : engines.chosen(params)).describe()
    if (!price) return null
    const { left, cap, renewsAt } = await purse.left(jam, who)
    const most = price.most * (what === 'askMuse' ? 1 : params.variants)
    if (left === null || cap === null || left >= most) return null
    return new Refusal(REASONS[cap], { retryAfter: renewsAt - now() })
  }
}
