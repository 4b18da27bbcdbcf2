import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Bus } from '../ports/bus.ts'
import { startOwnRedis, startRedis } from '../testing/redis.ts'
import { until } from '../testing/until.ts'
import { busContract } from './contract.ts'
import { openRedisBus } from './redis.ts'

const QUIET = { info: () => {}, warn: () => {}, error: () => {} }
const redis = await startRedis()
const own = await startOwnRedis()
afterAll(async () => {
  await redis?.stop()
  await own?.stop()
})

const open = (url: string) => openRedisBus({ url, log: QUIET })

describe.skipIf(!redis)('on a shared Redis', () => {
  busContract('Redis', async () => {
    if (!redis) throw new Error('unreachable: skipped')
    const [one, other] = await Promise.all([open(redis.url), open(redis.url)])
    return {
      one,
      other,
      async close() {
        await one.close()
        await other.close()
      },
    }
  })
})

describe.skipIf(!own)('a Redis that fails', () => {
  let one: Bus
  let other: Bus
  let heard = 0
  beforeEach(async () => {
    if (!own) throw new Error('unreachable: skipped')
    one = await open(own.url)
    other = await open(own.url)
    other.subscribe('jam:a', () => heard++)
    await carried(5_000)
  })
  afterEach(async () => {
    await one.close()
    await other.close()
  })

  /** Rings until it is heard; how long that took, ms. */
  async function carried(within: number): Promise<number> {
    const from = performance.now()
    heard = 0
    await until(
      () => {
        one.ring('jam:a', Uint8Array.of(1))
        return heard > 0
      },
      'nothing was heard',
      within,
    )
    return performance.now() - from
  }

  test('B2 killed: rings are dropped without a fault; started again: heard within five seconds', async () => {
    await own?.kill()
    await until(() => !one.connected)
    for (let n = 0; n < 100; n++) one.ring('jam:a', Uint8Array.of(1))
    const late = other.subscribe('jam:late', () => {})
    // Longer than the client's own command timeout, after which an unguarded promise would end the process.
    await new Promise(done => setTimeout(done, 6_000))
    await own?.restart()
    expect(await carried(5_000)).toBeLessThan(5_000)
    late()
  })

  test('B2 a topic that is first listened to while Redis is away is heard after its return', async () => {
    await own?.kill()
    await until(() => !other.connected)
    let news = 0
    other.subscribe('jam:new', () => news++)
    await own?.restart()
    await until(
      () => {
        one.ring('jam:new', Uint8Array.of(1))
        return news > 0
      },
      'the new topic is not heard',
      6_000,
    )
  })

  test('B2 flushed, and everybody cut off: heard again within five seconds', async () => {
    await own?.flush()
    expect(await carried(5_000)).toBeLessThan(5_000)
  })

  test('B2 frozen for four seconds: nothing waits for it, and it is heard again afterwards', async () => {
    own?.freeze()
    for (let n = 0; n < 100; n++) one.ring('jam:a', Uint8Array.of(1))
    await new Promise(done => setTimeout(done, 4_000))
    own?.thaw()
    expect(await carried(5_000)).toBeLessThan(5_000)
  })

  test('B2 a Redis that is not there yet holds up no start', async () => {
    await own?.kill()
    const from = performance.now()
    const early = await open(own?.url ?? '')
    expect(performance.now() - from).toBeLessThan(5_000)
    expect(early.connected).toBe(false)
    await own?.restart()
    await until(() => early.connected, 'it did not come back', 6_000)
    await early.close()
  })
})
