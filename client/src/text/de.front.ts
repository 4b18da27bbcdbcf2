import type { en } from './en.ts'
import { german } from './german.ts'

export const front: typeof en.front = {
  title: 'Riff: schreibt zusammen ein Bild',
  sentence: ['Schreibt zusammen', 'ein Bild.'],
  paragraph:
    'Öffne einen Raum und schick den Link herum. Alle tippen in denselben Prompt, sehen dieselben vier Bilder entstehen und stimmen ab. Der Gewinner wird aufgehängt, mit allen euren Namen daran.',
  watchOne: 'Einem zusehen',
  noAccount: 'Ohne Konto.',
  liveJams: 'Jams, die gerade laufen',
  liveCount: (rooms: number, people: number) =>
    `${german.plural(rooms, { one: '# Raum', other: '# Räume' })}, ${german.plural(people, { one: '# Person', other: '# Personen' })}`,
  nobodyOn: 'Gerade ist niemand da. So läuft ein Jam ab:',
  howItGoes: [
    {
      step: 'Schreiben',
      line: 'Freunde kommen über deinen Link. Alle tippen gleichzeitig in denselben Prompt.',
    },
    { step: 'Machen', line: 'Vier Bilder entstehen, für alle im selben Moment.' },
    {
      step: 'Wählen',
      line: 'Eine geheime Stimme für jeden. Du kannst sie ändern, bis das Licht ausgeht.',
    },
    {
      step: 'Auflösen',
      line: 'Der Gewinner wird aufgehängt, und an den Worten steht, wer sie geschrieben hat.',
    },
  ],
  bringFriends:
    'Niemand da, den du kennst? Mit Freunden ist es schöner: starte einen Jam und schick den Link.',
  liveFailed:
    'Die laufenden Jams kamen nicht an. Sie erscheinen hier von selbst, wenn die Leitung wieder da ist.',
  liveNow: 'Gerade live',
  newest: 'Das neueste Werk',
  example: 'Ein Beispiel',
  exampleText: [
    'Eine riesige rote Katze, schlafend ',
    'auf der Galerie eines Leuchtturms, ',
    'ihr Schwanz hängt wie ein Tau ',
    'über dem Meer, ',
    'weit draußen ein Sturm',
  ],
  exampleAlt:
    'Eine große rote Katze schläft oben auf einem rot-weißen Leuchtturm, weit draußen auf dem Meer blitzt es.',
  exampleNote: 'Drei Leute haben das geschrieben, alle in ihrer Farbe unterstrichen.',
  exampleNames: ['Mo', 'Ida', 'Kim'],
  writingAndWatching: (writing: number, watching: number) =>
    `${german.number(writing)} schreiben, ${german.number(watching)} sehen zu`,
  playersAndWatching: (players: number, watching: number) =>
    `${german.plural(players, { one: '# spielt mit', other: '# spielen mit' })}, ${german.number(watching)} sehen zu`,
  phases: {
    writing: 'Schreiben',
    locked: 'Machen',
    generating: 'Machen',
    voting: 'Abstimmung',
    runoff: 'Stichwahl',
    reveal: 'Auflösung',
    published: 'Veröffentlicht',
    paused: 'Pause',
    ended: 'Zu Ende',
  },
  phaseSeconds: (phase: string, seconds: number) => `${phase}, ${german.number(seconds)} s`,
  emptyPage: 'Ein leeres Blatt. Erste Worte gesucht.',
  composing: 'Die ersten Striche sind unterwegs.',
  showAll: 'Alle zeigen',
  showFewer: 'Weniger zeigen',
  join: 'Mitmachen',
  watch: 'Zusehen',
  watchAndVote: 'Zusehen und abstimmen',
  joinThis: (title: string) => `Bei ${title} mitmachen`,
  watchThis: (title: string) => `${title} zusehen`,
  voteIn: (title: string) => `${title} zusehen und abstimmen`,
  untitled: 'ein Jam ohne Namen',
  by: (names: readonly string[]) => `von ${german.list(names)}`,
  licences: 'Lizenzen und Dank',
}
