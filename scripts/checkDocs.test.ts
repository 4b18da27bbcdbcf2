import { expect, test } from 'vitest'
import { linksIn, pathsIn, rulesCited, rulesNamed, rulesOf, scriptsIn } from './checkDocs.ts'

test('npm scripts are found in running text and in code', () => {
  const names = scriptsIn('Run `npm test`, then npm run test:long.').map(({ name }) => name)
  expect(names).toEqual(['test', 'test:long'])
})

test('relative links are found, addresses and anchors are not', () => {
  const links = linksIn('[a](docs/a.md#x) [b](https://example.org) [c](#here) <img src="docs/b.png">')
  expect(links.map(({ target }) => target)).toEqual(['docs/a.md', 'docs/b.png'])
})

test('paths are what stands in code marks and names one file', () => {
  const paths = pathsIn('`server/app.ts` and `server/*.ts` and `client/` and `npm test` and server/x.ts')
  expect(paths.map(({ path }) => path)).toEqual(['server/app.ts', 'client/'])
})

test('rules are read from the document and from the titles of tests', () => {
  expect(rulesOf('- **J1** One\n  more\n- **T12** Two')).toEqual(['J1', 'T12'])
  const source = `
    test('J1 phases go along the table', () => {})
    describe("T12, J2: two at once", () => {})
    it.each([1, 2])('J3 with %d', () => {})
    const x = 'J9 is no title'
  `
  expect(rulesCited(source, 'JT').map(({ rule }) => rule)).toEqual(['J1', 'T12', 'J2', 'J3'])
})

test('rules that comments name are found, one or several', () => {
  const named = rulesNamed('Rule J1 says so (rules L12, L15 and G3); see rule T4, and J9 is not named.')
  expect(named.map(({ rule }) => rule)).toEqual(['J1', 'L12', 'L15', 'G3', 'T4'])
})
