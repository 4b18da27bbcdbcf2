import type { en } from './en.ts'
import { german } from './german.ts'

const quote = (words: string) => `„${words}“`

export const catchUp: typeof en.catchUp = {
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
    `In Runde ${german.number(round)} hat ein Bild von ${quote(words)} gewonnen, mit ${german.number(won)} von ${german.plural(all, { one: '# Stimme', other: '# Stimmen' })}.`,
  wonShared: (round: number, words: string) =>
    `In Runde ${german.number(round)} haben sich Bilder von ${quote(words)} den Sieg geteilt.`,
  wonOnly: (round: number, words: string) =>
    `In Runde ${german.number(round)} gab es nur ein Bild, von ${quote(words)}, und es hat gewonnen.`,
  wonNow: (won: number, all: number) =>
    `Gerade wurde der Gewinner gezeigt: ${german.number(won)} von ${german.plural(all, { one: '# Stimme', other: '# Stimmen' })}.`,
  wonNowShared: 'Die Abstimmung endete gerade mit Gleichstand, und die Bilder teilen sich den Sieg.',
  wonNowOnly: 'Ein einziges Bild kam dabei heraus, und es gewann ohne Abstimmung.',
  first: 'Noch ist nichts gewählt.',
  now: {
    writing: 'Jetzt werden die Worte geschrieben; „Machen“ macht daraus Bilder.',
    writingJoin: 'Jetzt werden die Worte geschrieben: mach mit und schreib.',
    locked: 'Jetzt stehen die Worte fest, und gleich werden die Bilder gemacht.',
    generating: (ready: number, all: number) =>
      `Jetzt werden die Bilder gemacht: ${german.number(ready)} von ${german.number(all)} sind fertig, dann wird abgestimmt.`,
    voting: 'Jetzt stimmen alle ab, auch du: wähl das Bild, das dir am besten gefällt.',
    votingPlayers: 'Jetzt stimmen die Mitspieler ab.',
    runoff: 'Jetzt wird zwischen den gleichauf liegenden Bildern noch einmal abgestimmt.',
    reveal: 'Jetzt entscheiden die Mitspieler, ob es veröffentlicht wird oder was als Nächstes kommt.',
    published: 'Jetzt ist es veröffentlicht, und die nächste Runde kann beginnen.',
    paused: 'Jetzt ist Pause, bis der Gastgeber weitermacht.',
    ended: 'Jetzt ist der Jam zu Ende.',
  },
  last: (round: number) => `Runde ${german.number(round)}.`,
  lastWon: (round: number, words: string, won: number, all: number) =>
    `Runde ${german.number(round)}. Zuletzt hat ${quote(words)} gewonnen, ${german.number(won)} von ${german.number(all)}.`,
}
