import { describe, expect, it } from 'vitest'
import { Pace } from './pace.ts'

describe('the pace of a socket', () => {
  it('D4 lets a burst through, then ten a second', () => {
    let now = 0
    const pace = new Pace(() => now)
    const taken = () => {
      let count = 0
      while (pace.wait() === 0) count++
      return count
    }
    expect(taken()).toBe(40)
    now += 1_000
    expect(taken()).toBe(10)
  })

  it('D2 ten refusals in a row slow a sender down; one good event in between does not', () => {
    let now = 0
    const pace = new Pace(() => now)
    for (let count = 0; count < 9; count++) pace.heard(false)
    pace.heard(true)
    for (let count = 0; count < 9; count++) pace.heard(false)
    expect(pace.wait()).toBe(0)
    pace.heard(false)
    expect(pace.wait()).toBe(2_000)
    now += 2_000
    expect(pace.wait()).toBe(0)
  })
})
