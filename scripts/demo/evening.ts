import type { FeedPage } from '#shared/protocol/http.ts'
import { randomFrom } from '../../server/engine/painter/random.ts'
import { Guest } from '../lib/Guest.ts'
import { Circle } from './Circle.ts'
import { type Company, type Friend, stoppedOr } from './company.ts'
import { handFrom } from './Hand.ts'
import { jamTogether } from './jam.ts'
import { nameOf } from './names.ts'
import type { Options } from './options.ts'
import { PIECES } from './pieces/all.ts'
import type { Piece } from './pieces/piece.ts'
import { planOf, shuffled } from './plans.ts'
import { Slots } from './Slots.ts'
import { stroll } from './stroll.ts'

/** Jams that may have pictures made at the same time. */
const AT_ONCE = 2
/** A feed with fewer posts is filled quickly: many small jams at once. */
const FEED_FEW = 4
const OPENING_JAMS = 5
/** Friends for one jam at a time, when things go their usual way. */
const FRIENDS_A_JAM = 4
const CREW_MOST = 4
/** How often the company looks who is free and what is lacking, ms. */
const LOOK_ROUND = 1_000
/** After a fault, such as a server that restarts, a friend takes a breath, ms. */
const BREATH = 5_000
/** Colours of people in the interface. */
const COLOURS = 10

/** What a run of friends came to. */
export type Evening = Company['score']

type Wishes = Omit<Options, 'minutes'> & { url: string; signal: AbortSignal; tell: (line: string) => void }

/** Lets friends come to the server at `url` and do what friends do until the signal calls them home. */
export async function spendEvening(wishes: Wishes): Promise<Evening> {
  const { url, pace, seed, signal, tell } = wishes
  const score = { jams: 0, rounds: 0, posts: 0, likes: 0, visits: 0 }
  const friends: Friend[] = []
  for (let index = 0; index < wishes.friends && !signal.aborted; index++) friends.push(await invite(index))
  const dice = randomFrom(seed)
  const company: Company = {
    url,
    dice,
    pace,
    friends,
    circle: new Circle(),
    slots: new Slots(AT_ONCE),
    score,
    signal,
    tell,
  }
  await goOn(company, shuffled(PIECES, dice))
  return score

  async function invite(index: number): Promise<Friend> {
    const guest = await Guest.arrive(url)
    await guest.call('PATCH', '/api/me', { name: nameOf(index), colour: index % COLOURS })
    return { guest, hand: handFrom(`${seed} ${index}`, pace, signal), isBusy: false }
  }
}

/** Starts jams and strolls while there are friends for them; at the end, waits for everybody. */
async function goOn(company: Company, pieces: readonly Piece[]): Promise<void> {
  const { friends, signal, dice } = company
  const { pause } = handFrom('company', company.pace, signal)
  const jams = new Set<Promise<void>>()
  const strolls = new Set<Promise<void>>()
  const wanted = Math.max(1, Math.round(friends.length / FRIENDS_A_JAM))
  let toOpen = (await isFeedEmpty(company)) ? Math.min(OPENING_JAMS, Math.floor(friends.length / 2)) : 0
  for (let number = 0; !signal.aborted; ) {
    const free = friends.filter(({ isBusy }) => !isBusy)
    if (free.length >= 2 && (toOpen > 0 || jams.size < wanted)) {
      const isOpening = toOpen > 0
      const size = isOpening ? 2 : Math.min(free.length, 2 + dice.int(CREW_MOST - 1))
      const crew = shuffled(free, dice).slice(0, size)
      const plan = planOf(company, pieces, number, isOpening)
      occupy(jams, crew, async () => jamTogether(company, crew, await plan))
      toOpen = Math.max(0, toOpen - 1)
      number++
      continue
    }
    const idle = free[dice.int(Math.max(1, free.length))]
    if (idle) occupy(strolls, [idle], () => stroll(company, idle))
    await pause(LOOK_ROUND, LOOK_ROUND).catch(() => {})
  }
  await Promise.all([...jams, ...strolls])

  /** These friends have something to do until it is done. After a fault they take a breath, and are free again. */
  function occupy(tasks: Set<Promise<void>>, crew: readonly Friend[], work: () => Promise<void>): void {
    for (const friend of crew) friend.isBusy = true
    const task = work()
      .catch(async fault => {
        stoppedOr(company)(fault)
        await pause(BREATH, BREATH).catch(() => {})
      })
      .finally(() => {
        for (const friend of crew) friend.isBusy = false
        tasks.delete(task)
      })
    tasks.add(task)
  }
}

async function isFeedEmpty({ friends }: Company): Promise<boolean> {
  const feed = await friends[0]?.guest.call<FeedPage>('GET', '/api/feed')
  return feed !== undefined && feed.posts.length < FEED_FEW
}
