import { useEffect, useRef, useState } from 'react'
import type { PhaseOf } from '#shared/jam/state.ts'
import { t } from '../../../text/inside.ts'
import { announce } from '../../../ui/announce.ts'
import { toast } from '../../../ui/toast.ts'
import { useJam } from '../jamContext.ts'
import { kindWords } from '../kindWords.ts'
import { useAsk } from '../useAsk.ts'

/**
 * Your choice, shown at once and sent; the number keys choose too. What the server last knew of it is `ballot`; a choice it refused is
 * taken back.
 */
export function useVote(phase: PhaseOf<'voting'> | PhaseOf<'runoff'>, open: readonly number[]) {
  const { ballot, status } = useJam()
  const { send } = useAsk()
  const [pending, setPending] = useState<{ place: number; phase: string } | null>(null)
  const current = pending?.phase === phase.name ? pending.place : null
  const choose = async (place: number) => {
    if (!open.includes(place) || place === (current ?? ballot)) return
    setPending({ place, phase: phase.name })
    announce(kindWords(phase.draft.params.kind).voted(place + 1))
    if (status.name !== 'live') toast(t.jam.vote.notSent)
    await send({ kind: 'vote', place })
    setPending(before => (before?.place === place ? null : before))
  }
  const latest = useRef(choose)
  latest.current = choose
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || !/^[1-8]$/.test(event.key)) return
      const { target } = event
      if (target instanceof HTMLInputElement && target.type !== 'radio') return
      if (document.querySelector('dialog[open], [popover]:popover-open')) return
      void latest.current(Number(event.key) - 1)
    }
    addEventListener('keydown', pressed)
    return () => removeEventListener('keydown', pressed)
  }, [])
  return { chosen: current ?? ballot, choose: (place: number) => void choose(place) }
}
