import type { Random } from '../../server/engine/painter/random.ts'
import type { Guest } from '../lib/Guest.ts'
import type { Circle } from './Circle.ts'
import type { Hand } from './Hand.ts'
import type { Slots } from './Slots.ts'
import { Visit } from './Visit.ts'
import { voteWheneverAsked } from './voting.ts'

/** A simulated friend: a guest of the product like any other, with a hand of their own. */
export type Friend = { guest: Guest; hand: Hand; isBusy: boolean }

/** What happened so far, for the last line of the run. */
export type Score = { jams: number; rounds: number; posts: number; likes: number; visits: number }

/** What the friends share. */
export type Company = {
  url: string
  dice: Random
  pace: number
  friends: readonly Friend[]
  circle: Circle
  /** Who may have pictures made at the same time. */
  slots: Slots
  score: Score
  signal: AbortSignal
  tell(line: string): void
}

/** A friend who has come into a jam. */
export type Present = { friend: Friend; visit: Visit; hand: Hand }

/** Opens a jam for a friend, who from then on votes there whenever there is a vote. */
export async function come(company: Company, friend: Friend, jam: Visit['state']['jam']): Promise<Present> {
  const { circle, signal } = company
  const visit = await Visit.open({ guest: friend.guest, jam, friends: circle, signal })
  const present = { friend, visit, hand: friend.hand }
  voteWheneverAsked(present).catch(stoppedOr(company))
  return present
}

/** What to do with a fault: being called home is none, everything else is told. */
export function stoppedOr({ signal, tell }: Company): (fault: unknown) => void {
  return fault => {
    if (!signal.aborted) tell(fault instanceof Error ? fault.message : String(fault))
  }
}
