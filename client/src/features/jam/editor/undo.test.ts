import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { undoable, undoOf } from './undo.ts'

const MUSE = 77

/** A page with these words of somebody else on it, and the line that they came by. */
function pageWith(words: string) {
  const doc = new Y.Doc()
  doc.clientID = 5
  const line = {}
  const text = doc.getText('prompt')
  /** A change under a clientID of its own, as the server sends it. */
  const comes = (client: number, from: number, to: number, into: string) => {
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    other.clientID = client
    const before = Y.encodeStateVector(other)
    other.transact(() => {
      other.getText('prompt').delete(from, to - from)
      other.getText('prompt').insert(from, into)
    })
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other, before), line)
  }
  comes(9, 0, 0, words)
  return { text, comes, manager: undoOf(text), read: () => text.toString() }
}

test('K21 what was accepted at once is one undo step, apart from what is typed around it, and comes back by redo', () => {
  const { text, comes, manager, read } = pageWith('a nice lighthouse, an old cat')
  text.insert(text.length, ' sits')
  undoable(text, [MUSE, MUSE + 1])
  comes(MUSE, 2, 6, 'lamplit')
  comes(MUSE + 1, 22, 28, 'a grey')
  text.insert(text.length, ' down')
  const accepted = 'a lamplit lighthouse, a grey cat sits'
  expect(read()).toBe(`${accepted} down`)
  manager.undo()
  expect(read()).toBe(accepted)
  manager.undo()
  expect(read()).toBe('a nice lighthouse, an old cat sits')
  manager.redo()
  expect(read()).toBe(accepted)
  manager.undo()
  manager.undo()
  expect(read()).toBe('a nice lighthouse, an old cat')
  expect(manager.canUndo()).toBe(false)
})

test('K21 it can be taken back by itself, once, whatever was typed since', () => {
  const { text, comes, manager, read } = pageWith('a nice lighthouse')
  const accepted = undoable(text, [MUSE])
  accepted.takeBack()
  comes(MUSE, 2, 6, 'lamplit')
  manager.undo()
  manager.redo()
  text.insert(text.length, ' at noon')
  expect(read()).toBe('a lamplit lighthouse at noon')
  accepted.takeBack()
  accepted.takeBack()
  expect(read()).toBe('a nice lighthouse at noon')
})

test('K21 what others write or accept is not this page’s to undo', () => {
  const { text, comes, manager, read } = pageWith('a nice lighthouse')
  comes(MUSE, 2, 6, 'lamplit')
  expect(manager.canUndo()).toBe(false)
  const late = undoable(text, [MUSE + 1])
  comes(8, 0, 1, 'the')
  comes(MUSE + 1, 0, 3, 'one')
  expect(manager.canUndo()).toBe(true)
  late.giveUp()
  expect(manager.canUndo()).toBe(false)
  expect(read()).toBe('one lamplit lighthouse')
})
