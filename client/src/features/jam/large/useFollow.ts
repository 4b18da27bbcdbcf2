import { useEffect, useRef } from 'react'
import { useActive } from '../../../realtime/react/useActive.ts'
import { useStore } from '../../../realtime/react/useStore.ts'
import { following } from '../follow.ts'
import { useJam } from '../jamContext.ts'
import type { At } from './largeContext.ts'

/** Tells the others which picture is seen large here, and goes along with whoever is followed, until somebody looks elsewhere by hand. */
export function useFollow(at: At | null, setAt: (at: At | null) => void): (at: At | null) => void {
  const { text } = useJam()
  const { looks } = useActive(text)
  const who = useStore(following)
  const theirs = who === null ? undefined : (looks.get(who) ?? null)
  const seen = theirs && `${theirs.round} ${theirs.place}`
  const shown = useRef(seen)

  useEffect(() => text?.look(at), [at, text])
  useEffect(() => () => text?.look(null), [text])
  useEffect(() => {
    const before = shown.current
    shown.current = seen
    if (theirs === undefined || before === seen) return
    setAt(theirs)
  }, [seen, theirs, setAt])

  return next => {
    following.set(null)
    setAt(next)
  }
}
