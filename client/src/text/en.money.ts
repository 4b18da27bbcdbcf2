import { english } from './english.ts'

/** Millionths of a dollar, to the cent; below one, in words. */
const dollars = (money: number) => (isSmall(money) ? 'less than a cent' : english.dollars(money))
const about = (money: number) => (isSmall(money) ? 'Less than a cent' : `About ${english.dollars(money)}`)
const isSmall = (money: number) => money > 0 && money < 10_000
const ORDINALS = [
  'First',
  'Second',
  'Third',
  'Fourth',
  'Fifth',
  'Sixth',
  'Seventh',
  'Eighth',
  'Ninth',
  'Tenth',
]

/** What model pictures cost, what is left, and whose turn it is. */
export const money = {
  costs: (cost: number) => `${about(cost)}.`,
  /** `left` of the limit that is nearest: your day, this jam's, or everybody's. */
  costsLeft: (cost: number, left: number, cap: 'person' | 'jam' | 'day') =>
    ({
      person: `${about(cost)}; you have ${dollars(left)} left today.`,
      jam: `${about(cost)}; this jam has ${dollars(left)} left today.`,
      day: `${about(cost)}; everyone together has ${dollars(left)} left today.`,
    })[cap],
  spent: (cap: 'person' | 'jam' | 'day', hours: number) =>
    ({
      person: 'Your share of model pictures for today is used up.',
      jam: 'This jam’s share of model pictures for today is used up.',
      day: 'The model pictures of today are used up for everyone.',
    })[cap] +
    (hours <= 1
      ? ' It renews within the hour; the painter is free.'
      : ` It renews in ${english.number(hours)} hours; the painter is free.`),
  line: (turn: number, left: number) =>
    `${ORDINALS[turn - 1] ?? `Number ${english.number(turn)}`} in line, about ${english.number(left)} s.`,
  publishWaits: 'Publishing waits for the picture check. It will happen by itself.',
  publishWaitsRound: (round: number) =>
    `Round ${english.number(round)} waits for the picture check. It is published by itself.`,
  publishRefused: 'The picture check refused it for what it shows or says. It stays here in the jam.',
}
