import { english } from './english.ts'

const number = english.number
const place = (value: number) => `picture ${number(value)}`
const round = (value: number) => `round ${number(value)}`
const votes = (count: number) => english.plural(count, { one: '# vote', other: '# votes' })

/** Pictures as material: seen large, varied, brought, and the rounds that made them. */
export const material = {
  large: {
    label: (of: number, picture: number) => `Round ${number(of)}, ${place(picture)}, large`,
    title: (picture: number, of: number) => `Picture ${number(picture)} of round ${number(of)}`,
    open: (picture: number) => `See picture ${number(picture)} large`,
    previous: 'Previous',
    next: 'Next',
    closer: 'Closer',
    whole: 'Whole picture',
    compare: 'Compare',
    one: 'One picture',
    with: 'Compare with',
    go: (picture: number) => `Picture ${number(picture)}`,
    download: 'Download',
    file: (of: number, picture: number, ext: string) => `riff-round-${of}-picture-${picture}.${ext}`,
    made: (style: string, shape: string, seed: number) => `${style}, ${shape}, seed ${seed}`,
    madeText: (form: string, seed: number) => `${form}, seed ${seed}`,
    stillMade: 'Still being made',
    vote: (picture: number) => `Vote for ${place(picture)}`,
    yours: 'Your vote',
    gone: 'Not among those that are left.',
    said: (picture: number, of: number) => `Picture ${number(picture)} of ${number(of)}.`,
  },

  grow: {
    heading: 'Go on from it',
    subtle: 'Vary a little',
    strong: 'Vary a lot',
    restyle: 'Restyle',
    start: 'Use as start',
    styles: 'In which style',
    each: 'Open one of them to go on from it.',
    begun: 'The round starts from this picture now.',
    itsWords: 'Bring back its words',
  },

  basis: {
    label: 'What the round starts from',
    subtle: (picture: number, of: number) => `A little different from ${place(picture)} of ${round(of)}`,
    strong: (picture: number, of: number) => `Quite different from ${place(picture)} of ${round(of)}`,
    restyle: (picture: number, of: number) => `Picture ${number(picture)} of ${round(of)}, in another style`,
    start: (picture: number, of: number) => `Starts from ${place(picture)} of ${round(of)}`,
    upload: (name: string) => `Starts from a picture that ${name} brought`,
    somebody: 'somebody',
    remove: 'Remove',
  },

  bring: {
    button: 'Start from a picture',
    busy: 'Taking in the picture',
    drop: 'Let go: the round starts from this picture',
    done: 'The round starts from your picture.',
    one: 'One picture at a time: the first one is taken.',
    faults: {
      UNSUPPORTED: 'That is no picture Riff takes. Bring a PNG, JPEG, WebP or AVIF.',
      TOO_LARGE: 'That picture is larger than 10 MB. Make it smaller and try again.',
      TOO_MANY_PIXELS: 'That picture has more than 40 megapixels. Make it smaller and try again.',
      BROKEN_PICTURE: 'That file is no picture that can be read. Try another one.',
      RATE_LIMITED: 'Many pictures came at once. Wait a little and try again.',
    },
    onlyPlayers: 'Only players bring pictures. Press “Join in” first.',
  },

  rounds: {
    heading: 'Earlier rounds',
    open: (of: number) => `Open round ${number(of)}`,
    title: (of: number) => `Round ${number(of)}`,
    chose: (won: number, all: number) => `Chosen with ${number(won)} of ${votes(all)}`,
    only: 'The only picture of its round',
    undecided: 'The jam ended before anybody was chosen',
    winner: 'Chosen',
    pictures: 'Its pictures',
    publish: 'Publish it',
    publishing: 'Publishing',
    published: 'Published',
    see: 'See the piece',
    words: 'Write on with its words',
    wordsBack: 'Its words are back in the prompt. Undo takes them out again.',
    later: 'You can write on with its words while a round is written.',
  },

  gallery: {
    title: (count: number) =>
      english.plural(count, {
        one: 'What this jam made in one round',
        other: 'What this jam made in # rounds',
      }),
    open: (of: number) => `Open round ${number(of)}`,
    ended: 'This jam has ended. Its words stay as they were.',
    again: 'Start another jam',
  },

  post: {
    subtle: (picture: number, of: number) => `Grew from ${place(picture)} of ${round(of)}, varied a little`,
    strong: (picture: number, of: number) => `Grew from ${place(picture)} of ${round(of)}, varied a lot`,
    restyle: (picture: number, of: number) => `Grew from ${place(picture)} of ${round(of)}, in another style`,
    start: (picture: number, of: number) => `Grew from ${place(picture)} of ${round(of)}`,
    upload: 'Grew from a picture that one of its makers brought',
  },
}
