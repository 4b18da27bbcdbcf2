import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, posix, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The top of the working copy. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

const SKIPPED = new Set(['node_modules', 'build', 'data', 'coverage', 'test-results', '.git'])

/** All files under a folder of the working copy, as paths from its top with forward slashes; built and fetched ones apart. */
export function filesUnder(folder: string, wanted: RegExp): string[] {
  const full = join(ROOT, folder)
  if (!existsSync(full)) return []
  if (!statSync(full).isDirectory()) return wanted.test(folder) ? [folder] : []
  return readdirSync(full, { withFileTypes: true })
    .filter(entry => !SKIPPED.has(entry.name))
    .flatMap(entry => {
      const path = folder === '.' ? entry.name : posix.join(folder, entry.name)
      if (entry.isDirectory()) return filesUnder(path, wanted)
      return wanted.test(path) ? [path] : []
    })
    .sort()
}

/** A file of the working copy, by its path from the top. */
export function readSource(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}

/** The line number, from 1, of an offset in a text. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

/** The text with comments turned to spaces, so that offsets and lines stay true. Good enough for this code base's own style. */
export function withoutComments(text: string): string {
  const blank = (match: string) => match.replace(/[^\n]/g, ' ')
  return text.replace(/\/\*[\s\S]*?\*\//g, blank).replace(/(^|\s)\/\/[^\n]*/g, blank)
}
