import { useEffect, useRef } from 'react'
import type { JamState } from '#shared/jam/state.ts'
import { useSecondsLeft } from '../../lib/useSecondsLeft.ts'
import { t } from '../../text/t.ts'
import { announce } from '../../ui/announce.ts'
import { announcementOf, readyCount } from './announcements.ts'
import type { Jam } from './jamContext.ts'
import { kindWords } from './kindWords.ts'
import { livePhase } from './scene.ts'

/** Pictures getting ready are spoken of at most this often, ms. */
const FRAMES_EVERY = 3_000

/** Tells screen readers each change of the round, politely; the focus stays where it is. */
export function useAnnouncements({ state, me }: Jam): void {
  const before = useRef<JamState>(state)
  const spokenAt = useRef(0)
  useEffect(() => {
    const last = before.current
    before.current = state
    const line = announcementOf(last, state, me.id)
    if (line) announce(line)
    const ready = readyCount(state)
    if (!ready || ready.ready === readyCount(last)?.ready || ready.ready === 0) return
    const now = Date.now()
    if (now - spokenAt.current < FRAMES_EVERY && ready.ready < ready.all) return
    spokenAt.current = now
    announce(kindWords(state.params.kind).ready(ready.ready, ready.all))
  }, [state, me.id])

  const phase = livePhase(state.phase)
  const left = useSecondsLeft('deadline' in phase ? phase.deadline : null)
  useEffect(() => {
    if (left !== 10 && left !== 5) return
    announce(phase.name === 'writing' ? t.jam.say.writeLeft(left) : t.jam.say.left(left))
  }, [left, phase.name])
}
