import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { JamId, NodeId, UserId } from '#shared/ids.ts'
import { PROMPT_ROOT } from '#shared/protocol/collab.ts'
import { createClock } from '../clock.ts'
import type { Batch } from '../ports/log.ts'
import { MemoryLog } from '../testing/memoryLog.ts'
import { seeded } from '../testing/seeded.ts'
import { until } from '../testing/until.ts'
import { LiveText } from './text/LiveText.ts'
import type { TextOutcome } from './text/TextQueue.ts'

const JAM = 'amber-fox-bcdfghjk' as JamId
const SEEDS = process.env.LONG === '1' ? 300 : 12
const NODES = 3
const STEPS = 60

/** Three nodes with a page each; rings are lost, late, doubled and out of order, appends happen without saying so. */
async function run(seed: number) {
  const random = seeded(seed)
  const log = new MemoryLog()
  const texts: LiveText[] = []
  const acked = new Set<string>()
  const asked = new Set<string>()
  const ring = (from: number, batch: Batch) => {
    for (const [index, text] of texts.entries()) {
      if (index === from) continue
      for (let copies = Math.floor(random() * 3); copies > 0; copies--)
        setTimeout(() => text.take(batch), random() * 20)
    }
  }
  const giveWay = (from: number) => {
    for (const [index, text] of texts.entries()) if (index !== from) text.giveWay()
  }
  for (let index = 0; index < NODES; index++)
    texts.push(
      await LiveText.load(JAM, {
        log,
        clock: createClock(),
        node: `node-${index}` as NodeId,
        link: { ring: batch => ring(index, batch), yield: () => giveWay(index) },
        warn: () => {},
      }),
    )
  const pages = texts.map((text, index) => {
    const doc = new Y.Doc()
    doc.clientID = 100 + index
    text.subscribe({
      relay: entries => {
        for (const { update } of entries) Y.applyUpdate(doc, update, 'far')
      },
      authors: () => {},
    })
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'far') return
      const word = `${index}:${doc.store.clients.get(doc.clientID)?.length ?? 0}`
      asked.add(word)
      const settle = (outcome: TextOutcome) => outcome === 'durable' && acked.add(word)
      text.submit({
        by: `u_person${index}`.padEnd(18, '0') as UserId,
        update,
        kind: 'update',
        source: doc,
        settle,
      })
    })
    return doc
  })
  for (let step = 0; step < STEPS; step++) {
    const page = pages[Math.floor(random() * NODES)] as Y.Doc
    const words = page.getText(PROMPT_ROOT)
    if (random() < 0.15) log.forgetful = 1
    log.delay = random() < 0.3 ? Math.floor(random() * 8) : 0
    if (random() < 0.2 && words.length > 4) words.delete(Math.floor(random() * (words.length - 2)), 2)
    else words.insert(Math.floor(random() * (words.length + 1)), `w${step}`)
    if (random() < 0.5) await new Promise(done => setTimeout(done, random() * 6))
  }
  // What the poll does once a second.
  await until(async () => {
    await Promise.all(texts.map(text => text.refresh()))
    return acked.size === asked.size && texts.every(text => text.idle && text.textSeq === texts[0]?.textSeq)
  }, `seed ${seed}: the nodes do not come level, ${acked.size} of ${asked.size}`)
  const fresh = await LiveText.load(JAM, {
    log,
    clock: createClock(),
    node: 'fresh' as NodeId,
    warn: () => {},
  })
  const all = [
    ...pages.map(page => page.getText(PROMPT_ROOT).toString()),
    ...texts.map(text => text.words().text),
  ]
  expect([seed, new Set([...all, fresh.words().text]).size]).toEqual([seed, 1])
}

describe('three nodes and an unreliable bell', () => {
  it('B1 B2 L3 T3 every acknowledged word is there once, and all nodes, pages and a fresh load are equal', async () => {
    for (let seed = 1; seed <= SEEDS; seed++) await run(seed)
  })
})
