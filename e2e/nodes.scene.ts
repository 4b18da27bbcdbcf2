import { type OwnMongod, startOwnMongod } from '../server/testing/mongod.ts'
import { type OwnRedis, startOwnRedis } from '../server/testing/redis.ts'
import { test as base, expect } from './support/fixtures.ts'
import {
  expectMaking,
  expectReveal,
  expectVoting,
  expectWords,
  generate,
  joinIn,
  publish,
  startJam,
  vote,
  write,
} from './support/round.ts'
import { RiffServer } from './support/server.ts'

type Cluster = { mongod: OwnMongod; redis: OwnRedis } | null

/** Two nodes over one database and one Redis: `riff`, where everybody begins, and `other`. */
const test = base.extend<{ cluster: Cluster; other: RiffServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern
  cluster: async ({}, use) => {
    const [mongod, redis] = await Promise.all([startOwnMongod(), startOwnRedis()])
    if (!mongod) console.warn('\nSKIPPED: scenes on two nodes, because no mongod was found.\n')
    await use(mongod && redis ? { mongod, redis } : null)
    await Promise.all([mongod?.stop(), redis?.stop()])
  },
  env: async ({ cluster }, use) => {
    const database = cluster?.mongod.database()
    await use(
      cluster
        ? {
            MONGODB_URL: cluster.mongod.url.replace(/\/\?/, `/${database}?`),
            REDIS_URL: cluster.redis.url,
          }
        : {},
    )
  },
  other: async ({ env }, use) => {
    const server = await RiffServer.fresh(env)
    await use(server)
    await server.remove()
  },
})

test('B1 B3 F1 two people on two nodes go through a round; the node of one is killed while it makes, and she comes back by herself', async ({
  cluster,
  riff,
  other,
  alice,
  bob,
}) => {
  test.skip(cluster === null, 'no mongod or no redis-server was found')
  const jam = await startJam(alice)
  bob.lead(other.port)
  await joinIn(bob, jam)
  await write(alice, 'a lighthouse in a storm')
  await expectWords(bob, /a lighthouse in a storm/)
  await write(bob, ', a ginger cat')
  await expectWords(alice, /a lighthouse in a storm, a ginger cat/)

  // Her node makes; it is gone before it is done.
  await generate(alice)
  await expectMaking(bob)
  alice.expectStorm()
  alice.lead(other.port)
  await riff.kill9()
  await Promise.all([expectVoting(alice), expectVoting(bob)])
  await vote(alice, 2)
  await vote(bob, 2)
  await Promise.all([expectReveal(alice), expectReveal(bob)])
  await publish(alice, 'The keeper of the light')
  await expect(bob.page.getByRole('link', { name: 'See the piece' })).toBeVisible()
  const feed = (await (await fetch(`${other.url}/api/feed?sort=new`)).json()) as { posts: object[] }
  expect(feed.posts).toMatchObject([
    {
      title: 'The keeper of the light',
      contributors: [{ share: expect.any(Number) }, { share: expect.any(Number) }],
    },
  ])
})
