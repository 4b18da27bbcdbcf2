/**
 * What an engine may say it is doing, by id; the interface has words for each in every language. An engine may also say words of its
 * own, which are shown as they are: logs from before there were ids have them too.
 */
export const STEPS = [
  'composing',
  'blockingIn',
  'placing',
  'light',
  'lookingClosely',
  'stretching',
  'varnishing',
  'layingPaint',
  'detail',
  'wettingPaper',
  'washes',
  'cuttingBlocks',
  'pullingPrints',
  'bendingTubes',
  'switchingOn',
  'cuttingGlass',
  'settingLead',
  'mixingInks',
  'printingDrums',
  'choosingPaper',
  'cuttingLayers',
  'grindingInk',
  'countingPixels',
  'pickingColours',
  'draftingLines',
  'hatching',
  'grain',
  'glimpse',
  'takingShape',
  'nearly',
  'writing',
] as const
export type Step = (typeof STEPS)[number]
