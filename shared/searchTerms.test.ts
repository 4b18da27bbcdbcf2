import { expect, test } from 'vitest'
import { postTerms, QUESTION_TERMS, questionTerms, searchTerms } from './searchTerms.ts'

test('F6 words are compared without case, accents and marks around them, each once', () => {
  expect(searchTerms('Ein Fuchs, ein FUCHS: im Café!', 50)).toEqual(['ein', 'fuchs', 'im', 'cafe'])
  expect(searchTerms('  …  🦊 ', 50)).toEqual([])
  // Words of a language that writes none between spaces.
  expect(searchTerms('東京の狐', 50).length).toBeGreaterThan(1)
  expect(searchTerms('a b c d', 2)).toEqual(['a', 'b'])
})

test('F6 a post is found by its title, its description, and its prompt only where that is shown', () => {
  const post = { title: 'Night', alt: 'A moon.', prompt: { text: 'a fox' } }
  expect(postTerms({ ...post, showPrompt: true })).toEqual(['night', 'a', 'fox', 'moon'])
  expect(postTerms({ ...post, showPrompt: false })).toEqual(['night', 'a', 'moon'])
})

test('F6 a question asks for a few words, the longest first', () => {
  expect(questionTerms('the Lighthouse')).toEqual(['lighthouse', 'the'])
  expect(questionTerms('a b c d e f g h i j k')).toHaveLength(QUESTION_TERMS)
  expect(questionTerms('?!')).toEqual([])
})
