import { createServer } from 'node:http'
import { Server } from 'socket.io'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { startOwnRedis } from '../testing/redis.ts'
import { until } from '../testing/until.ts'
import { openSocketAdapter } from './socketAdapter.ts'

const QUIET = { info: () => {}, warn: () => {}, error: () => {} }
const redis = await startOwnRedis()
afterAll(() => redis?.stop())

type Between = { news: (word: string) => void }
type ToPages = { news: () => void }
type Node = Server<object, ToPages, Between>

describe.skipIf(!redis)('Socket.IO between nodes', () => {
  const undos: (() => Promise<void>)[] = []
  afterEach(async () => {
    for (const undo of undos.splice(0)) await undo()
  })

  async function node(): Promise<{ io: Node; heard: string[] }> {
    const { adapter, close } = await openSocketAdapter({ url: redis?.url ?? '', log: QUIET })
    const io = new Server<object, ToPages, Between>(createServer(), { adapter })
    const heard: string[] = []
    io.on('news', word => void heard.push(word))
    undos.push(async () => {
      await io.close()
      await close()
    })
    return { io, heard }
  }

  async function carries(from: Node, heard: string[], word: string): Promise<void> {
    await until(
      () => {
        from.serverSideEmit('news', word)
        return heard.includes(word)
      },
      `${word} is not heard`,
      6_000,
    )
  }

  test('B2 Redis gone for longer than a command may wait ends no process, and its return is enough', async () => {
    const [one, two] = [await node(), await node()]
    await carries(one.io, two.heard, 'before')
    await redis?.kill()
    const end = Date.now() + 6_500
    while (Date.now() < end) {
      one.io.serverSideEmit('news', 'lost')
      one.io.to('room').emit('news')
      await new Promise(done => setTimeout(done, 100))
    }
    await redis?.restart()
    await carries(one.io, two.heard, 'after')
    expect(two.heard).not.toContain('lost')
  })

  test('B2 a node that starts while Redis is away hears the others after its return', async () => {
    await redis?.kill()
    const late = await node()
    await redis?.restart()
    const other = await node()
    await carries(other.io, late.heard, 'hello')
  })
})
