import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { JamId } from '#shared/ids.ts'
import { type App, createApp } from '../app.ts'
import { readConfig } from '../config.ts'
import { type ChildNode, startChildNode } from './childNode.ts'
import { type OwnMongod, startOwnMongod } from './mongod.ts'
import { type OwnRedis, startOwnRedis } from './redis.ts'
import { createTestEngine } from './testEngine.ts'
import { until } from './until.ts'
import { arrive, openJamAt, type Pass, Visitor } from './Visitor.ts'

/** A node in this process. */
export type TestNode = { url: string; app: App; close(): Promise<void> }

/** One database and one Redis of our own; a town is one test's nodes and people on them. */
export type Cluster = { mongod: OwnMongod; redis: OwnRedis; town(): Town; stop(): Promise<void> }

/** Starts both; null, said loudly by what is missing, where either is not to be had. */
export async function startManyNodes(): Promise<Cluster | null> {
  const [mongod, redis] = await Promise.all([startOwnMongod(), startOwnRedis()])
  if (!mongod || !redis) {
    if (!mongod) console.warn('\nSKIPPED: tests of many nodes, because no mongod was found.\n')
    await mongod?.stop()
    await redis?.stop()
    return null
  }
  return {
    mongod,
    redis,
    town: () => new Town(mongod, redis),
    async stop() {
      await mongod.stop()
      await redis.stop()
    },
  }
}

/** The nodes and people of one test, on a database that no other test has, so that tests may run at the same time. */
export class Town {
  readonly mongod: OwnMongod
  readonly redis: OwnRedis
  readonly env: Record<string, string>
  readonly #nodes: TestNode[] = []
  readonly #children: ChildNode[] = []
  readonly #visitors: Visitor[] = []

  constructor(mongod: OwnMongod, redis: OwnRedis) {
    this.mongod = mongod
    this.redis = redis
    this.env = {
      MONGODB_URL: mongod.url.replace(/\/\?/, `/${mongod.database()}?`),
      REDIS_URL: redis.url,
    }
  }

  /** A node in this process; `env` beside the town's own. */
  async node(env: Record<string, string> = {}): Promise<TestNode> {
    const folder = mkdtempSync(join(tmpdir(), 'riff-node-'))
    const read = readConfig({ ...this.env, PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'error', ...env })
    if (!read.ok) throw new Error(read.faults.join(' '))
    const app = await createApp(read.config, { engine: await createTestEngine({ takes: 50 }) })
    const node = {
      url: `http://127.0.0.1:${await app.listen()}`,
      app,
      async close() {
        await app.close()
        rmSync(folder, { recursive: true, force: true })
      },
    }
    this.#nodes.push(node)
    return node
  }

  /** A node in a process of its own, to be killed. */
  async child(env: Record<string, string> = {}): Promise<ChildNode> {
    const child = await startChildNode({ ...this.env, ...env })
    this.#children.push(child)
    return child
  }

  /** A page of somebody in a jam. */
  async enter(...how: Parameters<typeof Visitor.enter>): Promise<Visitor> {
    const visitor = await Visitor.enter(...how)
    this.#visitors.push(visitor)
    return visitor
  }

  /** Alice at one node with a jam, Bob at another, both seated. */
  async pair(a: string, b: string): Promise<{ jam: JamId; alice: Visitor; bob: Visitor }> {
    const [first, second]: Pass[] = [await arrive(a), await arrive(b)]
    if (!first || !second) throw new Error('unreachable')
    const jam = await openJamAt(a, first)
    const alice = await this.enter(a, jam, first)
    const bob = await this.enter(b, jam, second)
    expect(await bob.ask({ kind: 'sit' })).toBe('ok')
    await until(() => alice.state.people[second.id]?.role === 'player', 'Bob is not seated for Alice')
    return { jam, alice, bob }
  }

  /** Ends everything; the cluster stays. */
  async close(): Promise<void> {
    for (const visitor of this.#visitors) visitor.leave()
    await Promise.all(this.#children.map(child => child.kill()))
    await Promise.all(this.#nodes.map(node => node.close()))
  }
}

/** How long it took until something was true, ms; fails with `why` after `within` ms. */
export async function took(
  what: () => boolean | Promise<boolean>,
  why: string,
  within: number,
): Promise<number> {
  const from = performance.now()
  await until(what, why, within)
  return performance.now() - from
}
