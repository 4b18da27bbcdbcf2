import { once } from 'node:events'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { newSlug } from './jam/slug.ts'
import { startManyNodes } from './testing/manyNodes.ts'
import { hasNginx, startNginx, type TestNginx } from './testing/nginx.ts'
import { until } from './testing/until.ts'
import { arrive, openJamAt, Visitor } from './testing/Visitor.ts'

const nginxFound = hasNginx()
const house = nginxFound ? await startManyNodes() : null

const undo: (() => unknown)[] = []
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step()
}, 30_000)

/** A server that answers everything, upgrades too, with its name. */
async function echo(name: string): Promise<{ at: string; server: Server }> {
  const server = createServer((incoming, response) => {
    incoming.resume()
    response.end(name)
  })
  server.on('upgrade', (_request, socket) =>
    socket.end(`HTTP/1.1 200 OK\r\ncontent-length: ${name.length}\r\nconnection: close\r\n\r\n${name}`),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  undo.push(() => {
    server.close()
    server.closeAllConnections()
  })
  return { at: `127.0.0.1:${(server.address() as AddressInfo).port}`, server }
}

async function balanced(nodes: readonly [string, string]): Promise<TestNginx> {
  const nginx = await startNginx(nodes)
  undo.push(() => nginx.stop())
  return nginx
}

/** Which node answered. */
async function who(url: string, path: string, headers: Record<string, string> = {}): Promise<string> {
  return await new Promise((resolve, reject) => {
    request(`${url}${path}`, { headers }, response => {
      let said = ''
      response.on('data', chunk => {
        said += chunk
      })
      response.on('end', () => resolve(said))
    })
      .on('error', reject)
      .end()
  })
}

describe.skipIf(!nginxFound)('behind nginx', () => {
  const upgrade = { connection: 'Upgrade', upgrade: 'websocket' }

  test('B7 a jam’s page, its two lines and its requests go to one node; jams spread over both', async () => {
    const [one, two] = [await echo('one'), await echo('two')]
    const { url } = await balanced([one.at, two.at])
    const reached = new Map<string, number>()
    for (let n = 0; n < 40; n++) {
      const jam = newSlug()
      const nodes = await Promise.all([
        who(url, `/j/${jam}`),
        who(url, `/j/${jam}?join`),
        who(url, `/api/jams/${jam}`),
        who(url, `/socket.io/?jam=${jam}&EIO=4&transport=websocket`, upgrade),
        who(url, `/socket.io/?EIO=4&jam=${jam}&transport=websocket`, upgrade),
        who(url, `/collab/${jam}?client=1`, upgrade),
      ])
      expect(new Set(nodes).size, nodes.join(' ')).toBe(1)
      reached.set(nodes[0] ?? '', (reached.get(nodes[0] ?? '') ?? 0) + 1)
    }
    expect([...reached.keys()].sort()).toEqual(['one', 'two'])
    expect(Math.min(...reached.values())).toBeGreaterThan(5)
    // What belongs to no jam goes anywhere.
    const feeds = await Promise.all(Array.from({ length: 30 }, () => who(url, '/api/feed?sort=new')))
    expect(new Set(feeds).size).toBe(2)
  })

  test('B7 what belonged to a node that is away is taken by the other one', async () => {
    const [one, two] = [await echo('one'), await echo('two')]
    const { url } = await balanced([one.at, two.at])
    two.server.close()
    two.server.closeAllConnections()
    for (let n = 0; n < 20; n++) expect(await who(url, `/j/${newSlug()}`)).toBe('one')
  })
})

describe.skipIf(!nginxFound || !house)('two nodes behind nginx', { timeout: 60_000 }, () => {
  test('B7 a jam goes on through the same address when its node is killed', async () => {
    if (!house) throw new Error('unreachable: skipped')
    const town = house.town()
    undo.push(
      () => house.stop(),
      () => town.close(),
    )
    const [first, second] = [await town.child({ TRUST_PROXY: '1' }), await town.child({ TRUST_PROXY: '1' })]
    const { url } = await balanced([new URL(first.url).host, new URL(second.url).host])
    const pass = await arrive(url)
    const jam = await openJamAt(url, pass)
    const alice = await Visitor.enter(url, jam, pass)
    alice.words.insert(0, 'a fox')
    expect(await alice.ask({ kind: 'setTitle', title: 'Foxes' })).toBe('ok')
    const byNode = await Promise.all([first, second].map(node => Visitor.enter(node.url, jam, pass)))
    await until(() => byNode.every(({ text }) => text === 'a fox'), 'the words are not on both nodes')
    for (const visitor of byNode) visitor.leave()
    // One of the two is the jam's: killed in turn, the address must go on either way.
    await first.kill()
    alice.leave()
    const again = await Visitor.enter(url, jam, pass)
    expect(again.text).toBe('a fox')
    expect(again.state.title).toBe('Foxes')
    again.words.insert(0, 'still ')
    await until(() => again.text === 'still a fox')
    expect(await again.ask({ kind: 'setTitle', title: 'Still' })).toBe('ok')
    again.leave()
  })
})
