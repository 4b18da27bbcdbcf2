import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { isMusing } from '#shared/jam/muse.ts'
import type { BudgetView } from '#shared/money.ts'
import type { OfferPrice } from '#shared/protocol/events.ts'
import { api } from '../../../lib/api.ts'
import { serverNow } from '../../../lib/serverTime.ts'
import { t } from '../../../text/inside.ts'
import { useJam } from '../jamContext.ts'

/** Others spend too, in other jams: what is left is asked for again this often, ms. */
const ASK_EVERY = 30_000

/** `costs`: what it takes, in one sentence. `fault`: why it cannot be paid now. Both null for what costs nothing. */
type Cost = { costs: string | null; fault: string | null }

/** What the round would cost. */
export function useBudget(): Cost {
  const { state, engine } = useJam()
  return useCost(engine.price ?? null, state.params.variants, spentSentence)
}

/** What so many answers of this price would cost this person in this jam; `spent` says why there are none. */
export function useCost(price: OfferPrice | null, count: number, spent: typeof spentSentence): Cost {
  const { state, isPlayer } = useJam()
  const { jam, round, phase, muse } = state
  const { data } = useQuery({
    queryKey: ['budget', jam, round, phase.name, muse.asks, isMusing(muse)],
    queryFn: ({ signal }) => api.budget(jam, signal),
    enabled: price !== null && isPlayer,
    refetchInterval: ASK_EVERY,
    placeholderData: keepPreviousData,
  })
  if (!price) return { costs: null, fault: null }
  const fault = data ? faultOf(price.most * count, data, spent) : null
  return { costs: costsOf(price.usual * count, data), fault }
}

function costsOf(usual: number, budget: BudgetView | undefined): string {
  return budget?.cap && budget.left !== null
    ? t.money.costsLeft(usual, budget.left, budget.cap)
    : t.money.costs(usual)
}

function faultOf(
  most: number,
  { left, cap, renewsAt }: BudgetView,
  spent: typeof spentSentence,
): string | null {
  return cap && left !== null && left < most ? spent(cap, renewsAt) : null
}

/** Whose money is spent, and when there is some again. */
export function spentSentence(cap: NonNullable<BudgetView['cap']>, renewsAt: number): string {
  return t.money.spent(cap, hoursTo(renewsAt))
}

/** Whole hours until then, rounded up. */
export function hoursTo(time: number): number {
  return Math.ceil((time - serverNow()) / 3_600_000)
}
