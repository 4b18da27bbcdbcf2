import { afterEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { UserId, VisitId } from '#shared/ids.ts'
import { MemoryLog } from '../testing/memoryLog.ts'
import { JAM, openPage, openRaw, openStage, type Role, rest, type Stage, until } from './collabStage.ts'

const open: { close(): unknown }[] = []
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close()
})

async function stage(roles: Record<string, Role>, log = new MemoryLog()): Promise<Stage> {
  const opened = await openStage(log, roles)
  open.push(opened)
  return opened
}

function page(at: Stage, who: string, params: Record<string, string> = {}, client?: number) {
  const opened = openPage(at.url, who, params, client)
  open.push(opened)
  return opened
}

describe('the collaboration socket with stock pages', () => {
  it('T3 two people write one prompt; a late page loads the same words', async () => {
    const at = await stage({ alice: 'writer', bob: 'writer' })
    const alice = page(at, 'alice')
    const bob = page(at, 'bob')
    await Promise.all([alice.synced(), bob.synced()])
    alice.prompt.insert(0, 'neon rain')
    await until(() => bob.prompt.toString() === 'neon rain')
    bob.prompt.insert(9, ' over Tokyo')
    await until(() => alice.prompt.toString() === 'neon rain over Tokyo')
    const late = page(at, 'watcher')
    await late.synced()
    expect(late.prompt.toString()).toBe('neon rain over Tokyo')
    const { claims } = JSON.parse(late.authors[0] ?? '{}')
    expect(new Map(claims)).toEqual(
      new Map([
        [alice.doc.clientID, 'alice'],
        [bob.doc.clientID, 'bob'],
      ]),
    )
  })

  it('T1 saved(n) counts this connection’s text messages, and only once they are in the log', async () => {
    const log = new MemoryLog()
    const at = await stage({ alice: 'writer' }, log)
    const alice = page(at, 'alice')
    await alice.synced()
    await until(() => alice.saved.at(-1) === 1, 'the empty step 2 counts')
    log.away = true
    for (const letter of 'neon') alice.prompt.insert(0, letter)
    await rest(150)
    expect(alice.saved.at(-1)).toBe(1)
    log.away = false
    await until(() => alice.saved.at(-1) === 5)
    expect((await at.text()).words().text).toBe('noen')
  })

  it('L8 durable() waits for a visit’s first messages', async () => {
    const log = new MemoryLog()
    log.delay = 30
    const at = await stage({ alice: 'writer' }, log)
    const visit = '0mabc123.abcdefghijkl' as VisitId
    const alice = page(at, 'alice', { visit })
    await alice.synced()
    alice.prompt.insert(0, 'neon')
    expect(await at.collab.durable(JAM, visit, 2, 1_000)).toBe(true)
    expect((await at.text()).words().text).toBe('neon')
    expect(await at.collab.durable(JAM, visit, 3, 50)).toBe(false)
  })

  it('words written offline arrive on return, under a new clientID too', async () => {
    const at = await stage({ alice: 'writer', bob: 'writer' })
    const alice = page(at, 'alice')
    const bob = page(at, 'bob')
    await Promise.all([alice.synced(), bob.synced()])
    alice.provider.disconnect()
    alice.prompt.insert(0, 'offline ')
    bob.prompt.insert(0, 'online ')
    await until(() => bob.saved.at(-1) === 2)
    const reloaded = page(at, 'alice')
    Y.applyUpdate(reloaded.doc, Y.encodeStateAsUpdate(alice.doc))
    reloaded.prompt.insert(0, 'still ')
    await until(() => bob.prompt.length === 21 && reloaded.prompt.length === 21)
    expect(reloaded.prompt.toString()).toBe(bob.prompt.toString())
    const { runs } = (await at.text()).words()
    expect(runs.filter(run => run.by === 'alice').reduce((sum, run) => sum + run.length, 0)).toBe(14)
  })

  it('P1 P2 cursors of writers reach everybody, and go when their socket goes', async () => {
    const at = await stage({ alice: 'writer', bob: 'writer' })
    const alice = page(at, 'alice')
    const watcher = page(at, 'watcher')
    await Promise.all([alice.synced(), watcher.synced()])
    alice.provider.awareness.setLocalState({ cursor: { anchor: 1, head: 1 } })
    const seen = () => watcher.provider.awareness.getStates().get(alice.doc.clientID)
    await until(() => seen()?.cursor !== undefined)
    await until(() => watcher.authors.some(json => json.includes(`[${alice.doc.clientID},"alice"]`)))
    const late = page(at, 'bob')
    await until(() => late.provider.awareness.getStates().has(alice.doc.clientID))
    alice.provider.disconnect()
    await until(() => seen() === undefined)
    expect(alice.provider.awareness.getStates().has(watcher.doc.clientID)).toBe(false)
  })

  it('T8 a watcher follows; its words are dropped and the third closes with 4403', async () => {
    const at = await stage({ alice: 'writer' })
    const alice = page(at, 'alice')
    const watcher = page(at, 'watcher')
    await Promise.all([alice.synced(), watcher.synced()])
    alice.prompt.insert(0, 'neon')
    await until(() => watcher.prompt.toString() === 'neon')
    let code = 0
    watcher.provider.on('closed', event => {
      code = event.code
    })
    for (const letter of 'abc') watcher.prompt.insert(0, letter)
    await until(() => code !== 0)
    expect(code).toBe(4403)
    expect((await at.text()).words().text).toBe('neon')
  })

  it('a watcher who takes a seat writes on the same socket; a muted writer is reset, not closed', async () => {
    const at = await stage({ alice: 'writer', bob: 'watcher' })
    const bob = page(at, 'bob')
    await bob.synced()
    at.setRole('bob', 'writer')
    bob.prompt.insert(0, 'mine')
    await until(() => bob.saved.length > 0)
    at.setRole('bob', 'watcher')
    for (const letter of 'abcdef') bob.prompt.insert(0, letter)
    await until(() => bob.resets === 1)
    await rest(50)
    expect(bob.provider.wsconnected).toBe(true)
    expect((await at.text()).words().text).toBe('mine')
    at.setRole('bob', 'REMOVED')
    await until(() => !bob.provider.wsconnected)
  })

  it('T4 a clientID of somebody else is refused: at the address with 4409, in words with a reset', async () => {
    const at = await stage({ alice: 'writer', bob: 'writer' })
    const alice = page(at, 'alice', { client: '77' }, 77)
    await alice.synced()
    const bob = openRaw(at.url, 'bob', { query: '?client=77' })
    expect(await bob.closed).toBe(4409)
    const other = page(at, 'bob', {}, 77)
    await other.synced()
    other.prompt.insert(0, 'not mine')
    await until(() => other.resets === 1)
    alice.prompt.insert(0, 'mine')
    await until(() => alice.saved.at(-1) === 2)
    expect((await at.text()).words().text).toBe('mine')
  })
})

