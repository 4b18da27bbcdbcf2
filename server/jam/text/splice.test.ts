import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { spliceUpdate } from './splice.ts'

/** Each run of the words after a change, with who wrote it. */
function spliced(words: string, old: string, into: string): string[] {
  const doc = new Y.Doc()
  doc.clientID = 1
  const text = doc.getText('prompt')
  text.insert(0, words)
  const from = words.indexOf(old)
  Y.applyUpdate(doc, spliceUpdate(Y.encodeStateAsUpdate(doc), 2, { from, to: from + old.length, into }))
  const runs: string[] = []
  for (let item = text._start; item; item = item.right)
    if (!item.deleted && item.content instanceof Y.ContentString)
      runs.push(`${item.id.client} ${item.content.str}`)
  return runs
}

test('K4 what a change keeps at its ends is not written again; words have one author; something is always written', () => {
  expect(spliced('a cat on the rail', 'rail', 'rail, far off')).toEqual([
    '1 a cat on the rail',
    '2 , far off',
  ])
  expect(spliced('an old cat', 'an old cat', 'an odd cat')).toEqual(['1 an ', '2 odd', '1  cat'])
  expect(spliced('a very very old cat', 'very very', 'very')).toEqual(['1 a ', '2 very', '1  old cat'])
  expect(spliced('a fox', 'a fox', 'a fox')).toEqual(['1 a ', '2 fox'])
  expect(spliced('a 🦊', '🦊', '🦉 owl')).toEqual(['1 a ', '2 🦉 owl'])
})
