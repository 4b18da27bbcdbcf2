import { english } from './english.ts'

/** The co-writer: asked, it proposes; people accept or not. */
export const muse = {
  name: 'The muse',
  ask: 'Ask the muse',
  again: 'Ask again',
  title: 'Ask the muse',
  text: 'It reads your words and proposes changes. Nothing changes before one of you accepts.',
  wish: 'A wish, if you have one',
  wishHint: 'moodier, shorter, stranger',
  send: 'Ask',
  sending: 'Asking',
  typed: 'Or end a line with “@muse moodier” and press Enter.',
  /** Beside the button, of millionths of a dollar. */
  price: (cost: number) => (cost < 10_000 ? 'under 1 cent' : english.dollars(cost)),
  spent: (cap: 'person' | 'jam' | 'day', hours: number) =>
    ({
      person: (when: string) => `Your money for the muse is used up for today. There is more ${when}.`,
      jam: (when: string) => `This jam’s money for the muse is used up for today. There is more ${when}.`,
      day: (when: string) => `Today’s money for the muse is used up for everyone. There is more ${when}.`,
    })[cap](
      hours <= 1 ? 'within the hour' : english.plural(hours, { one: 'in # hour', other: 'in # hours' }),
    ),
  thinking: 'The muse is reading.',
  asked: (name: string) => `Asked by ${name}.`,
  askedFor: (name: string, wish: string) => `${name} asked for “${wish}”.`,
  offer: 'The muse’s offer',
  preview: 'How the words would read',
  take: 'Accept',
  taking: 'Writing',
  takeAll: 'Accept all',
  drop: 'Not this',
  change: (old: string, text: string) => `“${old}” becomes “${text}”`,
  add: (text: string) => `New: “${text}”`,
  takeOne: (what: string) => `Accept: ${what}`,
  written: 'In the text',
  missed: 'These words have changed',
  count: (count: number) => english.plural(count, { one: '# change', other: '# changes' }),
  why: {
    concrete: 'easier to see',
    light: 'says where the light comes from',
    weather: 'gives it weather',
    time: 'says when',
    place: 'says where',
    mood: 'sets the mood',
    detail: 'one thing to remember',
    turn: 'something happens',
    shorter: 'says it with less',
    clash: 'these two cannot both be',
    twice: 'said twice',
    begin: 'somewhere to begin',
  },
  failed: {
    timeout: 'The muse did not answer. Ask again.',
    blocked: 'The muse may not answer that. Ask for something else.',
    quota: 'The muse has no budget left for now.',
    busy: 'The muse is asked too much just now. Try again in a minute.',
    provider: 'The muse did not answer. Ask again.',
    crashed: 'The muse lost its thread. Ask again.',
    nothing: 'The muse has nothing to add: it likes it as it is.',
  },
  close: 'Close',
  say: {
    thinking: 'The muse is reading the words.',
    offer: (count: number) =>
      `The muse proposes ${english.plural(count, { one: '# change', other: '# changes' })}. They are under the prompt.`,
  },
}
