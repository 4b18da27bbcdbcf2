import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensurePack, type IconInfo, type PackWords, packFolder } from './buildPack.ts'

let words: PackWords | undefined
let bodies: Record<string, string> | undefined
let infoByIcon: Map<string, IconInfo> | undefined

/** The parser's half of the art pack, read once per worker (about 15 ms); built first where it is missing. */
export function packWords(): PackWords {
  if (!words) {
    ensurePack()
    words = JSON.parse(readFileSync(join(packFolder, 'words.json'), 'utf8')) as PackWords
  }
  return words
}

/** What is known of an icon, or undefined when the pack lacks it. */
export function iconInfo(icon: string): IconInfo | undefined {
  infoByIcon ??= new Map(packWords().icons.map(info => [info.icon, info]))
  return infoByIcon.get(icon)
}

/** The inside of an icon's SVG on a 128 x 128 ground; read once per worker (about 40 ms). Throws RangeError for an unknown icon. */
export function iconBody(icon: string): string {
  if (!bodies) {
    ensurePack()
    bodies = JSON.parse(readFileSync(join(packFolder, 'icons.json'), 'utf8')) as Record<string, string>
  }
  const body = bodies[icon]
  if (body === undefined) throw new RangeError(`the art pack has no icon "${icon}"`)
  return body
}
