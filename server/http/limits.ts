import type { Request } from 'express'
import { RateLimiterMemory, RateLimiterRedis, type RateLimiterRes } from 'rate-limiter-flexible'
import type { JamId, UserId } from '#shared/ids.ts'
import { Refusal } from '#shared/reasons.ts'
import { addressKey, addressOf } from '../address.ts'
import { RATES, type Rates } from './rates.ts'

/** Counts requests; each call throws `RATE_LIMITED` with the time to wait (ms) once the rate is used up (rule D4). */
export type Limits = {
  byAddress(rate: keyof Rates, request: Request): Promise<void>
  byPerson(rate: keyof Rates, person: UserId): Promise<void>
  byJam(rate: keyof Rates, jam: JamId): Promise<void>
}

/**
 * Creates the counters: in Redis for all nodes where a client is given, with memory as their insurance while Redis is away; else in
 * memory. `trustProxy` as in the configuration.
 */
export function createLimits(trustProxy: number, rates: Partial<Rates> = {}, client?: object): Limits {
  const counters = new Map(
    (Object.keys(RATES) as (keyof Rates)[]).map(name => {
      const { points, seconds } = rates[name] ?? RATES[name]
      const memory = new RateLimiterMemory({ points, duration: seconds, keyPrefix: name })
      const shared = { storeClient: client, useRedisPackage: true, insuranceLimiter: memory }
      const common = { points, duration: seconds, keyPrefix: `riff:rate:${name}` }
      return [name, client ? new RateLimiterRedis({ ...shared, ...common }) : memory]
    }),
  )

  async function count(rate: keyof Rates, key: string): Promise<void> {
    try {
      await counters.get(rate)?.consume(key)
    } catch (full) {
      if (full instanceof Error) throw full
      throw new Refusal('RATE_LIMITED', { retryAfter: (full as RateLimiterRes).msBeforeNext })
    }
  }

  return {
    byAddress: (rate, request) => count(rate, addressKey(addressOf(request, trustProxy))),
    byPerson: (rate, person) => count(rate, person),
    byJam: (rate, jam) => count(rate, jam),
  }
}
