import type { enInside } from './enInside.ts'
import { german } from './german.ts'

export const talk: typeof enInside.talk = {
  heading: 'Reden',
  open: (unread: number) =>
    unread === 0
      ? 'Reden'
      : german.plural(unread, { one: 'Reden, # neue Zeile', other: 'Reden, # neue Zeilen' }),
  button: 'Reden',
  close: 'Gespräch schließen',
  lines: 'Was gesagt wurde',
  empty: 'Noch hat niemand etwas gesagt.',
  field: 'Sag etwas',
  send: 'Senden',
  left: (units: number) => german.plural(units, { one: 'noch # Zeichen', other: 'noch # Zeichen' }),
  playersOnly: 'Hier reden die Mitspieler. Du liest mit.',
  muted: 'Der Gastgeber hat dich hier stummgeschaltet. Du liest mit.',
  ended: 'Dieser Jam ist zu Ende, und das Gespräch auch.',
  watching: 'sieht zu',
  changed: 'geändert',
  takenBack: 'Zurückgenommen.',
  takenAway: 'Der Gastgeber hat das weggenommen.',
  change: 'Ändern',
  changeField: 'Ändern, was du gesagt hast',
  takeBack: 'Zurücknehmen',
  takeAway: 'Wegnehmen',
  keep: 'Speichern',
  sending: 'Wird gesendet',
  waiting: 'Geht hinaus, wenn die Leitung wieder da ist.',
  notSent: (why: string) => `Nicht gesendet. ${why}`,
  again: 'Noch einmal',
  drop: 'Löschen',
  newLines: (count: number) => german.plural(count, { one: '# neue Zeile', other: '# neue Zeilen' }),
  linkTitle: 'Dieser Link führt von hier fort',
  linkText: (host: string) => `Er öffnet ${host} in einem neuen Tab. Niemand hier hat geprüft, was dort ist.`,
  linkOpen: (host: string) => `${host} öffnen`,
  said: (name: string, text: string) => `${name} sagt: ${text}`,
  saidMany: (count: number) =>
    german.plural(count, { one: '# neue Zeile im Gespräch.', other: '# neue Zeilen im Gespräch.' }),
  someone: 'Jemand',

  watchers: (count: number) => german.plural(count, { one: '# sieht zu', other: '# sehen zu' }),
  watchersNamed: (names: readonly string[]) => `Es sehen zu: ${german.list(names)}`,

  cheer: 'Reaktionen',
  cheerOpen: 'Reagieren',
  reactions: {
    love: 'Wunderbar',
    laugh: 'Lachen',
    wow: 'Wow',
    bravo: 'Bravo',
    fire: 'Feuer und Flamme',
    hmm: 'Hmm',
  },
  times: (count: number) => `×${german.number(count)}`,
}
