import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The built page around its head: everything before and after the place for our tags. */
export type Shell = { before: string; after: string }

const PLACE = '<!--head-->'
/** Served where the client was not built: a page that says what to do. */
const UNBUILT: Shell = {
  before: '<!doctype html><html lang="en"><head><meta charset="utf-8">',
  after:
    '</head><body><p>The interface is not built yet. Stop the server and run <code>npm start</code>, which builds it.</p></body></html>',
}

/** Reads `index.html` of the built client once. A page without the place for our tags gets them at the end of its head. */
export function readShell(clientFolder: string): Shell {
  let page: string
  try {
    page = readFileSync(join(clientFolder, 'index.html'), 'utf8')
  } catch {
    return UNBUILT
  }
  const plain = page.replace(/<title>[^<]*<\/title>/, '')
  const place = plain.includes(PLACE) ? PLACE : '</head>'
  const at = plain.indexOf(place)
  return {
    before: plain.slice(0, at),
    after: plain.slice(place === PLACE ? at + PLACE.length : at),
  }
}
