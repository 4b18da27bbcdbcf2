import type { enInside } from './enInside.ts'
import { german } from './german.ts'

const quote = (words: string) => `„${words}“`

export const catchUp: typeof enInside.catchUp = {
  title: 'Was bisher geschah',
  open: 'Was bisher geschah',
  round: (round: number, writing: readonly string[], watching: number) => {
    const watched = german.plural(watching, { one: '# Person sieht zu', other: '# Personen sehen zu' })
    if (writing.length === 0)
      return `Das ist Runde ${german.number(round)}, und gerade sitzt niemand am Tisch.`
    const seated = german.list(writing)
    const verb = writing.length === 1 ? 'spielt' : 'spielen'
    return watching === 0
      ? `Das ist Runde ${german.number(round)}: ${seated} ${verb}.`
      : `Das ist Runde ${german.number(round)}: ${seated} ${verb}, und ${watched}.`
  },
  many: (count: number) => german.plural(count, { one: '# weitere Person', other: '# weitere' }),
  wrote: (words: string, authors: readonly { name: string; percent: number }[]) => {
    const [first, ...others] = authors
    if (!first) return `Die Worte sind ${quote(words)}, wie sie mit dem Werk kamen, aus dem dies begann.`
    if (others.length === 0) return `Die Worte sind ${quote(words)}, alle von ${first.name}.`
    const shares = authors.map(({ name, percent }) => `${name} (${german.number(percent)} %)`)
    return `Die Worte sind ${quote(words)}, von ${german.list(shares)}.`
  },
  noWords: 'Noch stehen keine Worte da.',
  won: (round: number, words: string, won: number, all: number) =>
    `In Runde ${german.number(round)} hat ${quote(words)} gewonnen, mit ${german.number(won)} von ${german.plural(all, { one: '# Stimme', other: '# Stimmen' })}.`,
  wonShared: (round: number, words: string) =>
    `In Runde ${german.number(round)} endete die Abstimmung über ${quote(words)} mit Gleichstand, und der Sieg ist geteilt.`,
  wonOnly: (round: number, words: string) =>
    `In Runde ${german.number(round)} kam aus ${quote(words)} nur eines heraus, und es gewann ohne Abstimmung.`,
  wonNow: (won: number, all: number) =>
    `Gerade wurde der Gewinner gezeigt: ${german.number(won)} von ${german.plural(all, { one: '# Stimme', other: '# Stimmen' })}.`,
  wonNowShared: 'Die Abstimmung endete gerade mit Gleichstand, und der Sieg ist geteilt.',
  wonNowOnly: 'Nur eines kam dabei heraus, und es gewann ohne Abstimmung.',
  first: 'Noch ist nichts gewählt.',
  now: {
    writing: 'Jetzt werden die Worte geschrieben, und „Machen“ ist der nächste Schritt.',
    writingJoin: 'Jetzt werden die Worte geschrieben: mach mit und schreib.',
    locked: 'Jetzt stehen die Worte fest, und das Machen beginnt.',
    generating: (ready: number, all: number) =>
      `Jetzt wird gemacht: ${german.number(ready)} von ${german.number(all)} sind fertig, dann wird abgestimmt.`,
    voting: 'Jetzt stimmen alle ab, auch du: wähl, was dir am besten gefällt.',
    votingPlayers: 'Jetzt stimmen die Mitspieler ab.',
    runoff: 'Jetzt wird unter denen, die gleichauf liegen, noch einmal abgestimmt.',
    reveal: 'Jetzt entscheiden die Mitspieler, ob es veröffentlicht wird oder was als Nächstes kommt.',
    published: 'Jetzt ist es veröffentlicht, und die nächste Runde kann beginnen.',
    paused: 'Jetzt ist Pause, bis der Gastgeber weitermacht.',
    ended: 'Jetzt ist der Jam zu Ende.',
  },
  last: (round: number) => `Runde ${german.number(round)}.`,
  lastWon: (round: number, words: string, won: number, all: number) =>
    `Runde ${german.number(round)}. Zuletzt hat ${quote(words)} gewonnen, ${german.number(won)} von ${german.number(all)}.`,
}
