/** Millionths of a US dollar: whole numbers, so that sums are exact. */
export type Money = number

/** Which limit of the budget was reached: a person's day, a jam's day, or everybody's. */
export type Cap = 'person' | 'jam' | 'day'

/** What one person may still spend in one jam today, as shown before Generate. Null: no limit. */
export type BudgetView = { left: Money | null; cap: Cap | null; renewsAt: number }

const DAY = 86_400_000

/** The UTC day of a time (ms), as `2026-11-22`. Budgets renew with it. */
export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}

/** When the budgets of this time's day renew (ms). */
export function renewsAt(time: number): number {
  return (Math.floor(time / DAY) + 1) * DAY
}
