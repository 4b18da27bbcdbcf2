import { expect, test } from 'vitest'
import { authoredParts } from './authoredParts.ts'

const joined = (text: string, runs: { by: string; length: number }[]) =>
  authoredParts(text, runs)
    .map(part => part.text)
    .join('')

test('the parts joined are the text, whatever the runs say', () => {
  const text = 'A fox  reading\nthe forecast '
  const cases = [[], [6, 9, 13], [28], [3], [400], [0, 5, 0, 5], [5, 2, 7]]
  for (const lengths of cases)
    expect(
      joined(
        text,
        lengths.map((length, index) => ({ by: `u${index}`, length })),
      ),
    ).toBe(text)
})

test('white space at the edges of a run is not underlined', () => {
  expect(
    authoredParts('Mo wrote this, Ida that', [
      { by: 'mo', length: 15 },
      { by: 'ida', length: 8 },
    ]),
  ).toEqual([
    { at: 0, by: 'mo', text: 'Mo wrote this,' },
    { at: 14, by: null, text: ' ' },
    { at: 15, by: 'ida', text: 'Ida that' },
  ])
})

test('words that the runs do not reach have no author yet', () => {
  expect(authoredParts('abc def', [{ by: 'mo', length: 3 }]).at(-1)).toEqual({
    at: 3,
    by: null,
    text: ' def',
  })
})