describe('the door', () => {
  it('U2 an own origin, a session and a jam are needed', async () => {
    const at = await stage({ removed: 'REMOVED', hidden: 'JAM_HIDDEN' })
    const codes = await Promise.all(
      [
        openRaw(at.url, 'alice', { origin: 'https://evil.example' }),
        openRaw(at.url, ''),
        openRaw(at.url, 'alice', { path: 'grey-cat-k3d9x2mp' }),
        openRaw(at.url, 'alice', { path: '../etc/passwd' }),
        openRaw(at.url, 'removed'),
        openRaw(at.url, 'hidden'),
        openRaw(at.url.replace('/collab', '/elsewhere'), 'alice'),
      ].map(raw => raw.closed),
    )
    expect(codes).toEqual([403, 4401, 4404, 404, 4403, 4410, 404])
  })

  it('U4 a banned person’s sockets are closed for good, the others’ are not', async () => {
    const at = await stage({ alice: 'writer', mallory: 'writer' })
    const alice = page(at, 'alice')
    const raw = openRaw(at.url, 'mallory')
    await Promise.all([alice.synced(), raw.opened])
    await until(() => raw.received.length > 0)
    at.collab.dismiss('mallory' as UserId, 'FORBIDDEN')
    expect(await raw.closed).toBe(4403)
    expect(alice.provider.wsconnected).toBe(true)
  })

  it('a closing server sends everybody away with 1012', async () => {
    const at = await stage({})
    const raw = openRaw(at.url, 'alice')
    await raw.opened
    await rest(20)
    await at.collab.close()
    expect(await raw.closed).toBe(1012)
  })

  it('a jam that cannot be loaded now closes with 1013, and the next try succeeds', async () => {
    const log = new MemoryLog()
    log.away = true
    const at = await stage({ alice: 'writer' }, log)
    expect(await openRaw(at.url, 'alice').closed).toBe(1013)
    log.away = false
    await page(at, 'alice').synced()
  })
})
