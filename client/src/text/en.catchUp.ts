import { english } from './english.ts'

const quote = (words: string) => `“${words}”`

/** Four sentences for somebody who comes late. */
export const catchUp = {
  title: 'What happened so far',
  open: 'Catch up',
  round: (round: number, writing: readonly string[], watching: number) => {
    const watched = english.plural(watching, { one: '# person watches', other: '# people watch' })
    if (writing.length === 0) return `This is round ${english.number(round)}, and nobody is seated just now.`
    const seated = english.list(writing)
    const verb = writing.length === 1 ? 'plays' : 'play'
    return watching === 0
      ? `This is round ${english.number(round)}: ${seated} ${verb}.`
      : `This is round ${english.number(round)}: ${seated} ${verb}, and ${watched}.`
  },
  many: (count: number) => english.plural(count, { one: '# other', other: '# others' }),
  /** Who wrote what: names with their share of the words, in percent. */
  wrote: (words: string, authors: readonly { name: string; percent: number }[]) => {
    const [first, ...others] = authors
    if (!first) return `The words are ${quote(words)}, as they came with the piece this began from.`
    if (others.length === 0) return `The words are ${quote(words)}, all by ${first.name}.`
    const shares = authors.map(({ name, percent }) => `${name} (${english.number(percent)} %)`)
    return `The words are ${quote(words)}, by ${english.list(shares)}.`
  },
  noWords: 'There are no words yet.',
  won: (round: number, words: string, won: number, all: number) =>
    `In round ${english.number(round)} ${quote(words)} won, with ${english.number(won)} of ${english.plural(all, { one: '# vote', other: '# votes' })}.`,
  wonShared: (round: number, words: string) =>
    `In round ${english.number(round)} the vote on ${quote(words)} ended in a tie, and the win is shared.`,
  wonOnly: (round: number, words: string) =>
    `In round ${english.number(round)} only one came of ${quote(words)}, and it won without a vote.`,
  wonNow: (won: number, all: number) =>
    `The winner has just been shown: it got ${english.number(won)} of ${english.plural(all, { one: '# vote', other: '# votes' })}.`,
  wonNowShared: 'The vote has just ended in a tie, and the win is shared.',
  wonNowOnly: 'Only one came of it, and it won without a vote.',
  first: 'Nothing has been chosen yet.',
  now: {
    writing: 'Now the words are being written, and Generate is the next step.',
    writingJoin: 'Now the words are being written: join in and write along.',
    locked: 'Now the words are set, and the making begins.',
    generating: (ready: number, all: number) =>
      `Now it is being made: ${english.number(ready)} of ${english.number(all)} ready, and then comes the vote.`,
    voting: 'Now everybody votes, you too: choose the one that you like best.',
    votingPlayers: 'Now the players vote.',
    runoff: 'Now the tied ones are voted on once more.',
    reveal: 'Now the players decide whether it is published, or what comes next.',
    published: 'Now it is published, and the next round can begin.',
    paused: 'Now the jam is paused until the host goes on.',
    ended: 'Now the jam has ended.',
  },
  last: (round: number) => `Round ${english.number(round)}.`,
  lastWon: (round: number, words: string, won: number, all: number) =>
    `Round ${english.number(round)}. Last time ${quote(words)} won, ${english.number(won)} of ${english.number(all)}.`,
}
