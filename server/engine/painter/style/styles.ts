import type { EngineStyle } from '../../../ports/engine.ts'
import { illustration } from './illustration.ts'
import { neon } from './neon.ts'
import { oil } from './oil.ts'
import type { Style } from './style.ts'
import { watercolour } from './watercolour.ts'
import { woodblock } from './woodblock.ts'

type Entry = EngineStyle & {
  paint: Style /** Two words for the frames while it works. */
  steps: readonly [string, string]
}

const ENTRIES: readonly Entry[] = [
  { id: 'oil', label: 'Oil', paint: oil, steps: ['Laying paint', 'Adding detail'] },
  { id: 'watercolour', label: 'Watercolour', paint: watercolour, steps: ['Wetting paper', 'Laying washes'] },
  { id: 'woodblock', label: 'Woodblock', paint: woodblock, steps: ['Cutting blocks', 'Pulling prints'] },
  { id: 'neon', label: 'Neon', paint: neon, steps: ['Bending tubes', 'Switching on'] },
  {
    id: 'illustration',
    label: 'Illustration',
    paint: illustration,
    steps: ['Painting light', 'Adding grain'],
  },
]

/** Every style, the default first. */
export const STYLES: readonly EngineStyle[] = ENTRIES.map(({ id, label }) => ({ id, label }))

/** The style of that id, or undefined. */
export function styleOf(id: string): Entry | undefined {
  return ENTRIES.find(entry => entry.id === id)
}
