import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { JamId, NodeId, UserId } from '#shared/ids.ts'
import { createClock } from '../../clock.ts'
import { MemoryLog } from '../../testing/memoryLog.ts'
import { LiveText } from './LiveText.ts'
import type { TextOutcome } from './TextQueue.ts'
import { encodeTextEntry } from './textEntry.ts'

const JAM = 'amber-fox-k3d9x2mp' as JamId
const ALICE = 'u_alice' as UserId
const BOB = 'u_bob' as UserId

function load(log: MemoryLog, node = 'n1') {
  return LiveText.load(JAM, { log, clock: createClock(), node: node as NodeId, warn: () => {} })
}

/** A page's document that sends each change; `outcomes` collects what became of them. */
function writer(text: LiveText, by: UserId, client: number) {
  const doc = new Y.Doc()
  doc.clientID = client
  const outcomes: Promise<TextOutcome>[] = []
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === 'server') return
    outcomes.push(new Promise(settle => text.submit({ by, update, kind: 'update', source: doc, settle })))
  })
  text.subscribe({
    relay: entries => {
      for (const { update, source } of entries) if (source !== doc) Y.applyUpdate(doc, update, 'server')
    },
    authors: () => {},
  })
  return { doc, prompt: doc.getText('prompt'), outcomes, all: () => Promise.all(outcomes) }
}

