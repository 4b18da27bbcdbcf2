import { describe, expect, it } from 'vitest'
import { randomFrom } from './random.ts'

describe('a random stream', () => {
  it('is the same for the same text and another for another', () => {
    const take = (text: string) => Array.from({ length: 8 }, randomFrom(text).next)
    expect(take('fox|1')).toEqual(take('fox|1'))
    expect(take('fox|1')).not.toEqual(take('fox|2'))
  })

  it('forks into streams that do not depend on how far it was read', () => {
    const one = randomFrom('seed')
    const two = randomFrom('seed')
    for (let i = 0; i < 100; i++) two.next()
    expect(one.fork('sky').next()).toBe(two.fork('sky').next())
    expect(one.fork('sky').next()).not.toBe(one.fork('land').next())
  })

  it('is even: the mean of many is one half, whole numbers reach both ends', () => {
    const random = randomFrom('even')
    let sum = 0
    const seen = new Set<number>()
    for (let i = 0; i < 20000; i++) {
      sum += random.next()
      seen.add(random.int(6))
    }
    expect(sum / 20000).toBeCloseTo(0.5, 1)
    expect([...seen].sort()).toEqual([0, 1, 2, 3, 4, 5])
  })
})
