import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { countWords, typeAgain, unsavedRuns } from './unsaved.ts'

function page(client: number, from?: Y.Doc) {
  const doc = new Y.Doc()
  doc.clientID = client
  if (from) Y.applyUpdate(doc, Y.encodeStateAsUpdate(from))
  return { doc, text: doc.getText('prompt') }
}

it('counts the words beyond what is saved, and not what was deleted', () => {
  const { doc, text } = page(1)
  text.insert(0, 'an enormous cat')
  const saved = Y.decodeStateVector(Y.encodeStateVector(doc))
  expect(unsavedRuns(text, saved)).toEqual([])
  text.insert(12, 'ginger ')
  text.insert(text.length, ' asleep, tail hanging')
  text.delete(text.length - ' hanging'.length, ' hanging'.length)
  const runs = unsavedRuns(text, saved)
  expect(runs.map(run => run.text)).toEqual(['ginger ', ' asleep, tail'])
  expect(countWords(runs)).toBe(3)
})

it('T5 a reset keeps own words: they are typed into the server’s text where they stood', () => {
  const server = page(1)
  server.text.insert(0, 'an enormous cat')
  const mine = page(2, server.doc)
  const saved = Y.decodeStateVector(Y.encodeStateVector(mine.doc))
  mine.text.insert(12, 'ginger ')
  mine.text.insert(mine.text.length, ' asleep')
  mine.text.insert(0, 'Look: ')
  server.text.insert(3, 'old, ')
  const runs = unsavedRuns(mine.text, saved)
  const again = page(3, server.doc)
  typeAgain(again.text, runs, 'again')
  expect(again.text.toString()).toBe('Look: an old, enormous ginger cat asleep')
})

it('T5 a reset keeps own words even if their neighbours are gone', () => {
  const server = page(1)
  server.text.insert(0, 'an enormous cat')
  const mine = page(2, server.doc)
  const saved = Y.decodeStateVector(Y.encodeStateVector(mine.doc))
  mine.text.insert(15, ' asleep')
  server.text.delete(0, 15)
  const again = page(3, server.doc)
  typeAgain(again.text, unsavedRuns(mine.text, saved), 'again')
  expect(again.text.toString()).toBe(' asleep')
})
