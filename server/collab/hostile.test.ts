import * as encoding from 'lib0/encoding'
import { afterEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { REASONS } from '#shared/reasons.ts'
import { MemoryLog } from '../testing/memoryLog.ts'
import { openPage, openRaw, openStage, rest, type Stage, until } from './collabStage.ts'

const open: { close(): unknown }[] = []
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close()
})

/** A stage with alice writing on it, so that every attack can be seen to leave her alone. */
async function attacked() {
  const stage = await openStage(new MemoryLog(), { alice: 'writer', mallory: 'writer' })
  open.push(stage)
  const alice = openPage(stage.url, 'alice')
  open.push(alice)
  await alice.synced()
  alice.prompt.insert(0, 'the owl at sea')
  await until(alice.allSaved)
  return { stage, alice }
}

/** Alice can still write, and sees what the server has. */
async function unharmed(stage: Stage, alice: ReturnType<typeof openPage>): Promise<void> {
  const before = alice.prompt.toString()
  for (let i = 0; i < 10; i++) alice.prompt.insert(0, '!')
  await until(alice.allSaved, 'alice cannot save')
  expect((await stage.text()).words().text).toBe(`!!!!!!!!!!${before}`)
  expect(alice.resets).toBe(0)
}

function message(...parts: (number | Uint8Array)[]): Uint8Array {
  return encoding.encode(encoder => {
    for (const part of parts) {
      if (typeof part === 'number') encoding.writeVarUint(encoder, part)
      else encoding.writeVarUint8Array(encoder, part)
    }
  })
}

function awareness(client: number, clock: number, state: string): Uint8Array {
  return message(
    1,
    encoding.encode(encoder => {
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarString(encoder, state)
    }),
  )
}

const update = (bytes: number[]) => message(0, 2, Uint8Array.from(bytes))

describe('D4 lines of one person', () => {
  it('beyond forty they are told to come back, nobody else is, and one that closes makes room', async () => {
    const { stage, alice } = await attacked()
    const lines = Array.from({ length: 41 }, () => openRaw(stage.url, 'mallory'))
    expect(await Promise.race(lines.map(({ closed }) => closed))).toBe(REASONS.UNAVAILABLE.close)
    const kept = lines.filter(({ ws }) => ws.readyState === ws.OPEN)
    expect(kept).toHaveLength(40)
    kept[0]?.ws.close()
    await kept[0]?.closed
    const again = openRaw(stage.url, 'mallory')
    await until(() => again.received.length > 0, 'no room was made')
    await unharmed(stage, alice)
    for (const { ws } of [...kept, again]) ws.terminate()
  })
})

