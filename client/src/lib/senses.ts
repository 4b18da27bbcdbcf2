import { useSyncExternalStore } from 'react'

/** What a person switched on for this browser: sound, touch, keys without Ctrl. */

export type Sense = 'sound' | 'touch' | 'singleKeys'

const KEY = 'riff.senses'
const FIRST: Record<Sense, boolean> = { sound: false, touch: false, singleKeys: true }
const listeners = new Set<() => void>()
let now = read()

function read(): Record<Sense, boolean> {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Record<Sense, unknown>>
    const is = (sense: Sense) => (typeof kept[sense] === 'boolean' ? kept[sense] : FIRST[sense])
    return { sound: is('sound'), touch: is('touch'), singleKeys: is('singleKeys') }
  } catch {
    return FIRST
  }
}

/** Switches one on or off, at once and for the next visits. */
export function setSense(sense: Sense, on: boolean): void {
  now = { ...now, [sense]: on }
  try {
    localStorage.setItem(KEY, JSON.stringify(now))
  } catch {
    // A browser that keeps nothing keeps it for this page.
  }
  for (const listener of listeners) listener()
}

/** Whether a sense is on. */
export function hasSense(sense: Sense): boolean {
  return now[sense]
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The senses as they are set. */
export function useSenses(): Record<Sense, boolean> {
  return useSyncExternalStore(subscribe, () => now)
}

/** True where the device can buzz at all. */
export const canBuzz = typeof navigator.vibrate === 'function'
