import { expect, test } from 'vitest'
import { piecesOf } from './links.ts'

const found = (line: string) => piecesOf(line).flatMap(({ text, url }) => (url ? [text] : []))

test.each([
  ['look at https://example.org/a?b=c, it is good', ['https://example.org/a?b=c']],
  ['(http://example.org.) and HTTPS://EXAMPLE.ORG/x', ['http://example.org', 'HTTPS://EXAMPLE.ORG/x']],
  ['javascript:alert(1) data:text/html,x ftp://example.org', []],
  ['https://user:secret@example.org', []],
  ['http://localhost:3000 https://', []],
  ['no link here', []],
])('J60 of %j the addresses are %j, and no piece is lost', (line, addresses) => {
  expect(found(line)).toEqual(addresses)
  expect(
    piecesOf(line)
      .map(({ text }) => text)
      .join(''),
  ).toBe(line)
})
