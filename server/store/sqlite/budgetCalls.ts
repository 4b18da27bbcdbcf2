import type { JamId, UserId } from '#shared/ids.ts'
import type { Cap, Money } from '#shared/money.ts'
import type { Budget, Caps, PaidPlace, Reservation, Reserved, Spent } from '../../ports/budget.ts'
import { accountsOf } from '../accounts.ts'
import type { Database } from './Database.ts'

/** Reservations and days this old are of no use to anyone, ms. */
const KEPT = 30 * 86_400_000

export function reserve(db: Database, order: Reservation, caps: Caps): Reserved {
  const { jam, round, lock, places, who, day, each, at } = order
  const before = db.get(
    'select 1 from reservations where jam = ? and round = ? and lock = ?',
    jam,
    round,
    lock,
  )
  if (before) return { ok: true }
  const sum = places * each
  const accounts = accountsOf(jam, who)
  for (const [cap, account] of accounts) {
    const limit = caps[cap]
    if (limit !== null && spentOn(db, day, account) + sum > limit) return { ok: false, cap }
  }
  for (const [, account] of accounts) add(db, day, account, sum)
  for (let place = 0; place < places; place++)
    db.run(
      'insert into reservations (jam, round, lock, place, who, day, each, at) values (?, ?, ?, ?, ?, ?, ?, ?)',
      ...[jam, round, lock, place, who, day, each, at],
    )
  db.run('delete from reservations where at < ?', at - KEPT)
  db.run('delete from spending where day < ?', new Date(at - KEPT).toISOString().slice(0, 10))
  return { ok: true }
}

export function settle(db: Database, { jam, round, lock, place }: PaidPlace, cost: Money | null): void {
  const key = [jam, round, lock, place]
  const row = db.get<{ who: UserId | null; day: string; each: number; cost: number | null }>(
    'select who, day, each, cost from reservations where jam = ? and round = ? and lock = ? and place = ?',
    ...key,
  )
  if (!row || row.cost !== null) return
  const sum = cost ?? row.each
  db.run(
    'update reservations set cost = ? where jam = ? and round = ? and lock = ? and place = ?',
    sum,
    ...key,
  )
  for (const [, account] of accountsOf(jam, row.who)) add(db, row.day, account, sum - row.each)
}

export function spent(db: Database, day: string, jam: JamId, who: UserId | null): Spent {
  const sums: Spent = { person: 0, jam: 0, day: 0 }
  for (const [cap, account] of accountsOf(jam, who)) sums[cap as Cap] = spentOn(db, day, account)
  return sums
}

export function openPlaces(db: Database, before: number, limit: number): Awaited<ReturnType<Budget['open']>> {
  return db.all(
    'select jam, round, lock, place from reservations where cost is null and at < ? order by at limit ?',
    before,
    limit,
  )
}

function spentOn(db: Database, day: string, account: string): Money {
  const row = db.get<{ spent: number }>(
    'select spent from spending where day = ? and account = ?',
    day,
    account,
  )
  return row?.spent ?? 0
}

function add(db: Database, day: string, account: string, sum: Money): void {
  db.run(
    `insert into spending (day, account, spent) values (?, ?, ?)
     on conflict (day, account) do update set spent = spent + excluded.spent`,
    day,
    account,
    sum,
  )
}
