import { expect, test } from 'vitest'
import { fitTexts } from './fitTexts.ts'

test('four texts stand under one another on a phone, whole lines wide, and two by two on a desk', () => {
  const phone = fitTexts({ width: 358, height: 620 }, 4, 10)
  expect([phone.columns, phone.rows]).toEqual([1, 4])
  expect(phone.tile).toEqual({ width: 358, height: 147 })
  const desk = fitTexts({ width: 1300, height: 700 }, 4, 16)
  expect([desk.columns, desk.rows]).toEqual([2, 2])
  expect(desk.grid.width).toBeLessThanOrEqual(1300)
  expect(desk.grid.height).toBeLessThanOrEqual(700)
  expect(fitTexts({ width: 1300, height: 700 }, 1, 16).tile).toEqual({ width: 720, height: 560 })
  expect(fitTexts({ width: 358, height: 620 }, 8, 10).columns).toBe(2)
})
