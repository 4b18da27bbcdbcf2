import { describe, expect, it } from 'vitest'
import { FakeClock } from '../testing/fakeClock.ts'
import type { Connection } from './Connection.ts'
import { Wheel } from './Wheel.ts'

describe('the wheel of signs of life', () => {
  it('one timer serves all; each connection hears from us every 12 s, well within the 30 s of stock pages', async () => {
    const clock = new FakeClock()
    const wheel = new Wheel(clock)
    const beats = Array.from({ length: 100 }, () => [] as number[])
    const looks = { count: 0 }
    const leave = beats.map(heard =>
      wheel.add({
        beat: () => heard.push(clock.now()),
        look: () => looks.count++,
      } as unknown as Connection),
    )
    expect(clock.armed).toBe(1)
    await clock.pass(61_000)
    for (const heard of beats) {
      expect(heard.length).toBeGreaterThanOrEqual(5)
      expect(Math.max(...heard.slice(1).map((at, i) => at - (heard[i] ?? 0)))).toBe(12_000)
    }
    expect(looks.count).toBe(61 * 100)
    for (const undo of leave) undo()
    await clock.pass(24_000)
    expect(looks.count).toBe(61 * 100)
    wheel.stop()
    expect(clock.armed).toBe(0)
  })
})
