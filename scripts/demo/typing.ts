import type { RelativePosition } from 'yjs'
import type { Pen } from './Circle.ts'
import { chance, type Hand } from './Hand.ts'
import type { Visit } from './Visit.ts'

/** A person wrote or pointed this short a time ago: friends keep their hands off, ms. */
export const HUMAN_FIRST = 5_000
/** How often a friend who lets somebody finish looks up again, ms. */
const LOOK_UP = 500
/** Letters of the friend before arrive within this, on a busy machine too, ms. */
const ARRIVAL = 5_000
/** Share of letters that go wrong at first. */
const SLIPS = 0.02
/** Keys beside a key, on most keyboards. */
const BESIDE: Record<string, string> = {
  a: 's',
  e: 'r',
  i: 'o',
  l: 'k',
  n: 'm',
  o: 'p',
  r: 't',
  s: 'd',
  t: 'y',
}

/** Somebody at the text: the visit, and the hand that types. */
export type Typist = { visit: Visit; hand: Hand }

/** Waits while a person is writing. False when there is nothing to write any more: the round moved on, or the visit ended. */
async function mayWrite({ visit, hand }: Typist): Promise<boolean> {
  const isWriting = () => !visit.isClosed && visit.state.phase.name === 'writing'
  while (isWriting() && (!visit.prompt.isSynced || Date.now() - visit.prompt.humanAt < HUMAN_FIRST))
    await hand.pause(LOOK_UP, LOOK_UP)
  return isWriting()
}

/** Types at the end of the text, when it is one's turn. `nearly` is called when the last letters are being typed, for who comes next. */
export async function typeAtEnd(typist: Typist, words: string, nearly: () => void = () => {}): Promise<void> {
  const { visit, hand } = typist
  visit.prompt.point(visit.prompt.words.length)
  await hand.pause(600, 2_200)
  const { pen } = visit
  const giveBack = await pen.turn.take()
  try {
    await untilArrived(typist, pen.last)
    pen.last = visit.prompt
    if (!(await mayWrite(typist))) return
    const before = visit.prompt.words
    const first = before === '' ? words.trimStart() : words
    await typeAt(typist, visit.prompt.placeAt(before.length), first, nearly)
  } finally {
    nearly()
    giveBack()
  }
}

/** Waits until the words of who wrote before are here: the end of the text is behind them. */
async function untilArrived({ visit, hand }: Typist, last: Pen['last']): Promise<void> {
  const limit = Date.now() + ARRIVAL
  while (last && !visit.isClosed && !visit.prompt.hasAllOf(last) && Date.now() < limit)
    await hand.pause(LOOK_UP / 5, LOOK_UP / 5)
}

/** Selects these words, deletes them and types others in their place. Does nothing when they are not there (any more). */
export async function reword(typist: Typist, from: string, to: string): Promise<void> {
  const { visit, hand } = typist
  await hand.pause(500, 1_800)
  if (!(await mayWrite(typist))) return
  const at = visit.prompt.words.lastIndexOf(from)
  if (at < 0) return
  visit.prompt.point(at, at + from.length)
  await hand.pause(400, 1_000)
  const now = visit.prompt.words.lastIndexOf(from)
  if (now < 0 || !(await mayWrite(typist))) return
  visit.prompt.erase(now, from.length)
  await typeAt(typist, visit.prompt.placeAt(now), to)
}

/** Takes the last clause of a longer text away. */
export async function dropLastClause(typist: Typist): Promise<void> {
  const { words } = typist.visit.prompt
  const comma = words.lastIndexOf(',')
  if (comma > words.length / 2) await reword(typist, words.slice(comma), '')
}

async function typeAt(
  typist: Typist,
  from: RelativePosition,
  words: string,
  nearly: () => void = () => {},
): Promise<void> {
  const { visit, hand } = typist
  let place = from
  const put = (letters: string): boolean => {
    const at = visit.prompt.indexOf(place)
    if (at === null) return false
    visit.prompt.insert(at, letters)
    place = visit.prompt.placeAt(at + letters.length)
    return true
  }
  const letters = [...words]
  const early = Math.max(0, letters.length - 1 - hand.dice.int(8))
  for (const [index, letter] of letters.entries()) {
    if (index === early) nearly()
    if (!(await mayWrite(typist))) break
    if (chance(hand, SLIPS) && BESIDE[letter] && put(BESIDE[letter])) {
      await hand.pause(250, 600)
      const at = visit.prompt.indexOf(place)
      if (at === null) break
      visit.prompt.erase(at - 1, 1)
      place = visit.prompt.placeAt(at - 1)
      await hand.pause(120, 260)
    }
    if (!put(letter)) break
    await (letter === ' ' || letter === ',' ? hand.pause(90, 420) : hand.pause(60, 190))
  }
}
