import { english } from './english.ts'

export const front = {
  title: 'Riff: write one picture together',
  sentence: ['Write one', 'picture together.'],
  paragraph:
    'Open a room, send the link. Everyone types into the same prompt, watches the same four pictures appear, and votes. The winner goes up with all your names on it.',
  watchOne: 'Watch one',
  noAccount: 'No account.',
  liveJams: 'Live jams',
  liveCount: (rooms: number, people: number) =>
    `${english.plural(rooms, { one: '# room', other: '# rooms' })}, ${english.plural(people, { one: '# person', other: '# people' })}`,
  nobodyOn:
    'No public jam is on right now. Start one: it takes two seconds, and friends come in by its link.',
  bringFriends: 'Nobody here you know? Jams are better with friends: start one and send the link.',
  liveFailed: 'The live jams did not come. They show up here by themselves when the line is back.',
  liveNow: 'Live now',
  newest: 'The newest piece',
  example: 'An example',
  exampleText: 'A lighthouse keeper’s cat, asleep on the gallery, its tail hanging like a rope over the sea',
  exampleNote: 'Three people wrote this, each underlined in their colour.',
  exampleNames: ['Mo', 'Ida', 'Kim'],
  writing: (count: number) => english.plural(count, { one: '# writing', other: '# writing' }),
  watching: (count: number) => english.plural(count, { one: '# watching', other: '# watching' }),
  playersAndWatching: (players: number, watching: number) =>
    `${english.plural(players, { one: '# player', other: '# players' })}, ${english.plural(watching, { one: '# watching', other: '# watching' })}`,
  phases: {
    writing: 'Writing',
    locked: 'Making',
    generating: 'Making',
    voting: 'Voting',
    runoff: 'Run-off',
    reveal: 'Reveal',
    published: 'Published',
    paused: 'Paused',
    ended: 'Ended',
  },
  phaseSeconds: (phase: string, seconds: number) => `${phase}, ${english.number(seconds)} s`,
  emptyPage: 'A blank page. First words wanted.',
  composing: 'The first strokes are on their way.',
  join: 'Join',
  watch: 'Watch',
  watchAndVote: 'Watch and vote',
  joinThis: (title: string) => `Join ${title}`,
  watchThis: (title: string) => `Watch ${title}`,
  untitled: 'an untitled jam',
  by: (names: readonly string[]) => `by ${english.list(names)}`,
}
