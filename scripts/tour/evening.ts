import { expect } from '@playwright/test'
import type { RiffServer } from '../../e2e/support/server.ts'
import { spendEvening } from '../demo/evening.ts'
import { type Cast, everyone } from './cast.ts'
import { shoot } from './shoot.ts'
import { rest } from './steps.ts'

/** The front page on a good evening: several rooms are on, and pictures hang on the wall. */
export async function evening(cast: Cast, server: RiffServer, signal: AbortSignal): Promise<void> {
  const [host] = cast
  const friends = spendEvening({
    url: server.url,
    friends: 14,
    pace: 4,
    seed: 'a good evening',
    signal,
    tell: () => {},
  })
  const pieces = async () => {
    const answer = await fetch(`${server.url}/api/feed`)
    return ((await answer.json()) as { posts: unknown[] }).posts.length
  }
  await expect.poll(pieces, { timeout: 240_000, intervals: [2_000] }).toBeGreaterThan(7)
  await everyone(cast, ({ page }) => page.goto('/'))
  await rest(host, 2_500)
  await shoot(cast, 'evening-front')
  for (const [part, y] of [
    ['live', 420],
    ['wall', 900],
  ] as const) {
    await everyone(cast, ({ page }) => page.evaluate(top => scrollTo({ top, behavior: 'instant' }), y))
    await rest(host, 1_200)
    await shoot(cast, `evening-${part}`)
  }
  // They go home with the tour's signal.
  void friends.catch(() => {})
}
