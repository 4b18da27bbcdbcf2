import { english } from './english.ts'

export const post = {
  loading: 'Loading the piece',
  by: 'by',
  votes: (won: number, all: number) =>
    `${english.number(won)} of ${english.plural(all, { one: '# vote', other: '# votes' })}`,
  coWinners: 'A tie: the jam chose both.',
  noVote: 'The only picture of its round',
  riff: 'Riff on this',
  riffing: 'Opening a room with these words',
  noRiffs: 'Its makers asked for no riffs.',
  noPrompt: 'Its makers keep the words to themselves.',
  like: 'Like',
  likes: (count: number) => english.plural(count, { one: 'like', other: 'likes' }),
  likeFailed: 'Your like was not saved.',
  share: 'Share',
  copied: 'Link copied.',
  copyFailed: 'The link could not be copied. It is in the address bar.',
  riffedFrom: (title: string) => `Riffed from “${title}”`,
  children: (count: number) =>
    english.plural(count, {
      one: '# piece was riffed from this one',
      other: '# pieces were riffed from this one',
    }),
  /** Null: no style was asked for, or the seed decided nothing. */
  made: (engine: string, style: string | null, shape: string, seed: number | null) =>
    `${engine}. ${[style, shape, seed === null ? null : `seed ${seed}`].filter(part => part !== null).join(', ')}.`,
  why: (fromVotes: number, fromAge: number) =>
    `Why it is here: ${english.decimal(fromVotes)} from votes and likes, ${english.decimal(fromAge)} from when it came out.`,
  pictureOf: (index: number, count: number, alt: string) => `Picture ${index} of ${count}: ${alt}`,
  notFoundTitle: 'This piece is gone',
  notFoundText: 'It was taken down, or the link has a slip in it. There is more on the wall.',
  failedTitle: 'The piece did not come',
  keys: {
    title: 'Keys',
    here: 'At this piece',
    riff: 'Riff on it: a new room opens with its words',
    like: 'Like it, or take that back',
    share: 'Share it, or copy its link',
  },
}
