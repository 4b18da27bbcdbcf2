import type { enInside } from './enInside.ts'
import { german } from './german.ts'

const changes = (count: number) => german.plural(count, { one: '# Änderung', other: '# Änderungen' })

export const muse: typeof enInside.muse = {
  name: 'Die Muse',
  ask: 'Die Muse fragen',
  again: 'Noch einmal fragen',
  title: 'Die Muse fragen',
  text: 'Sie liest eure Worte und schlägt Änderungen vor. Nichts ändert sich, bevor jemand von euch zustimmt.',
  wish: 'Ein Wunsch, wenn du einen hast',
  wishHint: 'düsterer, kürzer, seltsamer',
  send: 'Fragen',
  sending: 'Fragt',
  typed: 'Oder beende eine Zeile mit „@muse düsterer“ und drück die Eingabetaste.',
  price: (cost: number) => (cost < 10_000 ? 'unter 1 Cent' : german.dollars(cost)),
  spent: (cap: 'person' | 'jam' | 'day', hours: number) =>
    ({
      person: (when: string) =>
        `Dein Anteil für heute ist aufgebraucht. Die Muse kann ${when} wieder gefragt werden.`,
      jam: (when: string) =>
        `Der Anteil dieses Jams für heute ist aufgebraucht. Die Muse kann ${when} wieder gefragt werden.`,
      day: (when: string) =>
        `Der Anteil aller für heute ist aufgebraucht. Die Muse kann ${when} wieder gefragt werden.`,
    })[cap](
      hours <= 1
        ? 'in weniger als einer Stunde'
        : german.plural(hours, { one: 'in # Stunde', other: 'in # Stunden' }),
    ),
  thinking: 'Die Muse liest.',
  asked: (name: string) => `${name} hat gefragt.`,
  askedFor: (name: string, wish: string) => `${name} hat um „${wish}“ gebeten.`,
  offer: 'Das Angebot der Muse',
  preview: 'So würden die Worte lauten',
  take: 'Annehmen',
  taking: 'Schreibt',
  takeAll: 'Alles annehmen',
  drop: 'Nein danke',
  change: (old: string, text: string) => `aus „${old}“ wird „${text}“`,
  add: (text: string) => `Neu: „${text}“`,
  takeOne: (what: string) => `Annehmen: ${what}`,
  written: 'Steht im Text',
  takeBack: 'Zurücknehmen',
  missed: 'Diese Worte haben sich geändert',
  count: changes,
  why: {
    concrete: 'leichter zu sehen',
    light: 'sagt, woher das Licht kommt',
    weather: 'gibt ihm Wetter',
    time: 'sagt, wann',
    place: 'sagt, wo',
    mood: 'setzt die Stimmung',
    detail: 'etwas, das im Kopf bleibt',
    turn: 'etwas geschieht',
    shorter: 'sagt es mit weniger',
    clash: 'beides zugleich geht nicht',
    twice: 'zweimal gesagt',
    begin: 'ein Anfang',
  },
  failed: {
    timeout: 'Die Muse hat nicht geantwortet. Frag noch einmal.',
    blocked: 'Darauf darf die Muse nicht antworten. Bitte um etwas anderes.',
    quota: 'Für die Muse ist gerade kein Geld mehr da.',
    busy: 'Die Muse wird gerade zu viel gefragt. Versuch es in einer Minute.',
    provider: 'Die Muse hat nicht geantwortet. Frag noch einmal.',
    crashed: 'Die Muse hat den Faden verloren. Frag noch einmal.',
    nothing: 'Die Muse hat nichts hinzuzufügen: es gefällt ihr, wie es ist.',
  },
  close: 'Schließen',
  say: {
    thinking: 'Die Muse liest die Worte.',
    offer: (count: number) => `Die Muse schlägt ${changes(count)} vor. Sie stehen unter dem Prompt.`,
  },
}