describe('D3 hostile messages on the collaboration socket', () => {
  const final: [title: string, frame: Uint8Array, code: number][] = [
    ['Y3 an update that is junk', update([1, 0xff, 0xff, 0xff, 0x0f, 7, 0]), 4400],
    [
      'Y3 a state vector that claims 2^31 clients',
      message(0, 0, Uint8Array.of(0xff, 0xff, 0xff, 0xff, 7)),
      4400,
    ],
    ['Y5 a GC struct', update([1, 1, 9, 0, 0, 0xff, 0xff, 0xff, 0xff, 0xff, 7, 0]), 4400],
    ['an update of 300 kB', message(0, 2, new Uint8Array(300_000)), 4413],
    ['a frame of 2 MB', new Uint8Array(2 * 1024 * 1024), 1009],
  ]
  for (const [title, frame, code] of final) {
    it(`${title}: closed with ${code}, alice unharmed`, async () => {
      const { stage, alice } = await attacked()
      const raw = openRaw(stage.url, 'mallory')
      await raw.opened
      raw.ws.send(frame)
      expect(await raw.closed).toBe(code)
      await unharmed(stage, alice)
    })
  }

  it('Y13 T9 more than 16 k of text: closed with 4413', async () => {
    const { stage, alice } = await attacked()
    const raw = openRaw(stage.url, 'mallory')
    await raw.opened
    const doc = new Y.Doc()
    doc.getText('prompt').insert(0, 'x'.repeat(20_000))
    raw.ws.send(message(0, 2, Y.encodeStateAsUpdate(doc)))
    expect(await raw.closed).toBe(REASONS.TOO_LARGE.close)
    await unharmed(stage, alice)
  })

  it('Y4 15,000 updates with clock gaps: one reset, then slowed down and closed, memory flat', async () => {
    const { stage, alice } = await attacked()
    const raw = openRaw(stage.url, 'mallory')
    await raw.opened
    raw.ws.send(message(0, 0, Uint8Array.of(0)))
    raw.ws.send(message(0, 1, Uint8Array.of(0, 0)))
    const gap = update([1, 1, 9, 5, 4, 1, 6, ...Buffer.from('prompt'), 1, 120, 0])
    for (let i = 0; i < 15_000; i++) raw.ws.send(gap)
    await until(() => raw.received.some(frame => frame[0] === 102))
    await unharmed(stage, alice)
    expect(raw.received.filter(frame => frame[0] === 102)).toHaveLength(1)
    raw.ws.terminate()
  })

  it('Y16 10,000 messages that are none: at most ten log lines, slowed down, the others unharmed', async () => {
    const { stage, alice } = await attacked()
    const raw = openRaw(stage.url, 'mallory')
    await raw.opened
    for (let i = 0; i < 10_000; i++) raw.ws.send(i % 2 ? Uint8Array.of(99, 1, 2) : 'text')
    await rest(200)
    await unharmed(stage, alice)
    expect(stage.warnings.length).toBeLessThan(10)
    raw.ws.terminate()
  })

  it('W1 W4 foreign, leaping, oversized and broken presence reaches nobody', async () => {
    const { stage, alice } = await attacked()
    alice.provider.awareness.setLocalState({ cursor: null })
    const raw = openRaw(stage.url, 'mallory')
    await raw.opened
    raw.ws.send(awareness(9, 1, '{"cursor":null}'))
    const states = alice.provider.awareness.getStates()
    await until(() => states.has(9))
    raw.ws.send(awareness(alice.doc.clientID, 2 ** 31, 'null'))
    raw.ws.send(awareness(alice.doc.clientID, 2 ** 31, '{"cursor":"mine"}'))
    raw.ws.send(awareness(10, 1, '{"cursor":null}'))
    raw.ws.send(awareness(9, 2 ** 40, '{"leap":1}'))
    raw.ws.send(awareness(9, 2, `{"big":"${'x'.repeat(3_000)}"}`))
    for (const bad of ['5', '"x"', '[1]', '{', '', '[[[[', 'nul']) raw.ws.send(awareness(9, 3, bad))
    raw.ws.send(awareness(9, 4, '{"cursor":4}'))
    await until(() => states.get(9)?.cursor === 4)
    expect([...states.keys()].sort()).toEqual([9, alice.doc.clientID].sort())
    expect(states.get(alice.doc.clientID)).toEqual({ cursor: null })
    await unharmed(stage, alice)
    raw.ws.terminate()
  })

  it('memory stays flat while thousands of hostile updates and connections come', async () => {
    const { stage, alice } = await attacked()
    const bad = [
      update([1, 1, 9, 5, 4, 1, 6, ...Buffer.from('prompt'), 1, 120, 0]),
      update([0, 1, 77, 1, 0, 5]),
      message(0, 1, Uint8Array.of(0, 0)),
      awareness(1, 1, '{}'),
      Uint8Array.of(200),
    ]
    const storm = async () => {
      for (let round = 0; round < 30; round++) {
        const raws = Array.from({ length: 5 }, () => openRaw(stage.url, 'mallory'))
        await Promise.all(raws.map(raw => raw.opened))
        for (const raw of raws) for (let i = 0; i < 60; i++) raw.ws.send(bad[i % bad.length] ?? '')
        await rest(5)
        for (const raw of raws) raw.ws.terminate()
        await Promise.all(raws.map(raw => raw.closed))
      }
      await rest(100)
      globalThis.gc?.()
      return process.memoryUsage().rss
    }
    await storm()
    const before = await storm()
    const after = await storm()
    expect(after - before).toBeLessThan(30 * 1024 * 1024)
    await unharmed(stage, alice)
  }, 30_000)
})

describe('P4 slow readers', () => {
  it('a reader that stops reading costs at most a megabyte, holds up nobody, and catches up in one piece', async () => {
    const { stage, alice } = await attacked()
    const bob = openPage(stage.url, 'watcher')
    open.push(bob)
    const slow = openPage(stage.url, 'slow')
    open.push(slow)
    await Promise.all([bob.synced(), slow.synced()])
    const socket = (slow.provider.ws as unknown as { _socket: { pause(): void; resume(): void } })._socket
    socket.pause()
    for (let i = 0; i < 320; i++) {
      alice.doc.transact(() => {
        alice.prompt.delete(0, alice.prompt.length)
        alice.prompt.insert(0, `${i}漢`.repeat(3_900))
      })
      if (i % 4 === 0) await rest(4)
    }
    await until(alice.allSaved, 'alice was held up', 20_000)
    await until(() => bob.prompt.toString() === alice.prompt.toString(), 'bob was held up')
    expect(slow.prompt.toString()).not.toBe(alice.prompt.toString())
    expect(stage.collab.held()).toBeGreaterThan(0)
    expect(stage.collab.held()).toBeLessThan(1024 * 1024)
    socket.resume()
    await until(() => slow.prompt.toString() === alice.prompt.toString(), 'no catch-up', 10_000)
    expect(slow.doc.store.pendingStructs).toBeNull()
  }, 60_000)
})
