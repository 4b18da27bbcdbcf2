import type { Step } from '../../../../shared/steps.ts'
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
  paint: Style
  /** What it does in the first half of its work, and in the second. */
  steps: readonly [Step, Step]
  /** It draws what falls and glimmers in a manner of its own. */
  ownMarks?: true
}

const ENTRIES: readonly Entry[] = [
  { id: 'oil', label: 'Oil', paint: oil, steps: ['layingPaint', 'detail'] },
  {
    id: 'watercolour',
    label: 'Watercolour',
    paint: watercolour,
    steps: ['wettingPaper', 'washes'],
    ownMarks: true,
  },
  {
    id: 'woodblock',
    label: 'Woodblock',
    paint: woodblock,
    steps: ['cuttingBlocks', 'pullingPrints'],
    ownMarks: true,
  },
  { id: 'neon', label: 'Neon', paint: neon, steps: ['bendingTubes', 'switchingOn'], ownMarks: true },
  {
    id: 'stained-glass',
    label: 'Stained glass',
    paint: stainedGlass,
    steps: ['cuttingGlass', 'settingLead'],
    ownMarks: true,
  },
  { id: 'risograph', label: 'Risograph', paint: risograph, steps: ['mixingInks', 'printingDrums'] },
  {
    id: 'paper-cut',
    label: 'Paper cut',
    paint: paperCut,
    steps: ['choosingPaper', 'cuttingLayers'],
    ownMarks: true,
  },
  { id: 'ink', label: 'Ink', paint: ink, steps: ['grindingInk', 'washes'], ownMarks: true },
  { id: 'pixel', label: 'Pixel', paint: pixel, steps: ['countingPixels', 'pickingColours'] },
  {
    id: 'blueprint',
    label: 'Blueprint',
    paint: blueprint,
    steps: ['draftingLines', 'hatching'],
    ownMarks: true,
  },
  {
    id: 'illustration',
    label: 'Illustration',
    paint: illustration,
    steps: ['light', 'grain'],
  },
]

/** Every style, the default first. */
export const STYLES: readonly EngineStyle[] = ENTRIES.map(({ id, label }) => ({ id, label }))

/** The style of that id, or undefined. */
export function styleOf(id: string): Entry | undefined {
  return ENTRIES.find(entry => entry.id === id)
}
