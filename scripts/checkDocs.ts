// Keeps the documents true: paths and npm scripts they name exist, links lead somewhere, every rule that is named anywhere stands in
// shared/SPEC.md, and each of these has a test whose title begins with (or cites) its number.

import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'
import { pathToFileURL } from 'node:url'
import { filesUnder, lineAt, ROOT, readSource } from './lib/sources.ts'

const SPEC = 'shared/SPEC.md'
const DOCUMENTS = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', SPEC]
/** What a document calls a path: something in code marks that starts in one of these folders. */
const FOLDERS = /^(server|client|shared|scripts|e2e|bench|deploy|docs|\.ci)\//
/** Made at run time or by the build; a clean clone does not hold them. */
const MADE = /^(build|data|node_modules|test-results)(\/|$)/
/** The npm scripts that a text mentions: `npm run x`, `npm test`, `npm start`. */
export function scriptsIn(text: string): { name: string; at: number }[] {
  return [...text.matchAll(/\bnpm (?:run ([a-z][\w:-]*)|(test|start)\b)/g)].map(match => ({
    name: match[1] ?? match[2] ?? '',
    at: match.index,
  }))
}

/** Relative links of a Markdown text, without their anchors. */
export function linksIn(text: string): { target: string; at: number }[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)|\b(?:src|href)="([^"]+)"/g)]
    .map(match => ({ target: (match[1] ?? match[2] ?? '').replace(/#.*$/, ''), at: match.index }))
    .filter(({ target }) => target !== '' && !/^[a-z]+:/i.test(target))
}

/** Paths in code marks: `server/app.ts`. Patterns (a star, an angle, a brace) and calls name no single file. */
export function pathsIn(text: string): { path: string; at: number }[] {
  return [...text.matchAll(/`([^`\n]+)`/g)]
    .map(match => ({ path: match[1] ?? '', at: match.index }))
    .filter(({ path }) => FOLDERS.test(path) && !/[*<>{}()\s:]|NNNN/.test(path))
}

/** Rule numbers that SPEC.md defines: `- **J1** …`. */
export function rulesOf(spec: string): string[] {
  return [...spec.matchAll(/^- \*\*([A-Z]\d+)\*\*/gm)].map(match => match[1] ?? '')
}

/** Rule numbers that the titles of a test file cite. */
export function rulesCited(source: string, letters: string): { rule: string; at: number }[] {
  const titles = source.matchAll(
    /\b(?:test|it|describe|scene)(?:\.\w+)*(?:\([^)]*\)(?=\s*\())?\s*\(\s*(['"`])((?:(?!\1)[\s\S])*?)\1/g,
  )
  return [...titles].flatMap(match =>
    [...(match[2] ?? '').matchAll(new RegExp(`(?<![\\w-])([${letters}]\\d{1,3})(?![\\w-])`, 'g'))].map(
      cited => ({
        rule: cited[1] ?? '',
        at: match.index,
      }),
    ),
  )
}

/** Rule numbers that comments and documents name: "rule J1", "rules L12, L15 and G3". */
export function rulesNamed(source: string): { rule: string; at: number }[] {
  return [...source.matchAll(/\b[Rr]ules? ([A-Z]\d{1,3}(?:(?:, | and | to )[A-Z]\d{1,3})*)/g)].flatMap(
    match => [...(match[1] ?? '').matchAll(/[A-Z]\d+/g)].map(named => ({ rule: named[0], at: match.index })),
  )
}

function faultsOf(file: string, npmScripts: Set<string>): string[] {
  const text = readSource(file)
  const place = (at: number) => `${file}:${lineAt(text, at)}`
  const missing = (path: string) => !MADE.test(path) && !existsSync(join(ROOT, path))
  return [
    ...scriptsIn(text)
      .filter(({ name }) => !npmScripts.has(name))
      .map(({ name, at }) => `${place(at)} names the script "${name}", which package.json does not have`),
    ...linksIn(text)
      .filter(({ target }) => missing(posix.normalize(posix.join(posix.dirname(file), target))))
      .map(({ target, at }) => `${place(at)} links to ${target}, which is not there`),
    ...pathsIn(text)
      .filter(({ path }) => missing(path))
      .map(({ path, at }) => `${place(at)} names ${path}, which is not there`),
  ]
}

function main(): void {
  const { scripts } = JSON.parse(readSource('package.json')) as { scripts: Record<string, string> }
  const npmScripts = new Set(Object.keys(scripts))
  const documents = [
    ...DOCUMENTS.filter(file => existsSync(join(ROOT, file))),
    ...filesUnder('docs', /\.md$/),
  ]
  const absent = DOCUMENTS.filter(file => !existsSync(join(ROOT, file)))
  const faults = [
    ...absent.map(
      file => `${file} is not there: write it, it is one of the documents that a newcomer reads first`,
    ),
    ...documents.flatMap(file => faultsOf(file, npmScripts)),
  ]

  const rules = rulesOf(readSource(SPEC))
  const letters = [...new Set(rules.map(rule => rule[0]))].join('')
  const tested = new Set<string>()
  const tests = ['server', 'shared', 'client', 'e2e', 'scripts'].flatMap(folder =>
    filesUnder(folder, /(\.test\.tsx?|\.scene\.ts|[cC]ontract\.ts|contract\/\w+\.ts)$/),
  )
  for (const file of tests) {
    const source = readSource(file)
    if (file === 'scripts/checkDocs.test.ts') continue
    for (const { rule, at } of rulesCited(source, letters)) {
      tested.add(rule)
      if (!rules.includes(rule))
        faults.push(`${file}:${lineAt(source, at)} cites rule ${rule}, which ${SPEC} does not have`)
    }
  }
  const texts = [
    ...['server', 'shared', 'client/src', 'e2e', 'bench', 'scripts'].flatMap(folder =>
      filesUnder(folder, /\.(tsx?|css|mjs)$/),
    ),
    ...documents,
  ]
  for (const file of texts) {
    if (file === 'scripts/checkDocs.test.ts' || file === 'scripts/checkDocs.ts') continue
    const source = readSource(file)
    for (const { rule, at } of rulesNamed(source))
      if (!rules.includes(rule))
        faults.push(`${file}:${lineAt(source, at)} names rule ${rule}, which ${SPEC} does not have`)
  }
  const untested = rules.filter(rule => !tested.has(rule))
  if (untested.length > 0)
    faults.push(
      `no test cites ${untested.length} of ${rules.length} rules of ${SPEC}: ${untested.join(', ')}. ` +
        'Begin the title of the test that shows a rule with its number.',
    )

  for (const fault of faults) console.error(fault)
  console.log(
    `documents: ${documents.length} read, ${rules.length} rules, ${tests.length} test files, ${faults.length} faults`,
  )
  process.exitCode = faults.length > 0 ? 1 : 0
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main()
