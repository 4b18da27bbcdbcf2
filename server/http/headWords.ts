import type { Request } from 'express'
import type { PhaseName } from '#shared/jam/state.ts'

/** Languages of what a page's head says. */
const LANGUAGES = ['en', 'de'] as const
export type HeadLanguage = (typeof LANGUAGES)[number]

/** The language asked for in `Accept-Language`, English where it names none of ours. Most messengers name none. */
export function languageOf(request: Pick<Request, 'acceptsLanguages'>): HeadLanguage {
  const best = request.acceptsLanguages([...LANGUAGES])
  return LANGUAGES.find(language => language === best) ?? 'en'
}

/** What the head of a page says of it, for browsers, search engines and messengers. */
export type HeadWords = {
  /** As in `og:locale`. */
  locale: string
  front: string
  what: string
  mine: string
  nothing: string
  madeBy: (names: readonly string[]) => string
  made: string
  house: string
  jam: string
  privateJam: string
  privateText: string
  winner: string
  making: string
  /** After what happens in it. */
  invitation: string
  open: string
  over: string
  nobody: string
  /** What the people of a jam do this minute: all named, or only counted. */
  happening: (people: readonly string[] | number, phase: PhaseName, watching: number) => string
}

const english: HeadWords = {
  locale: 'en_GB',
  front: 'Riff: write one picture together',
  what: 'Make pictures together, live: write one prompt with your friends, watch it drawn, vote, publish.',
  mine: 'Your jams and pieces · Riff',
  nothing: 'Nothing here · Riff',
  madeBy: names => `Made together by ${listed('en', names)}.`,
  made: 'Made together, live.',
  house: 'Riff: write one picture together.',
  jam: 'A jam',
  privateJam: 'A private jam',
  privateText: 'This jam is private. Whoever has a seat in it comes in; others ask the host at the door.',
  winner: 'The newest winner of this jam',
  making: 'What is being made in this jam right now',
  invitation: 'Write one prompt together, live, watch it drawn, vote.',
  open: 'Join in, or watch.',
  over: 'This jam is over. See what came out of it.',
  nobody: 'Nobody is there right now. Come in and begin.',
  happening(people, phase, watching) {
    const count = typeof people === 'number' ? people : people.length
    const who =
      typeof people === 'number' ? (count === 1 ? 'One person' : `${count} people`) : few('en', people)
    const beside = watching > 0 ? `, and ${watching} watching` : ''
    return `${who} ${count === 1 ? 'is' : 'are'} ${DOING.en[phase]} right now${beside}. Join in, or watch.`
  },
}

const german: HeadWords = {
  locale: 'de_DE',
  front: 'Riff: zusammen ein Bild schreiben',
  what: 'Macht zusammen Bilder, live: Schreibt einen Prompt, seht zu, wie er gemalt wird, stimmt ab, veröffentlicht.',
  mine: 'Deine Jams und Werke · Riff',
  nothing: 'Hier ist nichts · Riff',
  madeBy: names => `Gemeinsam gemacht von ${listed('de', names)}.`,
  made: 'Gemeinsam gemacht, live.',
  house: 'Riff: zusammen ein Bild schreiben.',
  jam: 'Ein Jam',
  privateJam: 'Ein privater Jam',
  privateText: 'Dieser Jam ist privat. Wer einen Platz darin hat, kommt hinein; andere fragen an der Tür.',
  winner: 'Der neueste Gewinner dieses Jams',
  making: 'Was in diesem Jam gerade entsteht',
  invitation: 'Schreibt zusammen einen Prompt, seht zu, wie er gemalt wird, stimmt ab.',
  open: 'Mach mit oder sieh zu.',
  over: 'Dieser Jam ist zu Ende. Sieh dir an, was dabei herauskam.',
  nobody: 'Gerade ist niemand da. Komm herein und fang an.',
  happening(people, phase, watching) {
    const count = typeof people === 'number' ? people : people.length
    const who =
      typeof people === 'number' ? (count === 1 ? 'Eine Person' : `${count} Personen`) : few('de', people)
    const beside = watching > 0 ? `, ${watching} sehen zu` : ''
    return `${who} ${DOING.de[phase][count === 1 ? 0 : 1]}${beside}. Mach mit oder sieh zu.`
  },
}

export const HEAD_WORDS: Record<HeadLanguage, HeadWords> = { en: english, de: german }

const DOING = {
  en: {
    writing: 'writing',
    locked: 'making pictures',
    generating: 'making pictures',
    voting: 'voting',
    runoff: 'voting',
    reveal: 'looking at the winner',
    published: 'looking at the winner',
    paused: 'taking a break',
    ended: 'done',
  },
  /** For one, and for many. */
  de: {
    writing: ['schreibt gerade', 'schreiben gerade'],
    locked: ['macht gerade Bilder', 'machen gerade Bilder'],
    generating: ['macht gerade Bilder', 'machen gerade Bilder'],
    voting: ['stimmt gerade ab', 'stimmen gerade ab'],
    runoff: ['stimmt gerade ab', 'stimmen gerade ab'],
    reveal: ['sieht gerade den Gewinner an', 'sehen gerade den Gewinner an'],
    published: ['sieht gerade den Gewinner an', 'sehen gerade den Gewinner an'],
    paused: ['macht gerade eine Pause', 'machen gerade eine Pause'],
    ended: ['ist fertig', 'sind fertig'],
  },
} as const satisfies { en: Record<PhaseName, string>; de: Record<PhaseName, readonly [string, string]> }

const listed = (language: HeadLanguage, names: readonly string[]) =>
  new Intl.ListFormat(language).format(names)

const MORE: Record<HeadLanguage, (count: number) => string> = {
  en: count => `${count} more`,
  de: count => `${count} weitere`,
}

/** Names in a sentence; of more than four the rest is counted. */
function few(language: HeadLanguage, names: readonly string[]): string {
  const shown = names.length > 4 ? [...names.slice(0, 3), MORE[language](names.length - 3)] : names
  return listed(language, shown)
}
