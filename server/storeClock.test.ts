import { describe, expect, it } from 'vitest'
import { openStoreClock } from './storeClock.ts'

describe('the clock of a shared store', () => {
  it("L11 time is the store's; a machine more than half a second off is not fit", async () => {
    for (const [off, fit] of [
      [120, true],
      [-450, true],
      [900, false],
      [-60_000, false],
    ] as const) {
      const { clock, offset, stop, ...rest } = await open(off)
      expect(Math.abs(clock.now() - (Date.now() + off))).toBeLessThan(50)
      expect(Math.abs(offset() - off)).toBeLessThan(50)
      expect(rest.fit).toBe(fit)
      stop()
    }
  })

  it('L11 a store that is away at the start is a fault', async () => {
    await expect(
      openStoreClock(
        () => Promise.reject(new Error('away')),
        () => {},
      ),
    ).rejects.toThrow('away')
  })
})

const open = (off: number) =>
  openStoreClock(
    async () => Date.now() + off,
    () => {},
  )
