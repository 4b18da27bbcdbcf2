// Checks the arrows between folders (scripts/fences.ts). Prints each crossing with its place and where the thing belongs.

import { posix } from 'node:path'
import { pathToFileURL } from 'node:url'
import { FENCES, type Fence, HOMES, WORDS } from './fences.ts'
import { filesUnder, lineAt, readSource, withoutComments } from './lib/sources.ts'

/** One crossing: where it is, what it does, and the sentence that helps. */
export type Crossing = { file: string; line: number; what: string; why: string }

const IMPORT =
  /\b(?:import|export)\s+(?:type\s+)?[^'";()]*?\bfrom\s*(['"])([^'"\n]+)\1|\bimport\s*\(?\s*(['"])([^'"\n]+)\3|new URL\(\s*(['"])([^'"\n]+\.tsx?)\5/g

/** `client/src/features/<feature>/` fits one folder's name at the star. Returns the fitting beginning of the path, or null. */
function beginningOf(path: string, from: string): string | null {
  const pattern = from.split('*').map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${pattern.join('[^/]+')}`).exec(path)?.[0] ?? null
}

function fenceOf(file: string): { fence: Fence; own: string } | null {
  for (const fence of FENCES) {
    const own = beginningOf(file, fence.from)
    if (own !== null) return { fence, own }
  }
  return null
}

const isTest = (file: string) => /\.test\.tsx?$|\/testing\/|\/contract\.ts$|\/[a-z]+Contract\.ts$/i.test(file)

const targetOf = (file: string, specifier: string) =>
  specifier.startsWith('#shared/')
    ? specifier.slice(1)
    : posix.normalize(posix.join(posix.dirname(file), specifier))

function* specifiersOf(text: string): Generator<{ specifier: string; at: number }> {
  for (const match of text.matchAll(IMPORT))
    yield { specifier: match[2] ?? match[4] ?? match[6] ?? '', at: match.index }
}

/** Files that only tests import (a stage, a process to kill) are part of the tests, whatever their name. */
export function testOnly(sources: ReadonlyMap<string, string>): Set<string> {
  const importers = new Map<string, string[]>()
  for (const [file, source] of sources)
    for (const { specifier } of specifiersOf(withoutComments(source)))
      if (/^[.#]/.test(specifier)) {
        const target = targetOf(file, specifier)
        importers.set(target, [...(importers.get(target) ?? []), file])
      }
  const found = new Set([...sources.keys()].filter(isTest))
  for (let grew = true; grew; ) {
    const more = [...importers].filter(
      ([file, from]) => sources.has(file) && !found.has(file) && from.every(one => found.has(one)),
    )
    for (const [file] of more) found.add(file)
    grew = more.length > 0
  }
  return found
}

function importCrossing(file: string, specifier: string, forTests: boolean): string | null {
  const target = targetOf(file, specifier)
  const row = fenceOf(file)
  if (row === null) return null
  // Tests and their helpers stand beside the code and set up whole servers; only shared/ stays below everyone even there.
  if (forTests && row.own !== 'shared/' && target.split('/')[0] !== 'client') return null
  if (target.startsWith(row.own) || row.fence.may.some(path => target.startsWith(path))) return null
  return row.fence.why
}

function packageCrossing(file: string, specifier: string, forTests: boolean): string | null {
  const home = HOMES.find(
    one => file.startsWith(one.within) && one.packages.test(specifier) && !one.only.test(file),
  )
  if (home === undefined || (forTests && home.within !== 'shared/')) return null
  return home.why
}

/** The crossings of one file. Pure but for the question whether a barrel is one. */
export function crossingsOf(file: string, source: string, forTests = isTest(file)): Crossing[] {
  const found: Crossing[] = []
  const text = withoutComments(source)
  for (const { specifier, at } of specifiersOf(text)) {
    const isOwn = /^[.#]/.test(specifier)
    const why = isOwn ? importCrossing(file, specifier, forTests) : packageCrossing(file, specifier, forTests)
    if (why !== null) found.push({ file, line: lineAt(text, at), what: `imports ${specifier}`, why })
  }
  for (const { word, shown, within, only, why } of WORDS) {
    if (!file.startsWith(within) || only.test(file) || (forTests && within !== 'shared/')) continue
    const at = text.search(word)
    if (at >= 0) found.push({ file, line: lineAt(text, at), what: `uses ${shown}`, why })
  }
  const barrel = /^export \* from /m.exec(text)
  if (barrel !== null)
    found.push({
      file,
      line: lineAt(text, barrel.index),
      what: 'exports a whole file again',
      why: 'No barrels: import from the file that holds the thing.',
    })
  return found
}

function main(): void {
  const files = ['shared', 'server', 'client'].flatMap(folder => filesUnder(folder, /\.tsx?$/))
  const sources = new Map(files.map(file => [file, readSource(file)]))
  const tests = testOnly(sources)
  const found = [...sources].flatMap(([file, source]) => crossingsOf(file, source, tests.has(file)))
  for (const { file, line, what, why } of found) console.error(`${file}:${line} ${what}\n  ${why}`)
  console.log(
    found.length === 0
      ? `fences: ${files.length} files, no crossing`
      : `fences: ${found.length} crossings (the table is scripts/fences.ts)`,
  )
  process.exitCode = found.length === 0 ? 0 : 1
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main()
