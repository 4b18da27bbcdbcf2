import { useEffect, useRef } from 'react'
import type { Jam } from '../jamContext.ts'
import { wishWords } from '../wordsWish.ts'

/** A new theme wants new words: where each round has one, the host's page empties the prompt, as an edit that can be undone. */
export function useFreshWords({ state, isHost }: Jam): void {
  const { round } = state
  const before = useRef(round)
  useEffect(() => {
    const isNext = round === before.current + 1
    before.current = round
    if (isNext && isHost && state.settings.themes && state.basis === null) wishWords('')
  }, [round, isHost, state.settings.themes, state.basis])
}
