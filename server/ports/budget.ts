import type { JamId, UserId } from '#shared/ids.ts'
import type { Cap, Money } from '#shared/money.ts'

/** One variant that money is set aside for. A round that was stopped and pressed again has another `lock`. */
export type PaidPlace = { jam: JamId; round: number; lock: number; place: number }

/** What a lock sets aside for all its places at once. */
export type Reservation = Omit<PaidPlace, 'place'> & {
  /** How many places, from 0 on. */
  places: number
  /** Whose day it counts against besides the jam's and everybody's; null: nobody pressed. */
  who: UserId | null
  /** UTC, `2026-11-22`. */
  day: string
  /** The most that one place may cost. */
  each: Money
  /** ms. */
  at: number
}

/** Limits of one day; null: none. */
export type Caps = Readonly<Record<Cap, Money | null>>

export type Reserved = { ok: true } | { ok: false; cap: Cap }

/** Money of one day: what was spent, and what is set aside. */
export type Spent = Record<Cap, Money>

/** What real models cost, on one account for all nodes. Every call rejects with `UNAVAILABLE` when the store cannot be reached. */
export interface Budget {
  /** All places or none, within every cap. The same lock again sets nothing aside a second time (rule C1). */
  reserve(reservation: Reservation, caps: Caps): Promise<Reserved>
  /**
   * Turns what was set aside for a place into what it cost: 0 gives it back, null keeps all of it. Only the first call counts; unknown
   * places are ignored.
   */
  settle(place: PaidPlace, cost: Money | null): Promise<void>
  spent(day: string, jam: JamId, who: UserId | null): Promise<Spent>
  /** Places set aside before `before` that nobody settled, oldest first. */
  open(before: number, limit: number): Promise<PaidPlace[]>
}
