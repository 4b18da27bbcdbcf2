import type { enInside } from './enInside.ts'
import { german } from './german.ts'

const COUNTS = ['Kein', 'Ein', 'Zwei', 'Drei', 'Vier', 'Fünf', 'Sechs', 'Sieben', 'Acht']
const count_ = (count: number) => `${COUNTS[count] ?? count} ${count < 2 ? 'Text' : 'Texte'}`
const seconds = (value: number) => `${german.number(value)} s`
const votes = (count: number) => german.plural(count, { one: '# Stimme', other: '# Stimmen' })

export const texts: typeof enInside.texts = {
  kind: 'Machen',
  kinds: { image: 'Bilder', text: 'Einen Text' },
  form: 'Form',
  forms: { poem: 'Gedicht', story: 'Geschichte', caption: 'Bildunterschrift', tagline: 'Werbespruch' },
  count: count_,
  seedText:
    'Dieselben Worte, dieselbe Form und derselbe Seed ergeben dieselben Texte. Lass es leer, um zu staunen.',
  placeholder: 'Schreib, wovon es handeln soll: wer, wo, die Stimmung, eine Wendung',

  generating: 'Texte werden bestellt',
  takes: (count: number, usual: number) => `${count_(count)}, etwa ${seconds(usual)}.`,
  checking: 'Die Worte stehen fest. Das Schreiben beginnt.',
  made: 'Die Texte',
  summary: (count: number, atOnce: number) =>
    atOnce >= count
      ? `${count_(count)} auf einmal.`
      : `${count_(count)}, immer ${(COUNTS[atOnce] ?? String(atOnce)).toLowerCase()} zugleich.`,
  one: (number: number) => `Text ${german.number(number)}`,
  oneOf: (number: number, text: string) => `Text ${german.number(number)}: ${text}`,
  progress: (number: number) => `Text ${german.number(number)} wird geschrieben`,
  voteNowNote: (count: number) => `${count_(count)} sind fertig. Der Rest fällt weg.`,

  group: 'Wähl einen Text',
  enlarge: 'Gedrückt halten zeigt ihn groß.',
  large: (number: number) => `Text ${german.number(number)}, groß`,

  only: 'Der einzige Text dieser Runde',
  column: 'Text',
  othersVotes: (number: number, count: number) => `Text ${german.number(number)}: ${votes(count)}`,
  altOf: (text: string) => `Der Text: ${text}`,

  failed: {
    timeout:
      'Kein Text wurde rechtzeitig fertig. Eure Worte sind, wie sie waren; drückt noch einmal auf „Machen“.',
    blocked: 'Die Texte wurden abgelehnt für das, was sie sagen. Sagt es anders.',
    quota: 'Für Texte ist gerade kein Geld mehr da. Versucht es später noch einmal.',
    busy: 'Der Schreiber hat gerade zu viel zu tun. Eure Worte sind sicher; versucht es in einer Minute.',
    provider: 'Der Schreiber hat nicht geantwortet. Eure Worte sind sicher; versucht es gleich noch einmal.',
    crashed:
      'Der Schreiber ist daran zerbrochen. Eure Worte sind sicher; versucht es noch einmal, oder ändert ein paar.',
    lost: 'Der Server blieb mittendrin stehen. Eure Worte sind sicher; drückt noch einmal.',
    noEngine: 'Der gewählte Schreiber ist nicht mehr da. Wählt einen anderen und drückt noch einmal.',
    cancelled: 'Die Texte wurden angehalten. Eure Worte sind, wie sie waren.',
  },

  ready: (ready: number, all: number) =>
    `${german.number(ready)} von ${german.number(all)} Texten sind fertig.`,
  lockedSay: 'Die Worte stehen fest. Die Texte werden geschrieben.',
  result: (places: readonly number[], won: number, all: number) =>
    `Der Jam hat Text ${german.list(places.map(place => german.number(place)))} gewählt, mit ${german.number(won)} von ${votes(all)}.`,
  onlySay: (place: number) => `Text ${german.number(place)} ist der einzige und hat gewonnen.`,
  voted: (place: number) => `Du hast für Text ${german.number(place)} gestimmt.`,

  postMade: (label: string, form: string, seed: number | null) =>
    seed === null ? `${label}. ${form}.` : `${label}. ${form}, Seed ${seed}.`,
}
