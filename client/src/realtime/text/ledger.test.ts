import { expect, it } from 'vitest'
import { joinVectors, Ledger } from './ledger.ts'

const at = (clock: number) => new Map([[7, clock]])

it('T1 everything is saved only when the last message sent is', () => {
  const ledger = new Ledger()
  ledger.opened()
  expect(ledger.allSaved).toBe(false)
  expect(ledger.sending('step2', at(5))).toBe(true)
  expect(ledger.sending('update', at(6))).toBe(true)
  expect(ledger.sending('update', at(8))).toBe(true)
  expect(ledger.saved(2)).toEqual(at(6))
  expect(ledger.allSaved).toBe(false)
  expect(ledger.saved(2)).toBeNull()
  expect(ledger.saved(3)).toEqual(at(8))
  expect(ledger.allSaved).toBe(true)
})

it('T5 holds an update back until the step 2 of its connection, which covers it', () => {
  const ledger = new Ledger()
  ledger.opened()
  expect(ledger.sending('update', at(3))).toBe(false)
  expect(ledger.sent).toBe(0)
  expect(ledger.sending('step2', at(3))).toBe(true)
  expect(ledger.saved(1)).toEqual(at(3))
})

it('T1 a new connection starts its count anew, and a wrong count claims nothing', () => {
  const ledger = new Ledger()
  ledger.opened()
  ledger.sending('step2', at(1))
  ledger.opened()
  expect(ledger.saved(1)).toBeNull()
  expect(ledger.allSaved).toBe(false)
  ledger.sending('step2', at(2))
  ledger.saved(50)
  ledger.sending('update', at(3))
  expect(ledger.allSaved).toBe(false)
})

it('joins vectors by the larger clock', () => {
  expect(
    joinVectors(
      new Map([[1, 5]]),
      new Map([
        [1, 3],
        [2, 9],
      ]),
    ),
  ).toEqual(
    new Map([
      [1, 5],
      [2, 9],
    ]),
  )
})
