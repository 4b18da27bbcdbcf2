import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { JamId } from '#shared/ids.ts'
import type { Stream } from '../../ports/log.ts'
import type { Store } from '../../ports/store.ts'
import { startOwnMongod } from '../../testing/mongod.ts'
import { startTrio, type Trio } from '../../testing/mongodTrio.ts'
import { administer, stepDown } from '../../testing/stepDown.ts'
import { batch, JAM, post, postId } from '../contract/samples.ts'
import { expectTrueLog, newHistory, runWriter, seeded } from './logWriter.ts'
import { openMongoStore } from './openMongoStore.ts'

const mongod = await startOwnMongod()
const url = mongod?.url ?? ''
afterAll(() => mongod?.stop(), 60_000)

const LONG = process.env.LONG === '1'
const KILLS = LONG ? 30 : 2
const STEPDOWNS = LONG ? 10 : 1
/** The store's own limit of a call is 5 s; the rest is for a machine full of other tests. */
const TOLD_BY = 7_000
const UNAVAILABLE = { reason: 'UNAVAILABLE' }

/** Two nodes write to six jams, `disturb` runs meanwhile, and every log is true afterwards, seen from both. */
async function writeThrough(nodes: Store[], seed: number, disturb: () => Promise<void>): Promise<void> {
  const random = seeded(seed)
  const streams: Stream[] = ['room', 'text']
  const jams = Array.from({ length: 6 }, (_, index) => ({
    jam: `amber-fox-${'bcdfgh'.charAt(index).repeat(8)}` as JamId,
    stream: streams[index % 2] as Stream,
    history: newHistory(),
  }))
  const writers = jams.flatMap(one =>
    nodes.map(({ log }, index) =>
      runWriter({ ...one, log, name: `node${index}`, count: 60, random, rest: 30 }),
    ),
  )
  await pause(200)
  await disturb()
  await Promise.all(writers)
  for (const { jam, stream, history } of jams) {
    expect(history.acked.size).toBe(120)
    for (const { log } of nodes) await expectTrueLog(log, jam, stream, history)
  }
}

describe.skipIf(!mongod)('a database that fails in the middle', () => {
  let nodes: Store[] = []
  let database = ''
  const node = (index: number) => nodes[index % nodes.length] as Store

  beforeEach(async () => {
    database = mongod?.database() ?? ''
    nodes = [await openMongoStore({ url, database }), await openMongoStore({ url, database })]
  })
  afterEach(() => Promise.all(nodes.map(one => one.close())))

  for (let seed = 1; seed <= KILLS; seed++)
    test(`S2 S3 killed with -9 in mid-append and back: all acknowledged is there, once (seed ${seed})`, async () => {
      await writeThrough(nodes, seed, async () => {
        await mongod?.kill()
        await pause(400)
        await mongod?.restart()
      })
    })

  for (let seed = 1; seed <= STEPDOWNS; seed++)
    test(`S2 S3 the primary steps down in mid-append: all acknowledged is there, once (seed ${seed})`, async () => {
      await writeThrough(nodes, 100 + seed, () => stepDown(url))
    })

  test('S3 a database that is away is told in time, and nothing was written', async () => {
    await node(0).log.append(batch('room', 1, ['one']))
    await mongod?.kill()
    const since = performance.now()
    const calls = [
      node(0).log.append(batch('room', 2, ['two'])),
      node(0).log.heads(JAM),
      node(0).posts.list('hot', null, 10),
      node(0).posts.put(post(postId('a'), 1), 'u_aaaaaaaaaaaaaaaa' as never, 0),
      node(0).now(),
    ]
    for (const answer of await Promise.allSettled(calls))
      expect(answer).toMatchObject({ status: 'rejected', reason: UNAVAILABLE })
    expect(performance.now() - since).toBeLessThan(TOLD_BY)
    await mongod?.restart()
    await expect
      .poll(
        () =>
          node(0)
            .log.heads(JAM)
            .catch(() => null),
        { timeout: 45_000 },
      )
      .toMatchObject({ room: 1 })
  })

  test('L3 an append that a frozen database never answered is refused in time, and is there or not, never half', async () => {
    await node(0).log.append(batch('text', 1, ['one']))
    await mongod?.freeze()
    const since = performance.now()
    const appended = node(0).log.append(batch('text', 2, ['two', 'three']))
    await expect(appended).rejects.toMatchObject(UNAVAILABLE)
    expect(performance.now() - since).toBeLessThan(TOLD_BY)
    mongod?.thaw()
    const read = () =>
      node(1)
        .log.read(JAM, 'text', 1)
        .catch(() => null)
    await expect.poll(read, { timeout: 45_000 }).not.toBeNull()
    const tail = (await read()) ?? []
    expect(tail.map(({ bodies }) => bodies.length).join()).toMatch(/^2?$/)
    const next = tail.length > 0 ? 4 : 2
    const again = await node(1).log.append(batch('text', next, ['next']))
    if (!again.ok) expect(again.tail).toMatchObject([{ first: 2, bodies: { length: 2 } }])
  })
})

// Only where time is given: three mongods and elections take a quarter of a minute each time.
if (LONG && mongod)
  describe('a set of three', () => {
    let trio: Trio | null = null
    beforeAll(async () => {
      trio = await startTrio()
    })
    afterAll(() => trio?.stop())

    for (let seed = 1; seed <= 10; seed++)
      test(`S3 S6 a primary steps down, the next one freezes, a third is elected: all acknowledged is there, once (seed ${seed})`, async () => {
        const address = trio?.url ?? ''
        const open = () => openMongoStore({ url: address, database: `seed${seed}` })
        const nodes = [await open(), await open()]
        await writeThrough(nodes, seed, async () => {
          await stepDown(address)
          await pause(1_500)
          const hello = await administer(address, { hello: 1 })
          const thaw = await trio?.freeze(Number(String(hello?.primary).split(':')[1]))
          await pause(4_000)
          thaw?.()
        })
        await Promise.all(nodes.map(one => one.close()))
      })
  })
