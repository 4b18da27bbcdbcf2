import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Stance } from '../scene.ts'
import { FACES } from './faces.ts'
import { labelsOf } from './labels.ts'
import { natureOf } from './nature.ts'

/** One emoji of emojibase's data.json. */
type Emoji = { hexcode: string; label: string; tags?: string[]; group?: number; subgroup?: number }

/** What the parser knows of an icon. */
export type IconInfo = { icon: string; stance: Stance; bulk: number; face: boolean; label: string }

/** The parser's half of the pack: icons, and per language the words that name them (index into `icons`, how sure 1..10). */
export type PackWords = { icons: IconInfo[]; words: Record<string, Record<string, [number, number]>> }

const LOCALES = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'pl',
  'sv',
  'da',
  'nb',
  'fi',
  'uk',
  'ru',
  'ja',
  'zh',
  'ko',
]
const LAYOUT = 'painter-pack-5'
const require = createRequire(import.meta.url)

/** The folder that holds the pack: made by the build, never committed. */
export const packFolder = fileURLToPath(new URL('../../../../build/painter/', import.meta.url))

const KEPT_GROUPS = new Set(['animals-nature', 'food-drink', 'travel-places', 'activities', 'objects'])
const KEPT_SUBGROUPS =
  /^(face-costume|person|person-role|person-fantasy|person-activity|person-sport|person-resting)$/
const KEPT_ICONS = new Set('red-heart broken-heart eye brain bone eyes footprints skull hole'.split(' '))
const DROPPED_SUBGROUPS = /^(sound|place-map)$/
const DROPPED_ICONS =
  /(-oclock|-thirty|facing-right|-suit|speaker|locked|medal$|inbox|outbox|chart-|envelope-with|incoming|banknote|paw-prints|card-index|with-meridians|warning|monkey$)/
const SPARED = new Set(
  'monkey sports-medal unlocked locked bell megaphone postal-horn globe-showing-americas compass world-map'.split(
    ' ',
  ),
)

/** Writes the art pack into `build/painter/` from the installed Noto and emojibase packages; does nothing if it is there already. */
export function buildPack(): void {
  const stamp = createHash('sha256').update(inputs()).digest('hex')
  const stampFile = join(packFolder, 'stamp')
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  const noto = readJson<{
    icons: Record<string, { body: string }>
    aliases: Record<string, { parent: string }>
  }>('@iconify-json/noto/icons.json')
  const chars = readJson<Record<string, string>>('@iconify-json/noto/chars.json')
  const meta = readJson<{ groups: Record<string, string>; subgroups: Record<string, string> }>(
    'emojibase-data/meta/groups.json',
  )
  const english = readJson<Emoji[]>('emojibase-data/en/data.json')

  const icons: IconInfo[] = []
  const bodies: Record<string, string> = {}
  const indexOf = new Map<string, number>()
  for (const emoji of english) {
    const icon = iconOf(emoji, chars)
    const group = meta.groups[emoji.group ?? -1] ?? ''
    const subgroup = meta.subgroups[emoji.subgroup ?? -1] ?? ''
    if (!icon || bodies[icon] || !isKept(icon, group, subgroup)) continue
    const body = (noto.icons[icon] ?? noto.icons[noto.aliases[icon]?.parent ?? ''])?.body
    if (!body) continue
    indexOf.set(emoji.hexcode, icons.length)
    bodies[icon] = body
    icons.push({ icon, ...natureOf(icon, subgroup), face: FACES.has(icon), label: emoji.label })
  }

  const words: PackWords['words'] = {}
  for (const locale of LOCALES) {
    const emojis = locale === 'en' ? english : readJson<Emoji[]>(`emojibase-data/${locale}/data.json`)
    const entries = emojis.flatMap(e => {
      const index = indexOf.get(e.hexcode)
      return index === undefined ? [] : [{ index, label: e.label, tags: e.tags ?? [] }]
    })
    words[locale] = labelsOf(entries, locale)
  }
  write('icons.json', JSON.stringify(bodies))
  write('words.json', JSON.stringify({ icons, words } satisfies PackWords))
  write('stamp', stamp)
}

/** Builds the pack unless it is there: for tests and first starts on a fresh clone. Under a second; nothing when it exists. */
export function ensurePack(): void {
  if (!existsSync(join(packFolder, 'stamp'))) buildPack()
}

function isKept(icon: string, group: string, subgroup: string): boolean {
  if (KEPT_ICONS.has(icon) || SPARED.has(icon)) return true
  if (DROPPED_SUBGROUPS.test(subgroup) || DROPPED_ICONS.test(icon)) return false
  return KEPT_GROUPS.has(group) || KEPT_SUBGROUPS.test(subgroup)
}

function iconOf(emoji: Emoji, chars: Record<string, string>): string | undefined {
  const code = emoji.hexcode.toLowerCase()
  return chars[code] ?? chars[code.replaceAll('-fe0f', '')]
}

/** Everything the pack depends on: package versions and the sources that shape it. */
function inputs(): string {
  const sources = ['buildPack.ts', 'nature.ts', 'labels.ts', 'faces.ts'].map(f =>
    readFileSync(new URL(f, import.meta.url), 'utf8'),
  )
  const versions = ['@iconify-json/noto', 'emojibase-data'].map(
    p => readJson<{ version: string }>(`${p}/package.json`).version,
  )
  return [LAYOUT, ...versions, ...sources].join('\n')
}

function readJson<T>(specifier: string): T {
  return JSON.parse(readFileSync(require.resolve(specifier), 'utf8')) as T
}

/** Written beside and renamed, so that two processes that build at once never read half a file. */
function write(name: string, text: string): void {
  const file = join(packFolder, name)
  mkdirSync(dirname(file), { recursive: true })
  const draft = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`
  writeFileSync(draft, text)
  renameSync(draft, file)
}
