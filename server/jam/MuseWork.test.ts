import { describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import type { JamId, NodeId } from '#shared/ids.ts'
import { museEdit } from '#shared/jam/muse.ts'
import { createClock } from '../clock.ts'
import { createRuleMuse } from '../engine/muse/ruleMuse.ts'
import { createScreening, type Screening } from '../moderation/screening.ts'
import type { Muse, MuseEvent } from '../ports/muse.ts'
import type { Screener } from '../ports/screener.ts'
import { ALICE, BOB, JamDriver } from '../testing/jamDriver.ts'
import { MemoryLog } from '../testing/memoryLog.ts'
import { Growth } from './Growth.ts'
import { MuseWork } from './MuseWork.ts'
import { LiveText } from './text/LiveText.ts'

const JAM = 'amber-fox-bcdfghjk' as JamId
const TEXT = 'a very beautiful lighthouse, an old cat'

const NO_PURSE = { reserveAsk: async () => true, settleAsk: async () => {} }

const load = (log: MemoryLog, node: string) =>
  LiveText.load(JAM, { log, clock: createClock(), node: node as NodeId, warn: () => {} })

async function typed(text: LiveText, words: string): Promise<void> {
  const doc = new Y.Doc()
  doc.getText('prompt').insert(0, words)
  const update = Y.encodeStateAsUpdate(doc)
  await new Promise(settle => text.submit({ by: BOB.id, update, kind: 'update', source: {}, settle }))
}

/** A muse that says what it is given. */
function museOf(...events: MuseEvent[]): Muse {
  return {
    describe: () => ({ id: 'test', label: 'For tests', free: true }),
    async *offer() {
      yield* events
    },
  }
}

const BY_RULES = createScreening({ screener: null, warn: () => {} })

async function jamWith(muse: Muse, ...nodes: string[]) {
  return await screenedJam(muse, BY_RULES, new Growth(), ...nodes)
}

async function screenedJam(muse: Muse, screening: Screening, growth: Growth, ...nodes: string[]) {
  const log = new MemoryLog()
  const jam = new JamDriver(ALICE, BOB)
  const first = await load(log, nodes[0] ?? 'node-1')
  await typed(first, TEXT)
  jam.text = TEXT
  const texts = [first, ...(await Promise.all(nodes.slice(1).map(node => load(log, node))))]
  const works = texts.map((text, at) => {
    const tell = async (command: Parameters<JamDriver['server']>[0]) => jam.server(command) === 'ok'
    const node = (nodes[at] ?? 'node-1') as NodeId
    return new MuseWork(
      { node, muse, screening, growth, text, purse: NO_PURSE, tell, warn: () => {} },
      () => jam.state,
    )
  })
  const look = () => {
    for (const work of works) work.look()
  }
  return { jam, log, texts, look }
}

describe('what the muse does', () => {
  it('K1 K4 it offers by rules, and what is accepted is written as its own, the rest staying its author’s', async () => {
    const { jam, texts, look } = await jamWith(createRuleMuse({ stepTakes: 0 }))
    jam.ask(ALICE, { kind: 'askMuse', wish: 'moodier' })
    look()
    await vi.waitFor(() => expect(jam.state.muse.open?.edits?.length).toBe(3))
    const [text] = texts as [LiveText]
    expect(text.words().text).toBe(TEXT)
    const edits = jam.state.muse.open?.edits ?? []
    jam.ask(BOB, { kind: 'takeOffer', ask: 1, edits: [0] })
    look()
    await vi.waitFor(() => expect(jam.state.muse.open?.fates[0]).toBe('written'))
    const { text: now, runs } = text.words()
    expect(now).toBe(`a ${edits[0]?.text} lighthouse, an old cat`)
    expect(runs).toEqual([
      { by: BOB.id, length: 2 },
      { by: 'muse', length: edits[0]?.text.length },
      { by: BOB.id, length: ' lighthouse, an old cat'.length },
    ])
  })

  it('K4 three nodes write an accepted change at once, and it stands there once', async () => {
    const change = museEdit(TEXT, 2, 16, 'lamplit')
    const { jam, log, texts, look } = await jamWith(
      museOf({ kind: 'offer', edits: [change] }),
      'node-1',
      'node-2',
      'node-3',
    )
    log.delay = 5
    jam.ask(ALICE, { kind: 'askMuse', wish: '' })
    look()
    await vi.waitFor(() => expect(jam.state.muse.open?.edits?.length).toBe(1))
    jam.ask(ALICE, { kind: 'takeOffer', ask: 1, edits: [0] })
    look()
    await vi.waitFor(
      () => expect(texts.every(text => text.words().text === 'a lamplit lighthouse, an old cat')).toBe(true),
      3_000,
    )
    expect((await load(log, 'node-4')).words().text).toBe('a lamplit lighthouse, an old cat')
    expect(jam.state.muse.open?.fates).toEqual(['written'])
  })

  it('K3 words that went meanwhile are not written over', async () => {
    const { jam, texts, look } = await jamWith(
      museOf({ kind: 'offer', edits: [museEdit(TEXT, 2, 16, 'lamplit')] }),
    )
    jam.ask(ALICE, { kind: 'askMuse', wish: '' })
    look()
    await vi.waitFor(() => expect(jam.state.muse.open?.edits?.length).toBe(1))
    const [text] = texts as [LiveText]
    await text.write(BOB.id, 99, words => ({ from: 0, to: words.length, into: 'something else' }))
    jam.ask(ALICE, { kind: 'takeOffer', ask: 1, edits: [0] })
    look()
    await vi.waitFor(() => expect(jam.state.muse.open?.fates).toEqual(['missed']))
    expect(text.words().text).toBe('something else')
  })

  it('K5 what the word rules refuse, what is too long and what is no text is left out; growing words are judged too', async () => {
    const bad = [
      museEdit(TEXT, 0, 1, 'n1gger'),
      museEdit(TEXT, 0, 1, 'x'.repeat(301)),
      museEdit(TEXT, 0, 1, 'a\u202eb'),
    ]
    const { jam, look } = await jamWith(
      museOf({ kind: 'offer', edits: [...bad, museEdit(TEXT, 2, 6, 'so')] }),
    )
    jam.ask(ALICE, { kind: 'askMuse', wish: '' })
    look()
    await vi.waitFor(() => expect(jam.state.muse.open?.edits?.map(edit => edit.text)).toEqual(['so']))
    const worse = await jamWith(
      museOf({ kind: 'growing', text: 'you n1gger' }, { kind: 'offer', edits: [museEdit(TEXT, 2, 6, 'so')] }),
    )
    worse.jam.ask(ALICE, { kind: 'askMuse', wish: '' })
    worse.look()
    await vi.waitFor(() => expect(worse.jam.state.muse.open?.failed).toBe('blocked'))
  })

  it('K20 the service judges the prompt as it would read and each change; what it refuses nobody is shown', async () => {
    const asked: (readonly string[])[] = []
    const service: Screener = {
      async texts(texts) {
        asked.push(texts)
        return texts.some(text => text.includes('gore')) ? { ok: false, parts: [0] } : { ok: true }
      },
      picture: async () => ({ ok: true }),
    }
    const screening = createScreening({ screener: service, warn: () => {} })
    const shown: unknown[] = []
    const growth = new Growth()
    growth.onGrowing(grown => shown.push(grown))
    const asks = async (...says: MuseEvent[]) => {
      const one = await screenedJam(museOf(...says), screening, growth)
      one.jam.ask(ALICE, { kind: 'askMuse', wish: '' })
      one.look()
      await vi.waitFor(() => expect(one.jam.state.muse.open).not.toMatchObject({ edits: null, failed: null }))
      return one.jam.state.muse.open
    }
    const good = await asks({ kind: 'offer', edits: [museEdit(TEXT, 2, 16, 'lamplit')] })
    expect(good?.edits).toMatchObject([{ text: 'lamplit', client: expect.any(Number) }])
    expect(asked).toEqual([['a lamplit lighthouse, an old cat', 'lamplit']])
    const bad = await asks({ kind: 'offer', edits: [museEdit(TEXT, 2, 16, 'gore')] })
    expect(bad).toMatchObject({ edits: null, failed: 'blocked' })
    // Words that grow are judged before anybody sees them, players included.
    const grown = `${TEXT} and gore`.padEnd(90, '.')
    const worse = await asks(
      { kind: 'growing', text: TEXT },
      { kind: 'growing', text: grown },
      { kind: 'offer', edits: [museEdit(TEXT, 2, 16, 'lamplit, with gore')] },
    )
    expect(worse).toMatchObject({ edits: null, failed: 'blocked' })
    await new Promise(resolve => setTimeout(resolve, 150))
    expect(shown).toEqual([])
  })

  it('K20 M3 a service that fails leaves the muse to the word rules', async () => {
    const service: Screener = {
      texts: () => Promise.reject(new Error('502')),
      picture: () => Promise.reject(new Error('502')),
    }
    const screening = createScreening({ screener: service, warn: () => {} })
    const offer: MuseEvent = { kind: 'offer', edits: [museEdit(TEXT, 2, 16, 'lamplit')] }
    const { jam, look } = await screenedJam(museOf(offer), screening, new Growth())
    jam.ask(ALICE, { kind: 'askMuse', wish: '' })
    look()
    await vi.waitFor(() => expect(jam.state.muse.open?.edits).toMatchObject([{ text: 'lamplit' }]))
  })
})
