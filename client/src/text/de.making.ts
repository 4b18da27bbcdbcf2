import type { making as english } from './en.making.ts'

const steps: (typeof english)['steps'] = {
  composing: 'Komposition',
  blockingIn: 'Erste Flächen',
  placing: 'Alles findet Platz',
  light: 'Licht kommt hinein',
  lookingClosely: 'Genau hinsehen',
  stretching: 'Leinwand spannen',
  varnishing: 'Firnis',
  layingPaint: 'Farbe auftragen',
  detail: 'Einzelheiten',
  wettingPaper: 'Papier anfeuchten',
  washes: 'Lasuren legen',
  cuttingBlocks: 'Stöcke schneiden',
  pullingPrints: 'Abzüge ziehen',
  bendingTubes: 'Röhren biegen',
  switchingOn: 'Einschalten',
  cuttingGlass: 'Glas schneiden',
  settingLead: 'Blei setzen',
  mixingInks: 'Farben mischen',
  printingDrums: 'Trommeln drucken',
  choosingPaper: 'Papier aussuchen',
  cuttingLayers: 'Lagen schneiden',
  grindingInk: 'Tusche anreiben',
  countingPixels: 'Pixel zählen',
  pickingColours: 'Farben wählen',
  draftingLines: 'Linien ziehen',
  hatching: 'Schraffieren',
  grain: 'Körnung',
  glimpse: 'Ein erster Blick',
  takingShape: 'Es nimmt Form an',
  nearly: 'Gleich fertig',
  writing: 'Schreibt',
}

const styles: (typeof english)['styles'] = {
  none: 'Nur eure Worte',
  oil: 'Öl',
  watercolour: 'Aquarell',
  woodblock: 'Holzschnitt',
  neon: 'Neon',
  'stained-glass': 'Glasfenster',
  risograph: 'Risografie',
  'paper-cut': 'Scherenschnitt',
  ink: 'Tusche',
  pixel: 'Pixel',
  blueprint: 'Blaupause',
  illustration: 'Illustration',
  photo: 'Foto',
}

const rules: (typeof english)['rules'] = {
  painter: 'Nach Regeln gezeichnet, ohne KI-Modell',
  writer: 'Nach Regeln geschrieben, ohne KI-Modell',
  rules: 'Nach Regeln, ohne KI-Modell',
}

export const making: typeof english = {
  steps,
  styles,
  rules,
  model: (name: string) => `KI-Modell ${name}`,
}
