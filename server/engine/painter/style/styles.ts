import type { EngineStyle } from '../../../ports/engine.ts'
import { blueprint } from './blueprint.ts'
import { illustration } from './illustration.ts'
import { ink } from './ink.ts'
import { neon } from './neon.ts'
import { oil } from './oil.ts'
import { paperCut } from './paperCut.ts'
import { pixel } from './pixel.ts'
import { risograph } from './risograph.ts'
import { stainedGlass } from './stainedGlass.ts'
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
    id: 'stained-glass',
    label: 'Stained glass',
    paint: stainedGlass,
    steps: ['Cutting glass', 'Setting lead'],
  },
  { id: 'risograph', label: 'Risograph', paint: risograph, steps: ['Mixing inks', 'Printing drums'] },
  { id: 'paper-cut', label: 'Paper cut', paint: paperCut, steps: ['Choosing paper', 'Cutting layers'] },
  { id: 'ink', label: 'Ink', paint: ink, steps: ['Grinding ink', 'Laying washes'] },
  { id: 'pixel', label: 'Pixel', paint: pixel, steps: ['Counting pixels', 'Picking colours'] },
  { id: 'blueprint', label: 'Blueprint', paint: blueprint, steps: ['Drafting lines', 'Hatching shade'] },
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
