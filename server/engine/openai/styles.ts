import type { EngineStyle } from '../../ports/engine.ts'

/** `none` first: people's own words and nothing else. The others have the painter's ids where they mean the same. */
const STYLES: readonly (EngineStyle & { words: string })[] = [
  { id: 'none', label: 'Only your words', words: '' },
  { id: 'oil', label: 'Oil', words: 'an oil painting with visible brush strokes and thick paint' },
  { id: 'watercolour', label: 'Watercolour', words: 'a loose watercolour on textured white paper' },
  {
    id: 'woodblock',
    label: 'Woodblock',
    words: 'a Japanese woodblock print with flat colours and key lines',
  },
  { id: 'neon', label: 'Neon', words: 'glowing neon lines on a dark ground' },
  { id: 'stained-glass', label: 'Stained glass', words: 'a stained-glass window with dark lead lines' },
  {
    id: 'risograph',
    label: 'Risograph',
    words: 'a three-colour risograph print with grain and misregistration',
  },
  { id: 'paper-cut', label: 'Paper cut', words: 'layered cut paper with soft shadows' },
  { id: 'ink', label: 'Ink', words: 'black ink and brush on paper' },
  { id: 'pixel', label: 'Pixel', words: 'pixel art with a small palette' },
  { id: 'blueprint', label: 'Blueprint', words: 'a white-line blueprint on blue paper' },
  { id: 'illustration', label: 'Illustration', words: 'a clean illustration with soft light' },
  { id: 'photo', label: 'Photo', words: 'a photograph with natural light' },
]

export const STYLE_CHIPS: readonly EngineStyle[] = STYLES.map(({ id, label }) => ({ id, label }))

/** What a style adds to the prompt: nothing for `none`; undefined for an unknown one. */
export function styleWords(id: string): string | undefined {
  return STYLES.find(style => style.id === id)?.words
}
