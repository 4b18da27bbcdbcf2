import { english } from './english.ts'

const seconds = (value: number) => `${english.number(value)} s`

/** Text of the room's people, its host's hands, and its settings. */
export const room = {
  people: {
    here: (count: number, names: readonly string[]) =>
      count === 0
        ? 'Nobody has a seat yet.'
        : `${english.plural(count, { one: '# person has a seat', other: '# people have a seat' })}: ${english.list(names)}.`,
    menu: (name: string) => `${name}: what you can do`,
    more: (count: number) => `+${english.number(count)}`,
    moreLabel: (count: number) => english.plural(count, { one: 'One more person', other: '# more people' }),
    you: 'you',
    host: 'host',
    ready: 'ready',
    typing: 'typing',
    away: 'looking elsewhere',
    muted: 'muted',
    watching: 'watching',
    asking: 'waits for a seat',
    lost: (left: number) => `lost the line, seat kept ${seconds(left)}`,
    lostHost: (left: number) => `lost the line, stays host ${seconds(left)}`,
    marks: (marks: readonly string[]) => marks.join(' · '),
    rename: 'Change name or colour',
    stand: 'Give up my seat',
    cursor: 'Go to their cursor',
    follow: 'Follow what they look at',
    following: (name: string) => `When ${name} opens a picture, it opens here too.`,
    unfollow: 'Stop',
    handOver: 'Make them the host',
    handedOver: (name: string) => `${name} is the host now.`,
    mute: 'Mute',
    unmute: 'Let them speak again',
    unseat: 'Move to the spectators',
    remove: 'Remove from the jam',
    removeSure: (name: string) =>
      `${name} is out at once, on every page, and cannot come back. What they wrote stays.`,
    removeYes: (name: string) => `Remove ${name}`,
    keep: 'Keep',
    admit: 'Let in',
    decline: 'Not now',
    forgive: 'Let back in',
    removedHeading: 'Removed',
    nobody: 'Nobody has a seat. Whoever takes one first is the host.',
  },

  asking: {
    label: 'People who ask',
    seat: (name: string) => `${name} asks for a seat.`,
    comeIn: (name: string) => `${name} asks to come in.`,
    more: (count: number) => english.plural(count, { one: 'One more asks.', other: '# more ask.' }),
  },

  host: {
    you: 'You are the host now. “Room” has what a host can do.',
    other: (name: string) => `${name} is the host now.`,
    none: 'Nobody is the host now.',
  },

  sheet: {
    open: 'Room',
    title: 'Room',
    note: (name: string) => `${name} is the host and sets these.`,
    noteNobody: 'Whoever takes the first seat is the host and sets these.',
    preset: 'How this jam is played',
    presets: { open: 'Open jam', party: 'Party', studio: 'Studio' },
    presetLines: {
      open: 'No clock but the vote’s. Anyone presses Generate, and you go on as long as you like.',
      party: 'Five themes, ninety seconds each, everyone ready, a vote, and a gallery at the end.',
      studio: 'No clock at all. The host presses Generate, closes the vote and decides what goes on.',
    },
    changed: 'Changed below.',
    now: 'Right now',
    doors: 'Who comes in',
    rules: 'Rounds and time',
    seatsHeading: 'People',
    usual: (preset: string, value: string) => `${preset} has: ${value}`,
  },

  setting: {
    visibility: 'This jam is',
    visibilities: { unlisted: 'Unlisted', public: 'Public', private: 'Private' },
    visibilityLines: {
      unlisted: 'Whoever has the link comes in and watches.',
      public: 'It is on the front page: anybody comes in and watches.',
      private: 'Only who has had a seat, or whom you let in. Others find a closed door and can ask.',
    },
    ask: 'A seat',
    asks: { free: 'is taken freely', ask: 'is asked for' },
    locked: 'New players',
    lockeds: { open: 'may come', locked: 'stay out' },
    seats: 'Seats',
    whoGenerates: 'Generate is pressed by',
    whoGenerate: { anyone: 'anyone', host: 'the host', allReady: 'anyone, once all are ready' },
    writingTime: 'Time to write',
    voteTime: 'Time to vote',
    voteNone: 'until the host closes it',
    revealTime: 'The next round begins',
    revealNone: 'when somebody says so',
    revealAfter: (time: string) => `by itself after ${time}`,
    noTime: 'as long as you like',
    time: (ms: number) =>
      ms % 60_000 === 0
        ? english.plural(ms / 60_000, { one: '# minute', other: '# minutes' })
        : `${english.number(ms / 1000)} seconds`,
    rounds: 'Rounds',
    roundsNone: 'as many as you like',
    roundsCount: (count: number) => english.plural(count, { one: '# round', other: '# rounds' }),
    themes: 'A theme for each round',
    switch: { on: 'on', off: 'off' },
    talk: 'Talk is for',
    talks: { everyone: 'everyone', players: 'players' },
    bloc: 'Votes of those who watch weigh',
    blocs: { third: 'a third at most', off: 'nothing' },
  },

  hands: {
    pause: 'Pause',
    resume: 'Go on',
    more: '30 s more to write',
    skip: {
      writing: 'Make it now',
      generating: 'Go on with what is ready',
      voting: 'Close the vote',
      runoff: 'Close the vote',
      reveal: 'Next round',
      published: 'Next round',
    },
    toGallery: 'To the gallery',
    theme: 'Draw another theme',
    end: 'End this jam',
    endSure:
      'Everybody sees its pictures from then on, and nobody writes any more. This cannot be taken back.',
    endYes: 'End it',
    endNo: 'Not yet',
  },

  invite: {
    big: 'Show it large',
    bigTitle: 'Point your phone here',
    closed: 'The host lets nobody new take a seat: people who come will watch.',
    asks: 'Whoever opens this link watches. A seat is asked for, and the host says yes or no.',
    private: 'This jam is private: whoever opens this link asks at the door, and the host says yes or no.',
    full: 'Every seat is taken: people who come will watch, and take one when it is free.',
  },
}
