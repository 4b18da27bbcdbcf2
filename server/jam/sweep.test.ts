import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { JamId } from '#shared/ids.ts'
import { FakeClock } from '../testing/fakeClock.ts'
import { until } from '../testing/until.ts'
import { Jams } from './Jams.ts'
import type { LiveJam } from './LiveJam.ts'

const START = 1_800_000_000_000
const jamOf = (n: number) => `quiet-jam-${String(n).padStart(8, '0')}` as JamId

describe('the sweep', () => {
  let clock: FakeClock
  let jams: Jams
  let due: Map<JamId, number>
  let looked: JamId[]
  let mine: (jam: JamId) => boolean
  let read: { whole: number; jams: number }

  beforeEach(() => {
    clock = new FakeClock(START)
    due = new Map()
    looked = []
    mine = () => true
    read = { whole: 0, jams: 0 }
    // As much of a jam as the sweep knows: it settles when it is looked at.
    const load = async (jam: JamId) =>
      ({
        idle: true,
        look() {
          looked.push(jam)
          due.delete(jam)
        },
        get lookAt() {
          return due.get(jam) ?? null
        },
        close: async () => {},
      }) as unknown as LiveJam
    jams = new Jams({
      clock,
      load,
      isMine: jam => mine(jam),
      async overdue(now, limit, since) {
        if (since === undefined) read.whole++
        const found = [...due].filter(([, at]) => at <= now && at > (since ?? 0)).sort((a, b) => a[1] - b[1])
        read.jams += Math.min(limit, found.length)
        return found.slice(0, limit).map(([jam]) => jam)
      },
      warn: () => {},
    })
  })
  afterEach(() => jams.close())

  it('L12 quiet jams of another node are read seldom, and all looked at two seconds after it died', async () => {
    for (let n = 0; n < 500; n++) due.set(jamOf(n), START - 60_000 - n)
    mine = () => false
    jams.start()
    await clock.pass(60_000)
    expect(looked).toEqual([])
    // Thirty sweeps: the whole at the start and every twenty seconds, nothing between.
    expect(read).toEqual({
      whole: expect.toSatisfy(times => times <= 4),
      jams: expect.toSatisfy(count => count <= 2_000),
    })
    const before = read.whole
    mine = () => true
    await clock.pass(2_100)
    expect(new Set(looked).size).toBe(500)
    expect(read.whole - before).toBeLessThanOrEqual(1)
  })

  it('L12 what becomes due meanwhile is looked at within two seconds, also where its time was written late', async () => {
    jams.start()
    await clock.pass(5_000)
    due.set(jamOf(1), clock.now() + 3_000)
    due.set(jamOf(2), clock.now() - 3_000)
    await clock.pass(2_100)
    expect(looked).toEqual([jamOf(2)])
    await clock.pass(3_000)
    expect(looked).toEqual([jamOf(2), jamOf(1)])
    // Later than any overlap: the next whole scan finds it.
    due.set(jamOf(3), clock.now() - 3_600_000)
    await clock.pass(21_000)
    expect(looked).toContain(jamOf(3))
  })

  it('L12 more overdue jams than one answer holds are all looked at', async () => {
    for (let n = 0; n < 2_500; n++) due.set(jamOf(n), START - n)
    jams.start()
    await until(async () => {
      await clock.pass(2_000)
      return new Set(looked).size === 2_500
    }, 'some are never looked at')
    expect(clock.now() - START).toBeLessThan(120_000)
  })
})
