import type { ClientSession, Connection } from 'mongoose'
import type { JamId, UserId } from '#shared/ids.ts'
import type { Cap, Money } from '#shared/money.ts'
import type { Budget, Caps, PaidPlace, Reservation, Reserved, Spent } from '../../ports/budget.ts'
import { accountsOf } from '../accounts.ts'
import { type Guard, within } from './guard.ts'
import type { Models } from './models.ts'
import { Turns } from './Turns.ts'
import { inTransaction } from './transaction.ts'

/** Ends the transaction of a reservation that would cross a cap. */
class Crossed extends Error {
  readonly cap: Cap
  constructor(cap: Cap) {
    super(`the ${cap} cap`)
    this.cap = cap
  }
}

/** The budget: the places and their three sums change in one transaction, so that no two nodes spend the same money. */
export function createBudget(
  connection: Connection,
  models: Models,
  guard: Guard,
  callLimit: number,
): Budget {
  const { reservations, spending } = models
  const turns = new Turns()
  const together = <T>(work: (session: ClientSession) => Promise<T>) =>
    turns.run('budget', () => within(callLimit, inTransaction(connection, work)))
  return {
    reserve: (order, caps) =>
      guard('reserve', async () => {
        try {
          return await together(session => reserve(models, session, order, caps))
        } catch (fault) {
          if (fault instanceof Crossed) return { ok: false, cap: fault.cap }
          throw fault
        }
      }),
    settle: (place, cost) => guard('settle', () => together(session => settle(models, session, place, cost))),
    spent: (day, jam, who) =>
      guard('spent', async () => {
        const accounts = accountsOf(jam, who)
        const docs = await spending
          .find({ _id: { $in: accounts.map(([, name]) => `${day}/${name}`) } })
          .lean()
        const sums: Spent = { person: 0, jam: 0, day: 0 }
        for (const [cap, name] of accounts)
          sums[cap] = docs.find(({ _id }) => _id === `${day}/${name}`)?.spent ?? 0
        return sums
      }),
    open: (before, limit) =>
      guard('openPlaces', async () => {
        const docs = await reservations
          .find({ open: true, at: { $lt: new Date(before) } })
          .sort({ at: 1 })
          .hint('open')
          .limit(limit)
          .lean()
        return docs.map(({ jam, round, lock, place }) => ({
          jam: jam as JamId,
          round,
          lock,
          place,
        }))
      }),
  }
}

const keyOf = ({ jam, round, lock, place }: PaidPlace) => `${jam}/${round}/${lock}/${place}`

async function reserve(
  models: Models,
  session: ClientSession,
  { places, each, at, ...order }: Reservation,
  caps: Caps,
): Promise<Reserved> {
  const docs = Array.from({ length: places }, (_, place) => ({
    ...order,
    _id: keyOf({ ...order, place }),
    place,
    each,
    at: new Date(at),
    open: true,
  }))
  const first = docs[0]?._id
  if (!first || (await models.reservations.exists({ _id: first }).session(session))) return { ok: true }
  for (const [cap, account] of accountsOf(order.jam, order.who)) {
    const sum = await add(models, session, order.day, account, places * each, new Date(at))
    const limit = caps[cap]
    if (limit !== null && sum > limit) throw new Crossed(cap)
  }
  await models.reservations.insertMany(docs, { session, lean: true })
  return { ok: true }
}

async function settle(
  models: Models,
  session: ClientSession,
  place: PaidPlace,
  cost: Money | null,
): Promise<void> {
  const doc = await models.reservations
    .findOneAndUpdate({ _id: keyOf(place), open: true }, { $set: { open: false } }, { session })
    .lean()
  if (!doc) return
  const who = doc.who as UserId | null
  for (const [, account] of accountsOf(place.jam, who))
    await add(models, session, doc.day, account, (cost ?? doc.each) - doc.each, doc.at)
}

/** Changes an account's sum of the day; the sum as it is then. */
async function add(
  { spending }: Models,
  session: ClientSession,
  day: string,
  account: string,
  sum: Money,
  at: Date,
): Promise<Money> {
  const doc = await spending
    .findOneAndUpdate(
      { _id: `${day}/${account}` },
      { $inc: { spent: sum }, $max: { at } },
      { session, upsert: true, returnDocument: 'after' },
    )
    .lean()
  return doc?.spent ?? 0
}
