import { useQuery } from '@tanstack/react-query'
import type { BudgetView } from '#shared/money.ts'
import { api } from '../../../lib/api.ts'
import { serverNow } from '../../../lib/serverTime.ts'
import { t } from '../../../text/inside.ts'
import { useJam } from '../jamContext.ts'

/** Others spend too, in other jams: what is left is asked for again this often, ms. */
const ASK_EVERY = 30_000

/** What the round would cost, in one sentence, and why it cannot be paid now; both null for what costs nothing. */
export function useBudget(): { costs: string | null; fault: string | null } {
  const { state, engine, isPlayer } = useJam()
  const { price } = engine
  const { jam, round, params } = state
  const { data } = useQuery({
    queryKey: ['budget', jam, round, state.phase.name],
    queryFn: ({ signal }) => api.budget(jam, signal),
    enabled: price !== undefined && isPlayer,
    refetchInterval: ASK_EVERY,
  })
  if (!price) return { costs: null, fault: null }
  const usual = price.usual * params.variants
  return { costs: costsOf(usual, data), fault: data ? faultOf(price.most * params.variants, data) : null }
}

function costsOf(usual: number, budget: BudgetView | undefined): string {
  return budget?.cap && budget.left !== null
    ? t.money.costsLeft(usual, budget.left, budget.cap)
    : t.money.costs(usual)
}

function faultOf(most: number, { left, cap, renewsAt }: BudgetView): string | null {
  return cap && left !== null && left < most ? spentSentence(cap, renewsAt) : null
}

/** Whose money is spent, and when there is some again. */
export function spentSentence(cap: NonNullable<BudgetView['cap']>, renewsAt: number): string {
  return t.money.spent(cap, Math.ceil((renewsAt - serverNow()) / 3_600_000))
}
