import { english } from './english.ts'
import { german } from './german.ts'
import type { Vocabulary } from './Vocabulary.ts'

/** Small words that only one of the two has, and letters that English lacks. */
const GERMAN =
  /[äöüß]|(?<!\p{L})(?:der|das|den|dem|des|ein|eine|einen|einem|einer|und|mit|im|vom|zum|zur|auf|unter|nicht|ist|sehr|von|bei|vor|hinter|ohne|wie|aus|nach|kürzer)(?!\p{L})/giu
const ENGLISH =
  /(?<!\p{L})(?:the|a|an|and|with|of|on|at|to|by|from|is|are|very|under|over|without|like|into|its|his|her)(?!\p{L})/giu

/** The language in which people write: German where its small words are more, else English. An empty prompt is judged by the wish. */
export function vocabularyOf({ text, wish }: { text: string; wish: string }): Vocabulary {
  const written = text.trim() === '' ? wish : text
  return count(written, GERMAN) > count(written, ENGLISH) ? german : english
}

const count = (text: string, words: RegExp) => text.match(words)?.length ?? 0
