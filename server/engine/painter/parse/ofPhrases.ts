import type { Draft } from './draft.ts'
import { ADJECTIVES, MATERIAL_COLOURS, STUFFS } from './lexicon/materials.ts'
import { phraseAt } from './phrase.ts'
import type { Token } from './tokens.ts'

const VESSELS =
  /^(bowl|cup|mug|glass|plate|dish|bottle|jar|pot|saucer|platter|roof|rooftop|top|edge|side|middle|tip|foot)s?$/

/** "a bowl of ramen", "the roof of a lighthouse": what is named after it is drawn. Gives the tokens used, 0 when it is none. */
export function readVessel(tokens: readonly Token[], at: number): number {
  if (!VESSELS.test(tokens[at]?.text ?? '') || tokens[at + 1]?.text !== 'of') return 0
  if (phraseAt(tokens, at).size > 2) return 0
  const next = at + (/^(the|a|an|my|his|her|their|hot)$/.test(tokens[at + 2]?.text ?? '') ? 3 : 2)
  return tokens[next] && phraseAt(tokens, next).noun ? 2 : 0
}

/** "made of ice", "made out of cheese": what the noun before is of. Gives the tokens used, 0 when there is none. */
export function readMaterial(tokens: readonly Token[], at: number, draft: Draft): number {
  const words = tokens.slice(at, at + 4).map(t => t.text)
  if (
    words[0] === 'of' &&
    at > 0 &&
    tokens[at - 1]?.raw === draft.subjects[draft.latest]?.word.split(' ').at(-1)
  )
    words.unshift('made')
  const implied = words[0] === 'made' && tokens[at]?.text === 'of' ? 1 : 0
  const skip = words[0] === 'made' && /^(of|from|out)$/.test(words[1] ?? '') ? (words[2] === 'of' ? 3 : 2) : 0
  if (!skip) return 0
  const word = words[skip] ?? ''
  const colour = MATERIAL_COLOURS.get(word)
  const last = draft.subjects[draft.latest]
  if (colour && !last && draft.setting.place) {
    draft.tints.land ??= colour
    draft.know(tokens[at + skip - implied]?.raw ?? '')
    return skip + 1 - implied
  }
  if (!colour || !last) return 0
  const stuff = STUFFS[word]
  if (stuff) last.material = stuff
  else last.colour ??= colour
  draft.know(tokens[at + skip - implied]?.raw ?? '')
  return skip + 1 - implied
}

/** "a wooden robot", "a glass dragon": a stuff right before the noun that is of it. Gives the tokens used, 0 when it is none. */
export function readAdjective(tokens: readonly Token[], at: number, draft: Draft): number {
  const stuff = ADJECTIVES[tokens[at]?.text ?? '']
  const next = tokens[at + 1]
  if (!stuff || !next || next.stop || phraseAt(tokens, at).size > 1) return 0
  const { noun, meaning } = phraseAt(tokens, at + 1)
  if (!noun || meaning) return 0
  draft.pending.material = stuff
  draft.pending.words.push(tokens[at]?.raw ?? '')
  return 1
}
