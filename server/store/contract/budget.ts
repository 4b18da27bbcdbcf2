import { describe, expect, test } from 'vitest'
import type { Caps, Reservation } from '../../ports/budget.ts'
import type { Subject } from '../contract.ts'
import { ALICE, BOB, JAM, OTHER_JAM } from './samples.ts'

const AT = 1_790_000_000_000
const DAY = '2026-09-21'
const FREE: Caps = { person: null, jam: null, day: null }

const order = (more: Partial<Reservation> = {}): Reservation => ({
  jam: JAM,
  round: 1,
  lock: 7,
  places: 4,
  who: ALICE,
  day: DAY,
  each: 100,
  at: AT,
  ...more,
})

export function budgetContract({ store, reopen }: Subject): void {
  describe('the budget', () => {
    test('C1 money is set aside once a lock, and what it cost is settled once a place', async () => {
      const { budget } = store()
      await Promise.all([budget.reserve(order(), FREE), budget.reserve(order(), FREE)])
      expect(await budget.spent(DAY, JAM, ALICE)).toEqual({ person: 400, jam: 400, day: 400 })
      const place = { jam: JAM, round: 1, lock: 7, place: 0 }
      await Promise.all([budget.settle(place, 30), budget.settle(place, 30)])
      await budget.settle({ ...place, place: 1 }, 0)
      await budget.settle({ ...place, place: 2 }, null)
      await budget.settle({ ...place, place: 9 }, 50)
      const again = await reopen()
      expect(await again.budget.spent(DAY, JAM, ALICE)).toEqual({ person: 230, jam: 230, day: 230 })
      expect(await again.budget.reserve(order({ lock: 8 }), FREE)).toEqual({ ok: true })
      expect((await again.budget.spent(DAY, JAM, ALICE)).person).toBe(630)
    })

    test('C2 nothing is set aside beyond a cap, and the cap is named', async () => {
      const { budget } = store()
      const caps = { person: 700, jam: 900, day: 1_000 }
      expect(await budget.reserve(order(), caps)).toEqual({ ok: true })
      expect(await budget.reserve(order({ round: 2 }), caps)).toEqual({ ok: false, cap: 'person' })
      expect(await budget.reserve(order({ round: 3, who: BOB }), caps)).toEqual({ ok: true })
      expect(await budget.reserve(order({ round: 4, who: null, places: 2 }), caps)).toEqual({
        ok: false,
        cap: 'jam',
      })
      expect(await budget.reserve(order({ jam: OTHER_JAM, who: null }), caps)).toEqual({
        ok: false,
        cap: 'day',
      })
      expect(await budget.spent(DAY, OTHER_JAM, ALICE)).toEqual({ person: 400, jam: 0, day: 800 })
      expect(await budget.spent('2026-09-22', JAM, ALICE)).toEqual({ person: 0, jam: 0, day: 0 })
    })

    test('C2 many at once never spend more than there is', async () => {
      const { budget } = store()
      const caps = { person: null, jam: null, day: 1_000 }
      const asked = Array.from({ length: 12 }, (_, index) =>
        budget.reserve(order({ round: index + 1, who: index % 2 ? ALICE : BOB, places: 3 }), caps),
      )
      const done = await Promise.all(asked)
      expect(done.filter(({ ok }) => ok)).toHaveLength(3)
      expect((await budget.spent(DAY, JAM, null)).day).toBe(900)
    })

    test('C3 what nobody settled is found by its age', async () => {
      const { budget } = store()
      await budget.reserve(order({ places: 2 }), FREE)
      await budget.reserve(order({ round: 2, places: 1, at: AT + 5_000, who: null }), FREE)
      await budget.settle({ jam: JAM, round: 1, lock: 7, place: 0 }, 80)
      expect(await budget.open(AT, 10)).toEqual([])
      expect(await budget.open(AT + 1, 10)).toEqual([{ jam: JAM, round: 1, lock: 7, place: 1 }])
      expect(await budget.open(AT + 5_001, 10)).toHaveLength(2)
      expect(await budget.open(AT + 5_001, 1)).toHaveLength(1)
    })
  })
}
