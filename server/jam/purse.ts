import type { JamId, UserId } from '#shared/ids.ts'
import type { Draft, JamState } from '#shared/jam/state.ts'
import { type BudgetView, type Cap, dayOf, type Money, renewsAt } from '#shared/money.ts'
import type { Budget, Caps } from '../ports/budget.ts'
import type { Price, Usage } from '../ports/engine.ts'

/** What a variant took: nothing, so much, or something unknown, which counts as all that was set aside (rule C4). */
export type Bill = 'nothing' | 'unknown' | Usage

/** The money of jams, by the day and within caps. All calls reject with `UNAVAILABLE` like the store. */
export type Purse = {
  /** Sets aside what this lock may cost; null, or which cap is reached and when it renews. The same lock again costs nothing more. */
  reserve(state: JamState, draft: Draft, price: Price | undefined): Promise<{ cap: Cap; at: number } | null>
  /** The same for one ask of the muse, which belongs to no round. */
  reserveAsk(jam: JamId, ask: number, who: UserId, price: Price): Promise<boolean>
  settleAsk(jam: JamId, ask: number, bill: Bill, price: Price): Promise<void>
  settle(jam: JamId, round: number, draft: Draft, place: number, bill: Bill, price: Price): Promise<void>
  /** What this person may still spend in this jam today. */
  left(jam: JamId, who: UserId | null): Promise<BudgetView>
}

export type PurseDeps = { budget: Budget; caps: Caps; now(): number }

export function createPurse({ budget, caps, now }: PurseDeps): Purse {
  return {
    async reserve(state, draft, price) {
      if (!price) return null
      const at = now()
      const reserved = await budget.reserve(
        {
          jam: state.jam,
          round: state.round,
          lock: lockOf(draft),
          places: draft.params.variants,
          // A timer's round counts for the host.
          who: draft.lockedBy ?? state.host,
          day: dayOf(at),
          each: price.most,
          at,
        },
        caps,
      )
      return reserved.ok ? null : { cap: reserved.cap, at: renewsAt(at) }
    },
    async reserveAsk(jam, ask, who, price) {
      const at = now()
      const asked = { jam, round: NO_ROUND, lock: ask, places: 1, who, day: dayOf(at), each: price.most, at }
      return (await budget.reserve(asked, caps)).ok
    },
    async settleAsk(jam, ask, bill, price) {
      await budget.settle({ jam, round: NO_ROUND, lock: ask, place: 0 }, costOf(bill, price))
    },
    async settle(jam, round, draft, place, bill, price) {
      await budget.settle({ jam, round, lock: lockOf(draft), place }, costOf(bill, price))
    },
    async left(jam, who) {
      const at = now()
      const spent = await budget.spent(dayOf(at), jam, who)
      const limits = (['person', 'jam', 'day'] as const).flatMap(cap => {
        const limit = caps[cap]
        return limit === null ? [] : [{ cap, left: Math.max(0, limit - spent[cap]) }]
      })
      const tightest = limits.reduce<{ cap: Cap; left: Money } | null>(
        (least, one) => (least && least.left <= one.left ? least : one),
        null,
      )
      return { left: tightest?.left ?? null, cap: tightest?.cap ?? null, renewsAt: renewsAt(at) }
    },
  }
}

/** Logs from before there was money have locks without a number; the text's is one of its own too. */
const lockOf = ({ lock, textSeq }: Draft) => lock ?? textSeq

/** Null: unknown, which counts as all that was set aside. */
function costOf(bill: Bill, price: Price): Money | null {
  if (bill === 'nothing') return 0
  return bill === 'unknown' ? null : price.costOf(bill)
}

/** Rounds begin at one; what the muse is asked is kept beside them. */
export const NO_ROUND = 0
