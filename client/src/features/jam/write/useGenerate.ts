import { useEffect, useRef } from 'react'
import { personOf, presentPlayers } from '#shared/jam/people.ts'
import { PROMPT_UNITS, SEATED_BEFORE_GENERATE } from '#shared/limits.ts'
import { useSecondsLeft } from '../../../lib/useSecondsLeft.ts'
import { t } from '../../../text/inside.ts'
import { toast } from '../../../ui/toast.ts'
import { useJam } from '../jamContext.ts'
import { useAsk } from '../useAsk.ts'
import { usePrompt } from './usePrompt.ts'

/** Generate, with the reason why it cannot be pressed now. */
export type Generate = { press: () => void; busy: boolean; fault: string | null }

/** The room's one step while writing. Cmd or Ctrl with Enter presses it from anywhere on the page. */
export function useGenerate(): Generate {
  const { isPlayer } = useJam()
  const { send, busy } = useAsk()
  const fault = useFault()
  const press = () => {
    if (!isPlayer || busy) return
    if (fault) toast(fault)
    else void send({ kind: 'generate' })
  }
  const latest = useRef(press)
  latest.current = press
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey) || event.defaultPrevented) return
      if (document.querySelector('dialog[open]')) return
      event.preventDefault()
      latest.current()
    }
    addEventListener('keydown', pressed)
    return () => removeEventListener('keydown', pressed)
  }, [])
  return { press, busy, fault }
}

function useFault(): string | null {
  const { state, me, you, isHost, status } = useJam()
  const prompt = usePrompt()
  const seatedUntil =
    state.visibility === 'public' && you?.seatedAt != null ? you.seatedAt + SEATED_BEFORE_GENERATE : null
  const wait = useSecondsLeft(seatedUntil) ?? 0
  const words = t.jam.write
  const { whoGenerates } = state.settings
  if (you?.muted) return words.muted
  if (prompt.trim() === '') return words.empty
  if (prompt.length > PROMPT_UNITS) return words.tooLong(prompt.length - PROMPT_UNITS)
  if (whoGenerates === 'host' && !isHost)
    return words.hostPresses(state.host ? (personOf(state, state.host)?.name ?? '') : '')
  const present = presentPlayers(state)
  const ready = present.filter(person => person.ready || person.id === me.id).length
  if (whoGenerates === 'allReady' && ready < present.length) return words.allReady(ready, present.length)
  if (wait > 0) return words.tooSoon(wait)
  return status.name === 'live' ? null : words.noLine
}
