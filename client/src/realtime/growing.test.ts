import { expect, test } from 'vitest'
import { grown } from './growing.ts'

const nothing = () => ''

test('G41 pieces of a growing text are put together, and one that was lost waits for the next entry', () => {
  let texts = grown(new Map(), [{ of: '1.0', from: 0, text: 'A fox' }], nothing)
  texts = grown(texts, [{ of: '1.0', from: 5, text: ' in a' }], nothing)
  expect(texts.get('1.0')).toBe('A fox in a')
  texts = grown(texts, [{ of: '1.0', from: 14, text: ' box' }], nothing)
  expect(texts.get('1.0')).toBe('A fox in a')
  texts = grown(texts, [{ of: '1.0', from: 14, text: ' box' }], () => 'A fox in a hat')
  expect(texts.get('1.0')).toBe('A fox in a hat box')
  texts = grown(texts, [{ of: '1.0', from: 11, text: 'wood' }], nothing)
  expect(texts.get('1.0')).toBe('A fox in a wood')
})