describe('the text stream of a jam', () => {
  it('T2 L2 words are shown after they are durable; what waits shares the next commit', async () => {
    const log = new MemoryLog()
    log.delay = 20
    const text = await load(log)
    const alice = writer(text, ALICE, 1)
    const bob = writer(text, BOB, 2)
    for (const letter of 'neon rain') alice.prompt.insert(alice.prompt.length, letter)
    expect(text.words().text).toBe('')
    expect(bob.prompt.toString()).toBe('')
    await alice.all()
    expect(bob.prompt.toString()).toBe('neon rain')
    expect(text.words()).toEqual({ text: 'neon rain', runs: [{ by: ALICE, length: 9 }], textSeq: 9 })
    expect(log.appends).toBeLessThan(4)
    await text.close()
  })

  it('L3 an append that happened but was not acknowledged is found again, not doubled', async () => {
    const log = new MemoryLog()
    const text = await load(log)
    const alice = writer(text, ALICE, 1)
    log.forgetful = 2
    alice.prompt.insert(0, 'neon')
    alice.prompt.insert(4, ' rain')
    expect(await alice.all()).toEqual(['durable', 'durable'])
    expect((await load(log)).words().text).toBe('neon rain')
    expect((await log.heads(JAM))?.text).toBe(2)
  })

  it('a store that is away: words wait, then all of them land once', async () => {
    const log = new MemoryLog()
    const text = await load(log)
    const alice = writer(text, ALICE, 1)
    log.away = true
    for (const letter of 'neon rain') alice.prompt.insert(alice.prompt.length, letter)
    await new Promise(done => setTimeout(done, 120))
    expect(text.idle).toBe(false)
    log.away = false
    await alice.all()
    expect((await load(log)).words()).toEqual(text.words())
  })

  it('a store that is away for long: more than a megabyte is not kept, the page is told to come back', async () => {
    const log = new MemoryLog()
    const text = await load(log)
    log.away = true
    const doc = new Y.Doc()
    doc.getText('prompt').insert(0, 'x'.repeat(16_000))
    const update = Y.encodeStateAsUpdate(doc)
    const outcomes: TextOutcome[] = []
    const submit = (bytes: Uint8Array) =>
      text.submit({
        by: ALICE,
        update: bytes,
        kind: 'update',
        source: doc,
        settle: outcome => outcomes.push(outcome),
      })
    submit(update)
    for (let i = 0; i < 200; i++) {
      doc.getText('prompt').delete(0, 16_000)
      const before = Y.encodeStateVector(doc)
      doc.getText('prompt').insert(0, 'y'.repeat(16_000))
      submit(Y.encodeStateAsUpdate(doc, before))
    }
    expect(outcomes).toContain('busy')
    log.away = false
    await text.close()
  })

  it('L5 two nodes write at once: text is renumbered, both keep every word', async () => {
    const log = new MemoryLog()
    const [one, two] = await Promise.all([load(log, 'n1'), load(log, 'n2')])
    const alice = writer(one, ALICE, 1)
    const bob = writer(two, BOB, 2)
    for (let i = 0; i < 20; i++) {
      alice.prompt.insert(alice.prompt.length, 'a')
      bob.prompt.insert(0, 'b')
      await new Promise(setImmediate)
    }
    expect(new Set([...(await alice.all()), ...(await bob.all())])).toEqual(new Set(['durable']))
    const { text, textSeq } = (await load(log)).words()
    expect([...text].sort().join('')).toBe('a'.repeat(20) + 'b'.repeat(20))
    expect(textSeq).toBe(40)
  })

  it('T4 one clientID on two nodes is the first writer’s; the other is refused after looking again', async () => {
    const log = new MemoryLog()
    const [one, two] = await Promise.all([load(log, 'n1'), load(log, 'n2')])
    const alice = writer(one, ALICE, 1)
    const bob = writer(two, BOB, 1)
    alice.prompt.insert(0, 'mine')
    await alice.all()
    bob.prompt.insert(0, 'no, mine')
    expect(await bob.all()).toEqual(['foreign'])
  })

  it('L16 an entry that this version cannot read ends the text here: what waits goes elsewhere', async () => {
    const log = new MemoryLog()
    const text = await load(log)
    const alice = writer(text, ALICE, 1)
    const batch = { jam: JAM, stream: 'text' as const, first: 1, at: 1, writer: 'n2' as NodeId, number: 1 }
    await log.append({ ...batch, bodies: [Uint8Array.of(99)] })
    const faults: unknown[] = []
    text.onBroken(fault => faults.push(fault))
    alice.prompt.insert(0, 'neon')
    expect(await alice.all()).toEqual(['closed'])
    expect(faults).toHaveLength(1)
    await expect.poll(() => text.idle).toBe(true)
    await expect(load(log, 'n3')).rejects.toThrow('unknown format')
  })

  it('J19 L16 a snapshot and its tail load to the same words as everything', async () => {
    const log = new MemoryLog()
    const text = await load(log)
    const alice = writer(text, ALICE, 1)
    const bob = writer(text, BOB, 2)
    for (let i = 0; i < 700; i++) {
      const page = i % 3 ? alice : bob
      page.prompt.insert(Math.floor(page.prompt.length / 2), `${i} `)
      if (i % 9 === 0) page.prompt.delete(0, 2)
      if (i % 50 === 0) await page.all()
    }
    await Promise.all([alice.all(), bob.all()])
    expect((await log.loadSnapshot(JAM, 'text'))?.seq).toBeGreaterThan(400)
    expect((await load(log)).words()).toEqual(text.words())
    expect((await load(log)).authors()).toEqual(text.authors())
  })

  it('T9 more than 16 k of text is refused, replacing a long text is not', async () => {
    const text = await load(new MemoryLog())
    const alice = writer(text, ALICE, 1)
    alice.prompt.insert(0, 'x'.repeat(16_000))
    await alice.all()
    alice.doc.transact(() => {
      alice.prompt.delete(0, 16_000)
      alice.prompt.insert(0, 'y'.repeat(16_000))
    })
    alice.prompt.insert(0, 'z'.repeat(400))
    expect(await alice.all()).toEqual(['durable', 'durable', 'size'])
    expect(text.units).toBe(16_000)
  })

  it('T1 a message without news is durable when everything before it is', async () => {
    const log = new MemoryLog()
    const text = await load(log)
    const alice = writer(text, ALICE, 1)
    alice.prompt.insert(0, 'neon')
    const settled: string[] = []
    void alice.outcomes[0]?.then(() => settled.push('words'))
    await new Promise<void>(done =>
      text.submit({
        by: ALICE,
        update: Y.encodeStateAsUpdate(alice.doc),
        kind: 'step2',
        source: alice.doc,
        settle: outcome => {
          settled.push(outcome)
          done()
        },
      }),
    )
    await alice.all()
    expect(settled.sort()).toEqual(['durable', 'words'])
    expect(text.textSeq).toBe(1)
  })

  it('a step 2 is stored without the deletions that everybody has', async () => {
    const log = new MemoryLog()
    const text = await load(log)
    const alice = writer(text, ALICE, 1)
    for (let i = 0; i < 600; i++) alice.prompt.insert(0, 'ab')
    for (let i = 0; i < 600; i++) alice.prompt.delete(i, 1)
    await alice.all()
    const vector = text.stateVector()
    const offline = new Y.Doc()
    Y.applyUpdate(offline, text.fullUpdate())
    offline.getText('prompt').insert(0, 'c')
    const update = Y.encodeStateAsUpdate(offline, vector)
    expect(update.byteLength).toBeGreaterThan(1_000)
    await new Promise(settle => text.submit({ by: ALICE, update, kind: 'step2', source: offline, settle }))
    const last = (await log.read(JAM, 'text', text.textSeq - 1))[0]
    expect(last?.bodies[0]?.byteLength).toBeLessThan(100)
    expect((await load(log)).words().text).toBe(offline.getText('prompt').toString())
  })

  it('a redacted body keeps its number', async () => {
    const log = new MemoryLog()
    const entry = { by: ALICE, claims: [], at: 1, update: Uint8Array.of(0, 0) }
    const batch = { jam: JAM, stream: 'text' as const, at: 1, writer: 'n' as NodeId }
    await log.append({
      ...batch,
      first: 1,
      number: 1,
      bodies: [encodeTextEntry(entry), encodeTextEntry(entry)],
    })
    await log.redact(JAM, 'text', 1)
    expect((await load(log)).textSeq).toBe(2)
  })
})
