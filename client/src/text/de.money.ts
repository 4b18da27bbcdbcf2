import type { enInside } from './enInside.ts'
import { german } from './german.ts'

/** Millionths of a dollar, to the cent; below one, in words. */
const dollars = (money: number) => (isSmall(money) ? 'weniger als einen Cent' : german.dollars(money))
const about = (money: number) => (isSmall(money) ? 'Weniger als ein Cent' : `Etwa ${german.dollars(money)}`)
const isSmall = (money: number) => money > 0 && money < 10_000

export const money: typeof enInside.money = {
  costs: (cost: number) => `${about(cost)}.`,
  costsLeft: (cost: number, left: number, cap: 'person' | 'jam' | 'day') =>
    ({
      person: `${about(cost)}; du hast heute noch ${dollars(left)}.`,
      jam: `${about(cost)}; dieser Jam hat heute noch ${dollars(left)}.`,
      day: `${about(cost)}; heute haben alle zusammen noch ${dollars(left)}.`,
    })[cap],
  spent: (cap: 'person' | 'jam' | 'day', hours: number) =>
    ({
      person: 'Dein Anteil an Modellbildern für heute ist aufgebraucht.',
      jam: 'Der Anteil dieses Jams an Modellbildern für heute ist aufgebraucht.',
      day: 'Die Modellbilder für heute sind für alle aufgebraucht.',
    })[cap] +
    (hours <= 1
      ? ' In weniger als einer Stunde gibt es neue; der Maler kostet nichts.'
      : ` In ${german.number(hours)} Stunden gibt es neue; der Maler kostet nichts.`),
  line: (turn: number, left: number) =>
    `${german.number(turn)}. in der Schlange, etwa ${german.number(left)} s.`,
  publishWaits: 'Die Veröffentlichung wartet auf die Bildprüfung. Sie geschieht dann von selbst.',
  publishWaitsRound: (round: number) =>
    `Runde ${german.number(round)} wartet auf die Bildprüfung und wird dann von selbst veröffentlicht.`,
  publishRefused: 'Die Bildprüfung hat es abgelehnt für das, was es zeigt oder sagt. Es bleibt hier im Jam.',
}
