import { expect, it } from 'vitest'
import type { VisitId } from '#shared/ids.ts'
import type { Order } from '#shared/jam/commands.ts'
import type { Answer } from '#shared/jam/state.ts'
import { OrderQueue } from './OrderQueue.ts'

const visit = 'abcdefgh.AAAAAAAAAAAA' as VisitId
const seen = { round: 1, phase: 'writing' } as const

function line() {
  const orders: { order: Order; answer: (answer: Answer) => void }[] = []
  return {
    orders,
    send: (order: Order, answer: (answer: Answer) => void) => void orders.push({ order, answer }),
  }
}

it('J14 sends one command at a time, in order, each with the next number', async () => {
  const queue = new OrderQueue(() => undefined)
  const { orders, send } = line()
  queue.online(visit, send)
  const first = queue.push({ kind: 'sit' }, seen)
  const second = queue.push({ kind: 'setReady', ready: true }, seen)
  expect(orders.map(({ order }) => order.n)).toEqual([1])
  orders[0]?.answer({ ok: true, seq: 4 })
  expect(await first).toEqual({ ok: true, seq: 4 })
  expect(orders.map(({ order }) => order.n)).toEqual([1, 2])
  orders[1]?.answer({ ok: false, reason: 'STALE' })
  expect(await second).toEqual({ ok: false, reason: 'STALE' })
  expect(queue.waiting).toBe(0)
})

it('J14 sends the unanswered command again under the same number after a reconnect', async () => {
  const queue = new OrderQueue(() => undefined)
  const before = line()
  queue.online(visit, before.send)
  const answer = queue.push({ kind: 'vote', place: 2 }, { round: 3, phase: 'voting' })
  queue.offline()
  const after = line()
  queue.online(visit, after.send)
  expect(after.orders[0]?.order).toEqual(before.orders[0]?.order)
  after.orders[0]?.answer({ ok: true, seq: 9 })
  before.orders[0]?.answer({ ok: true, seq: 9 })
  expect(await answer).toEqual({ ok: true, seq: 9 })
  expect(queue.waiting).toBe(0)
})

it('L8 Generate carries the count of sent text messages as it is when the order leaves', () => {
  let sent = 3
  const queue = new OrderQueue(() => sent)
  void queue.push({ kind: 'sit' }, seen)
  void queue.push({ kind: 'generate' }, seen)
  const { orders, send } = line()
  queue.online(visit, send)
  sent = 7
  orders[0]?.answer({ ok: true, seq: 1 })
  expect(orders[0]?.order.sent).toBeUndefined()
  expect(orders[1]?.order.sent).toBe(7)
})
