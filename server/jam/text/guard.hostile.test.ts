import * as encoding from 'lib0/encoding'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { UserId } from '#shared/ids.ts'
import { checkUpdate, type GuardReason } from './guard.ts'
import { seeded } from './honestPeople.ts'
import { KnownClocks } from './KnownClocks.ts'
import { TextState } from './TextState.ts'
import { decodeTextEntry } from './textEntry.ts'

const VICTIM = 'u_victim' as UserId
const MALLORY = 'u_mallory' as UserId
/** The victim's clientID and how far it has come in `stage`. */
const V = 7
const WRITTEN = 'the owl at sea'

function stage() {
  const doc = new Y.Doc()
  doc.clientID = V
  doc.getText('prompt').insert(0, WRITTEN)
  const update = Y.encodeStateAsUpdate(doc)
  const state = new TextState()
  state.apply({ by: VICTIM, claims: [V], at: 1, update })
  const known = new KnownClocks([[V, WRITTEN.length]], [[V, VICTIM]])
  return { doc, state, known }
}

/** An update written by hand: numbers as varUints, strings as varStrings, bytes as they are. */
function bytes(...parts: (number | string | Uint8Array)[]): Uint8Array {
  return encoding.encode(encoder => {
    for (const part of parts) {
      if (typeof part === 'number') encoding.writeVarUint(encoder, part)
      else if (part instanceof Uint8Array) encoding.writeUint8Array(encoder, part)
      else encoding.writeVarString(encoder, part)
    }
  })
}

/** An honest update of a fresh client on a document of its own, so that the schema can be broken with the library's help. */
function of(client: number, make: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = client
  make(doc)
  return Y.encodeStateAsUpdate(doc)
}

const STRING = 4
const DELETED = 1
const LEFT = 0x80
const RIGHT = 0x40
const ROOT = [1, 'prompt'] as const

const HOSTILE: [title: string, reason: GuardReason, update: Uint8Array][] = [
  ['Y3 a claim of 2^25 structs', 'schema', Uint8Array.of(1, 0xff, 0xff, 0xff, 0x0f, 7, 0, 0)],
  ['nothing at all', 'malformed', new Uint8Array()],
  ['bytes after the end', 'malformed', bytes(1, 1, 9, 0, STRING, ...ROOT, 'hi', 0, 0)],
  ['Y4 a clock gap', 'gap', bytes(1, 1, 9, 5, STRING, ...ROOT, 'hi', 0)],
  ['Y5 a GC struct over the victim’s next words', 'schema', bytes(1, 1, V, WRITTEN.length, 0, 2 ** 40, 0)],
  ['a GC struct under an own id', 'schema', bytes(1, 1, 9, 0, 0, 5, 0)],
  ['a Skip', 'schema', bytes(1, 1, 9, 0, 10, 5, 0)],
  [
    'a Skip that Yjs reads as one and its lazy reader does not',
    'schema',
    bytes(1, 1, 9, 0, Uint8Array.of(0x8a), 1, 0, 5, 0),
  ],
  ['words under the victim’s clientID', 'foreign', bytes(1, 1, V, WRITTEN.length, STRING, ...ROOT, 'hi', 0)],
  [
    'deleted words under the victim’s clientID',
    'foreign',
    bytes(1, 1, V, WRITTEN.length, DELETED, ...ROOT, 3, 0),
  ],
  [
    'one client listed twice',
    'malformed',
    bytes(2, 1, 9, 0, STRING, ...ROOT, 'hi', 1, 9, 2, STRING, ...ROOT, 'ho', 0),
  ],
  ['an unknown left neighbour', 'gap', bytes(1, 1, 9, 0, Uint8Array.of(STRING | LEFT), 88, 0, 'hi', 0)],
  [
    'a right neighbour beyond what is written',
    'gap',
    bytes(1, 1, 9, 0, Uint8Array.of(STRING | RIGHT), V, WRITTEN.length, 'hi', 0),
  ],
  [
    'a struct that is its own neighbour',
    'gap',
    bytes(1, 1, 9, 0, Uint8Array.of(STRING | LEFT), 9, 0, 'hi', 0),
  ],
  [
    'two structs that wait for each other',
    'gap',
    bytes(
      2,
      1,
      9,
      0,
      Uint8Array.of(STRING | LEFT),
      10,
      0,
      'hi',
      1,
      10,
      0,
      Uint8Array.of(STRING | LEFT),
      9,
      0,
      'ho',
      0,
    ),
  ],
  ['a deletion of what is not written', 'gap', bytes(0, 1, V, 1, 0, WRITTEN.length + 1)],
  ['a deletion of an unknown client', 'gap', bytes(0, 1, 88, 1, 0, 1)],
  ['a deletion of 2^50 units', 'gap', bytes(0, 1, V, 1, 0, 2 ** 50)],
  ['the same range deleted again and again', 'malformed', bytes(0, 1, V, 2, 0, 5, 0, 5)],
  ['an empty range', 'malformed', bytes(0, 1, V, 1, 0, 0)],
  ['an empty string', 'malformed', bytes(1, 1, 9, 0, STRING, ...ROOT, '', 0)],
  ['a clock advance of 2^40', 'size', bytes(1, 1, 9, 0, DELETED, ...ROOT, 2 ** 40, 0)],
  ['a clientID of 2^40', 'malformed', bytes(1, 1, 2 ** 40, 0, STRING, ...ROOT, 'hi', 0)],
  ['Y12 another root name', 'schema', of(9, doc => doc.getText('evil').insert(0, 'hi'))],
  [
    'Y12 5,000 root names',
    'schema',
    of(9, doc => {
      for (let i = 0; i < 5_000; i++) doc.getText(`r${i}`).insert(0, 'x')
    }),
  ],
  ['Y12 a map where text is expected', 'schema', of(9, doc => doc.getMap('prompt').set('__proto__', 1))],
  ['a value in an array', 'schema', of(9, doc => doc.getArray('prompt').push([1]))],
  ['bold text', 'schema', of(9, doc => doc.getText('prompt').insert(0, 'hi', { bold: true }))],
  ['a picture', 'schema', of(9, doc => doc.getText('prompt').insertEmbed(0, { image: 'x' }))],
  ['a nested type', 'schema', of(9, doc => doc.getText('prompt').insertEmbed(0, new Y.Map()))],
  ['a subdocument', 'schema', of(9, doc => doc.getMap('prompt').set('d', new Y.Doc()))],
  [
    'Y10 arrays nested 1,000 deep',
    'schema',
    of(9, doc => {
      let at = doc.getArray('prompt')
      for (let i = 0; i < 1_000; i++) {
        const next = new Y.Array()
        at.push([next])
        at = next as Y.Array<unknown>
      }
    }),
  ],
  [
    'a known clientID’s old place under another root',
    'schema',
    bytes(1, 1, V, 0, STRING, 1, 'evil', 'the', 0),
  ],
  [
    '65 fresh clientIDs in one message',
    'size',
    bytes(65, ...Array.from({ length: 65 }, (_, i) => [1, 100 + i, 0, STRING, ...ROOT, 'x']).flat(), 0),
  ],
]

