import { useCallback, useEffect, useRef } from 'react'
import type { JamState } from '#shared/jam/state.ts'
import { useSecondsLeft } from '../../lib/useSecondsLeft.ts'
import { t } from '../../text/inside.ts'
import { stepWords } from '../../text/makingWords.ts'
import { announce } from '../../ui/announce.ts'
import { announcementOf, readyCount, stepsOf } from './announcements.ts'
import type { Jam } from './jamContext.ts'
import { kindWords } from './kindWords.ts'
import { livePhase } from './scene.ts'

/** Pictures are spoken of at most this often, all that happened to them in one breath, ms. */
const PICTURES_EVERY = 3_000

/** Tells screen readers each change of the round, politely; the focus stays where it is. */
export function useAnnouncements({ state, me }: Jam): void {
  const pictures = usePictureNews()
  const before = useRef<JamState>(state)
  useEffect(() => {
    const last = before.current
    before.current = state
    const line = announcementOf(last, state, me.id)
    if (line) announce(line)
    pictures(last, state)
  }, [state, me.id, pictures])

  const phase = livePhase(state.phase)
  const left = useSecondsLeft('deadline' in phase ? phase.deadline : null)
  useEffect(() => {
    if (left !== 10 && left !== 5) return
    announce(phase.name === 'writing' ? t.jam.say.writeLeft(left) : t.jam.say.left(left))
  }, [left, phase.name])
}

/** Gathers what happens to the pictures, step by step, and says it now and then while they are made. */
function usePictureNews(): (before: JamState, after: JamState) => void {
  const news = useRef({ steps: new Map<number, string>(), ready: '' })
  const newest = useRef<JamState | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  return useCallback((before: JamState, after: JamState) => {
    newest.current = after
    const { steps } = news.current
    for (const { place, step } of stepsOf(before, after)) steps.set(place, step)
    const ready = readyCount(after)
    if (ready && ready.ready > 0 && ready.ready !== readyCount(before)?.ready)
      news.current.ready = kindWords(after.params.kind).ready(ready.ready, ready.all)
    if ((steps.size === 0 && !news.current.ready) || timer.current !== undefined) return
    timer.current = setTimeout(() => {
      timer.current = undefined
      const { steps, ready } = news.current
      news.current = { steps: new Map(), ready: '' }
      // The next scene has its own line.
      if (newest.current?.phase.name !== 'generating') return
      const said = [...steps].map(([place, step]) => ({ number: place + 1, step: stepWords(step) }))
      announce([said.length > 0 && t.jam.say.steps(said), ready].filter(Boolean).join(' '))
    }, PICTURES_EVERY)
  }, [])
}
