import { useEffect, useRef, useState } from 'react'
import { changeEnd } from './changeEnd.ts'

/** A caret stays this long after the last keystroke, so that it does not cover words that stand still. */
const STAYS = 2_500

type Run = { by: string; length: number }
type Caret = { at: number; by: string }

/** Where somebody is typing, told from how the text changed; null when nobody did lately. */
export function useTypingCaret(text: string, runs: readonly Run[]): Caret | null {
  const before = useRef(text)
  const [caret, setCaret] = useState<Caret | null>(null)
  useEffect(() => {
    if (before.current === text) return
    const at = changeEnd(before.current, text)
    before.current = text
    let start = 0
    const run = runs.find(({ length }) => {
      start += length
      return start >= at
    })
    setCaret(run ? { at, by: run.by } : null)
    const timer = setTimeout(() => setCaret(null), STAYS)
    return () => clearTimeout(timer)
  }, [text, runs])
  return caret
}
