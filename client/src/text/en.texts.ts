import { english } from './english.ts'

const COUNTS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight']
const texts_ = (count: number) => `${COUNTS[count] ?? count} ${count === 1 ? 'text' : 'texts'}`
const seconds = (value: number) => `${english.number(value)} s`
const votes = (count: number) => english.plural(count, { one: '# vote', other: '# votes' })

/** A jam that makes short texts: what it says differently from one that makes pictures. */
export const texts = {
  kind: 'Make',
  kinds: { image: 'Pictures', text: 'A text' },
  form: 'Form',
  forms: { poem: 'Poem', story: 'Story', caption: 'Caption', tagline: 'Tagline' },
  count: texts_,
  seedText: 'The same words, form and seed make the same texts. Leave it empty to be surprised.',
  placeholder: 'Type what it should be about: who, where, the mood, a turn',

  generating: 'Asking for texts',
  takes: (count: number, usual: number) => `${texts_(count)}, about ${seconds(usual)}.`,
  checking: 'The words are set. The writing begins.',
  made: 'The texts',
  summary: (count: number, atOnce: number) =>
    atOnce >= count
      ? `${texts_(count)} at once.`
      : `${texts_(count)}, ${(COUNTS[atOnce] ?? String(atOnce)).toLowerCase()} at a time.`,
  one: (number: number) => `Text ${english.number(number)}`,
  oneOf: (number: number, text: string) => `Text ${english.number(number)}: ${text}`,
  progress: (number: number) => `Text ${english.number(number)} is being written`,
  voteNowNote: (count: number) => `${texts_(count)} are ready. The rest is dropped.`,

  group: 'Choose a text',
  enlarge: 'Hold a text to read it large.',
  large: (number: number) => `Text ${english.number(number)}, large`,

  only: 'The only text of this round',
  column: 'Text',
  othersVotes: (number: number, count: number) => `Text ${english.number(number)}: ${votes(count)}`,
  altOf: (text: string) => `The text: ${text}`,

  failed: {
    timeout: 'No text was ready in time. Your words are as they were; press Generate to try again.',
    blocked: 'The texts were refused for what they say. Say it another way.',
    quota: 'The writer has no budget left for now. Try again later.',
    busy: 'The writer has too much to do just now. Your words are safe; try again in a minute.',
    provider: 'The writer did not answer. Your words are safe; try again in a moment.',
    crashed: 'The writer broke on this. Your words are safe; try again, or change a few.',
    lost: 'The server stopped in the middle of it. Your words are safe; press Generate again.',
    noEngine: 'The chosen writer is not here any more. Choose another one, then press Generate again.',
    cancelled: 'The texts were stopped. Your words are as they were.',
  },

  ready: (ready: number, all: number) => `${english.number(ready)} of ${english.number(all)} texts ready.`,
  lockedSay: 'The words are set. The texts are being written.',
  result: (places: readonly number[], won: number, all: number) =>
    `The jam chose text ${english.list(places.map(place => english.number(place)))}, with ${english.number(won)} of ${votes(all)}.`,
  onlySay: (place: number) => `Text ${english.number(place)} is the only one, and the winner.`,
  voted: (place: number) => `You voted for text ${english.number(place)}.`,

  postMade: (label: string, form: string, seed: number | null) =>
    seed === null ? `${label}. ${form}.` : `${label}. ${form}, seed ${seed}.`,
}
