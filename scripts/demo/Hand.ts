import { setTimeout as sleep } from 'node:timers/promises'
import { type Random, randomFrom } from '../../server/engine/painter/random.ts'

/** A friend's temper: their own dice, and how long they take over things. */
export type Hand = {
  dice: Random
  /** Takes between `least` and `most` ms of a person's time; the pace shortens it. Throws when the friends are called home. */
  pause(least: number, most: number): Promise<void>
}

/** A hand that the seed decides; at pace 2 it is twice as fast. */
export function handFrom(seed: string, pace: number, signal: AbortSignal): Hand {
  const dice = randomFrom(seed)
  return {
    dice,
    pause: (least, most) => sleep(dice.range(least, most) / pace, undefined, { signal }),
  }
}

/** True once in so many times. */
export function chance(hand: Hand, share: number): boolean {
  return hand.dice.next() < share
}
