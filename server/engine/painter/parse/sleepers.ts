import type { Subject } from '../scene.ts'

/** Animals that have a drawing curled up asleep, by what they are awake. */
const SLEEPERS: Readonly<Record<string, string>> = {
  cat: 'sleepingCat',
  'black-cat': 'sleepingCat',
  'cat-face': 'sleepingCat',
  '@sleepingCat': 'sleepingCat',
  dog: 'sleepingDog',
  'dog-face': 'sleepingDog',
  'guide-dog': 'sleepingDog',
  fox: 'sleepingFox',
}

/** Trees that have a drawing in blossom. */
const BLOSSOMING = new Set(['deciduous-tree', 'leafless-tree', '@treant', '@blossomTree'])

/** The drawing of a tree in blossom, by the name of its usual drawing; undefined if there is none. */
export function blossomOf(name: string): Subject['art'] | undefined {
  return BLOSSOMING.has(name) ? { from: 'hand', name: 'blossomTree' } : undefined
}

const ASLEEP =
  /\b(asleep|sleep|sleeps|sleeping|sleepy|napping|naps|dozing|snoozing|curled up|dreaming|slumbering)\b/

/** Whether a phrase says that somebody sleeps. */
export function saysAsleep(text: string): boolean {
  return ASLEEP.test(text)
}

/** The drawing of an animal asleep, by the name of its drawing awake; undefined if there is none. */
export function sleeperOf(name: string): Subject['art'] | undefined {
  const sleeper = SLEEPERS[name]
  return sleeper ? { from: 'hand', name: sleeper } : undefined
}