describe('T5 the guard', () => {
  for (const [title, reason, update] of HOSTILE) {
    it(`refuses ${title}`, () => {
      const { known } = stage()
      const started = process.cpuUsage()
      expect(checkUpdate(update, known, MALLORY)).toEqual({ ok: false, reason })
      expect(process.cpuUsage(started).user).toBeLessThan(200_000)
    })
  }

  it('Y8 lets a player delete everything: that is co-writing, and undo gives it back', () => {
    const { known, state } = stage()
    const update = bytes(0, 1, V, 1, 0, WRITTEN.length)
    expect(checkUpdate(update, known, MALLORY).ok).toBe(true)
    state.apply({ by: MALLORY, claims: [], at: 1, update })
    expect(state.words().text).toBe('')
  })

  it('a clientID held by somebody who has not written yet is theirs', () => {
    const known = new KnownClocks([], [], client => (client === 9 ? VICTIM : undefined))
    const update = bytes(1, 1, 9, 0, STRING, ...ROOT, 'hi', 0)
    expect(checkUpdate(update, known, MALLORY)).toEqual({ ok: false, reason: 'foreign' })
    expect(checkUpdate(update, known, VICTIM).ok).toBe(true)
  })

  it('mutated updates are refused, or change nothing of the victim and leave nothing pending', () => {
    const seed = Number(process.env.SEED ?? 11)
    const chance = seeded(seed)
    const rounds = process.env.LONG ? 100_000 : 5_000
    let applied = 0
    for (let round = 0; round < rounds; round++) {
      const { doc, state, known } = stage()
      const base = Y.encodeStateVector(doc)
      doc.clientID = 9
      doc.getText('prompt').insert(Math.floor(chance() * 14), 'neon rain')
      doc.getText('prompt').delete(Math.floor(chance() * 10), 5)
      const update = mutate(Y.encodeStateAsUpdate(doc, base), chance)
      const checked = checkUpdate(update, known, MALLORY)
      if (!checked.ok) continue
      applied++
      const vector = state.clocks().get(V)
      try {
        state.apply({ by: MALLORY, claims: checked.claims, at: 1, update })
      } catch (fault) {
        throw new Error(`seed ${seed}, round ${round}`, { cause: fault })
      }
      expect(state.clocks().get(V), `seed ${seed}, round ${round}`).toBe(vector)
      const { text, runs } = state.words()
      expect(runs.reduce((sum, run) => sum + run.length, 0)).toBe(text.length)
      expect(Y.encodeStateVector(replica(state)), `seed ${seed}, round ${round}`).toEqual(state.stateVector())
    }
    expect(applied).toBeGreaterThan(rounds / 100)
  }, 120_000)

  it('junk is no text entry', () => {
    const chance = seeded(5)
    for (let round = 0; round < 2_000; round++) {
      const junk = Uint8Array.from({ length: Math.floor(chance() * 60) }, () => Math.floor(chance() * 256))
      expect(() => decodeTextEntry(junk)).toThrow()
    }
  })
})

/** A fresh load; its vector differs if anything was left pending. */
function replica(state: TextState): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state.fullUpdate())
  expect(doc.store.pendingStructs).toBeNull()
  expect(doc.store.pendingDs).toBeNull()
  return doc
}

function mutate(update: Uint8Array, chance: () => number): Uint8Array {
  const mutated = update.slice(0, chance() < 0.2 ? Math.floor(chance() * update.length) : update.length)
  for (let flips = 1 + Math.floor(chance() * 2); flips > 0 && mutated.length > 0; flips--) {
    const at = Math.floor(chance() * mutated.length)
    mutated[at] = (mutated[at] ?? 0) ^ (1 << Math.floor(chance() * 8))
  }
  return mutated
}
