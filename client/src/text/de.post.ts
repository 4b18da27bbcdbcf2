import type { enInside } from './enInside.ts'
import { german } from './german.ts'

export const post: typeof enInside.post = {
  loading: 'Das Werk wird geladen',
  by: 'von',
  votes: (won: number, all: number) =>
    `${german.number(won)} von ${german.plural(all, { one: '# Stimme', other: '# Stimmen' })}`,
  coWinners: 'Gleichstand: der Jam hat beide gewählt.',
  noVote: 'Das einzige Bild seiner Runde',
  riff: 'Daraus etwas Neues machen',
  riffing: 'Ein Raum mit diesen Worten wird geöffnet',
  noRiffs: 'Die Urheber möchten, dass nichts Neues daraus gemacht wird.',
  noPrompt: 'Die Urheber behalten die Worte für sich.',
  like: 'Gefällt mir',
  likes: (count: number) => german.plural(count, { one: 'Person gefällt es', other: 'Personen gefällt es' }),
  likeFailed: 'Dein „Gefällt mir“ wurde nicht gespeichert.',
  share: 'Teilen',
  copied: 'Link kopiert.',
  copyFailed: 'Der Link ließ sich nicht kopieren. Er steht in der Adresszeile.',
  riffedFrom: (title: string) => `Gemacht aus „${title}“`,
  children: (count: number) =>
    german.plural(count, {
      one: '# Werk ist aus diesem entstanden',
      other: '# Werke sind aus diesem entstanden',
    }),
  made: (engine: string, style: string | null, shape: string, seed: number | null) =>
    `${engine}. ${[style, shape, seed === null ? null : `Seed ${seed}`].filter(part => part !== null).join(', ')}.`,
  why: (fromVotes: number, fromAge: number) =>
    `Warum es hier steht: ${german.decimal(fromVotes)} aus Stimmen und „Gefällt mir“, ${german.decimal(fromAge)} aus dem Zeitpunkt seines Erscheinens.`,
  pictureOf: (index: number, count: number, alt: string) => `Bild ${index} von ${count}: ${alt}`,
  notFoundTitle: 'Dieses Werk ist fort',
  notFoundText: 'Es wurde abgehängt, oder im Link ist ein Fehler. An der Wand hängt noch mehr.',
  keys: {
    title: 'Tasten',
    here: 'Bei diesem Werk',
    riff: 'Daraus etwas Neues machen: ein Raum öffnet sich mit diesen Worten',
    like: '„Gefällt mir“, oder nicht mehr',
    share: 'Teilen, oder den Link kopieren',
  },
  failedTitle: 'Das Werk kam nicht an',
}
