import type { Step } from '#shared/steps.ts'

const steps: Record<Step, string> = {
  composing: 'Composing',
  blockingIn: 'Blocking in',
  placing: 'Placing subjects',
  light: 'Painting light',
  lookingClosely: 'Looking closely',
  stretching: 'Stretching canvas',
  varnishing: 'Varnishing',
  layingPaint: 'Laying paint',
  detail: 'Adding detail',
  wettingPaper: 'Wetting paper',
  washes: 'Laying washes',
  cuttingBlocks: 'Cutting blocks',
  pullingPrints: 'Pulling prints',
  bendingTubes: 'Bending tubes',
  switchingOn: 'Switching on',
  cuttingGlass: 'Cutting glass',
  settingLead: 'Setting lead',
  mixingInks: 'Mixing inks',
  printingDrums: 'Printing drums',
  choosingPaper: 'Choosing paper',
  cuttingLayers: 'Cutting layers',
  grindingInk: 'Grinding ink',
  countingPixels: 'Counting pixels',
  pickingColours: 'Picking colours',
  draftingLines: 'Drafting lines',
  hatching: 'Hatching shade',
  grain: 'Adding grain',
  glimpse: 'First glimpse',
  takingShape: 'Taking shape',
  nearly: 'Nearly there',
  writing: 'Writing',
}

/** Styles that an engine of the house may have, by id. */
const styles = {
  none: 'Only your words',
  oil: 'Oil',
  watercolour: 'Watercolour',
  woodblock: 'Woodblock',
  neon: 'Neon',
  'stained-glass': 'Stained glass',
  risograph: 'Risograph',
  'paper-cut': 'Paper cut',
  ink: 'Ink',
  pixel: 'Pixel',
  blueprint: 'Blueprint',
  illustration: 'Illustration',
  photo: 'Photo',
}

/** Engines of rules, by id; “rules” is the muse. */
const rules = {
  painter: 'Drawn by rules, no AI model',
  writer: 'Written by rules, no AI model',
  rules: 'Rules, no AI model',
}

/** What an engine is, does and can do. Ids without words here are shown as the engine says them. */
export const making = { steps, styles, rules, model: (name: string) => `AI model ${name}` }
