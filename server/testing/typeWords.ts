import { setTimeout as pause } from 'node:timers/promises'
import type { Visitor } from './Visitor.ts'

/** Somebody who types on at the end of their page, a word each 20 ms, whatever becomes of their line. */
export type Typing = { stop(): Promise<string[]> }

/** Begins to type `a0 `, `a1 ` and so on; `stop` resolves with the words typed. */
export function typeWords({ words }: Visitor, letter: string): Typing {
  const typed: string[] = []
  let going = true
  const done = (async () => {
    while (going) {
      const word = `${letter}${typed.length}`
      words.insert(words.length, `${word} `)
      typed.push(word)
      await pause(20)
    }
  })()
  return {
    async stop() {
      going = false
      await done
      return typed
    },
  }
}
