import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { UserId } from '#shared/ids.ts'
import { sharesOf } from '#shared/jam/shares.ts'
import type { Author } from '#shared/jam/state.ts'
import { Desk, Page } from './honestPeople.ts'
import { TextState } from './TextState.ts'
import { textToEntry } from './textToEntry.ts'

const ALICE = 'u_alice' as UserId
const BOB = 'u_bob' as UserId

/** Two pages and the server between them; every change reaches everybody. */
function scene() {
  const desk = new Desk()
  let client = 100
  const alice = new Page(ALICE, () => client++)
  const bob = new Page(BOB, () => client++)
  const pages = [alice, bob]
  const deliver = () => {
    for (const page of pages) for (const update of page.sent()) desk.take(page.who, update, 'update')
    for (const { update, by } of desk.commit())
      for (const page of pages) if (page.who !== by) page.inbox.push(update)
    for (const page of pages) page.receive(Number.POSITIVE_INFINITY)
  }
  const write = (page: Page, what: (text: Y.Text) => void) => {
    page.settle()
    page.change(() => what(page.text))
    deliver()
  }
  const share = (by: Author) => sharesOf(desk.state.words().runs).find(one => one.by === by)?.share ?? 0
  return { desk, alice, bob, write, deliver, share }
}

/** Alice: "the cat ", Bob: "sat on " in the middle, word by word, so that their runs interleave. */
function interleaved() {
  const stage = scene()
  const { write, alice, bob } = stage
  write(alice, text => text.insert(0, 'the cat the mat'))
  write(bob, text => text.insert(8, 'sat on '))
  write(alice, text => text.insert(4, 'fat '))
  write(bob, text => text.insert(text.length, ' ok'))
  return stage
}

describe('T6 whose words', () => {
  it('shares follow who typed what, and sum to 1', () => {
    const { desk, share } = interleaved()
    expect(desk.state.words().text).toBe('the fat cat sat on the mat ok')
    expect(share(ALICE)).toBeCloseTo(19 / 29, 9)
    expect(share(BOB)).toBeCloseTo(10 / 29, 9)
  })

  it('delete-all and undo by another person changes no share, though runs are shorter than four units', () => {
    const { write, bob, alice, deliver, desk, share } = scene()
    for (let i = 0; i < 12; i++)
      write(i % 2 ? alice : bob, text => text.insert(text.length, i % 2 ? 'ab' : 'xyz'))
    const before = desk.state.words()
    write(bob, text => text.delete(0, text.length))
    expect(desk.state.words().text).toBe('')
    bob.undo()
    deliver()
    expect(desk.state.words().text).toBe(before.text)
    expect(desk.state.words().runs).toEqual(before.runs)
    expect(share(ALICE)).toBeCloseTo(12 / 30, 9)
  })

  it('backspacing a word unit by unit and undoing it gives it back to its author', () => {
    const { write, alice, bob, deliver, desk } = scene()
    write(alice, text => text.insert(0, 'lighthouse at dawn'))
    bob.settle()
    for (let end = 10; end > 0; end--) {
      bob.change(() => bob.text.delete(end - 1, 1))
      deliver()
    }
    bob.undo()
    deliver()
    expect(desk.state.words().runs).toEqual([{ by: ALICE, length: 18 }])
  })

  it('cut and paste keeps the author, also when another person pastes', () => {
    const { write, alice, bob, desk } = scene()
    write(alice, text => text.insert(0, 'neon rain over Tokyo'))
    write(bob, text => text.delete(0, 10))
    write(bob, text => text.insert(text.length, 'neon rain '))
    expect(desk.state.words().runs).toEqual([{ by: ALICE, length: 20 }])
  })

  it('a drag within one transaction is a move', () => {
    const { write, alice, bob, desk } = scene()
    write(alice, text => text.insert(0, 'neon rain over Tokyo'))
    write(bob, text => {
      text.delete(0, 5)
      text.insert(text.length, 'neon ')
    })
    expect(desk.state.words().runs).toEqual([{ by: ALICE, length: 20 }])
  })

  it('fewer than four equal units are newly written', () => {
    const { write, alice, bob, desk } = scene()
    write(alice, text => text.insert(0, 'owl at sea'))
    write(bob, text => text.delete(0, 3))
    write(bob, text => text.insert(0, 'owl'))
    expect(desk.state.words().runs[0]).toEqual({ by: BOB, length: 3 })
  })

  it('words restored in the next round from a deleted part of a longer run keep their author', () => {
    const { write, alice, bob, desk } = scene()
    write(alice, text => text.insert(0, 'a glass owl in neon rain'))
    write(bob, text => text.delete(0, text.length))
    write(bob, text => text.insert(0, 'glass owl'))
    expect(desk.state.words().runs).toEqual([{ by: ALICE, length: 9 }])
  })

  it('survives compaction and restart: snapshot and tail give what all entries give', () => {
    const { write, alice, bob, desk, deliver } = interleaved()
    write(bob, text => text.delete(0, text.length))
    const snapshot = TextState.fromSnapshot(desk.state.snapshot())
    if (!snapshot) throw new Error('no snapshot')
    const after = desk.entries.length
    bob.undo()
    deliver()
    write(alice, text => text.insert(0, '!'))
    for (const entry of desk.entries.slice(after)) snapshot.apply(entry)
    expect(snapshot.words()).toEqual(desk.state.words())
    expect(snapshot.words().runs).toHaveLength(4)
  })

  it('T10 the words of a riff belong to lineage', () => {
    const state = new TextState()
    state.apply(textToEntry('a glass owl', 'lineage', 1))
    expect(state.words()).toEqual({ text: 'a glass owl', runs: [{ by: 'lineage', length: 11 }], textSeq: 1 })
  })

  it('a redacted entry keeps its number', () => {
    const state = new TextState()
    state.apply(textToEntry('owl', 'lineage', 1))
    state.apply(null)
    expect(state.words().textSeq).toBe(2)
  })

  it('an update costs what it is, not what the document is', () => {
    const state = new TextState()
    const doc = new Y.Doc()
    const updates: Uint8Array[] = []
    doc.on('update', update => updates.push(update))
    for (let i = 0; i < 20_000; i++) doc.getText('prompt').insert(Math.floor((i * 7919) % (i + 1)), 'ab')
    const started = process.cpuUsage()
    for (const update of updates) state.apply({ by: ALICE, claims: [doc.clientID], at: 1, update })
    const micros = process.cpuUsage(started).user / updates.length
    expect(micros).toBeLessThan(200)
  })
})
