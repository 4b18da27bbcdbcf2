import type { en } from './en.ts'
import { german } from './german.ts'

export const common: typeof en.common = {
  pageTitle: name => `${name} · Riff`,
  round: 'Die Runde',
  home: 'Riff, Startseite',
  skip: 'Zum Inhalt springen',
  tryAgain: 'Noch einmal',
  close: 'Schließen',
  cancel: 'Abbrechen',
  save: 'Speichern',
  reload: 'Seite neu laden',
  startJam: 'Jam starten',
  startingJam: 'Ein Raum wird geöffnet',
  toFront: 'Zur Startseite',
  offline: 'Du bist offline. Was du siehst, bleibt; Neues kommt, wenn die Leitung wieder da ist.',
  loading: 'Lädt',
  pictureFailed: 'Dieses Bild kam nicht an.',
  brokenTitle: 'Auf dieser Seite ist etwas kaputtgegangen',
  brokenText: 'Nichts Gespeichertes ist verloren. Lade neu, dann bist du wieder da, wo du warst.',
  oldTitle: 'Riff hat sich geändert, seit du diese Seite geöffnet hast',
  notFoundTitle: 'Hier ist nichts',
  notFoundText:
    'Vielleicht ist in der Adresse ein Fehler, oder was hier war, ist fort. Die Startseite zeigt, was gerade live ist.',
  whoWroteWhat: 'Wer wie viel geschrieben hat',
  fromTheOriginal: 'Aus dem Original',
  percent: (value: number) => `${german.number(value)} %`,
  wordsBy: (names: readonly string[]) => `Worte von ${german.list(names)}.`,
  names: (names: readonly string[]) => german.list(names),
  secondsLeft: (seconds: number) =>
    german.plural(seconds, { one: 'noch # Sekunde', other: 'noch # Sekunden' }),
  number: (value: number) => german.number(value),
  justNow: 'gerade eben',
  relative: (value: number, unit: Intl.RelativeTimeFormatUnit) => german.relative(value, unit),
}
