import { useEffect, useEffectEvent } from 'react'
import { hasSense } from '../../../lib/senses.ts'
import { toast } from '../../../ui/toast.ts'
import type { Jam } from '../jamContext.ts'
import { handsOf } from '../top/room/handsOf.ts'
import { sentenceOf } from '../useAsk.ts'
import { type Action, actionOf } from './keys.ts'
import { isSomethingOpen, isTyping } from './typing.ts'

/** The host's hands by key, although their buttons stand in the room's sheet; returns which of them do something now. */
export function useHostKeys({ state, isHost, ask }: Jam): readonly Action[] {
  const hands = isHost ? handsOf(state) : []
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented || event.isComposing) return
    if (!hasSense('singleKeys') || isTyping(event.target) || isSomethingOpen()) return
    const action = actionOf(event.key)
    const hand = hands.find(one => one.action === action)
    if (!hand) return
    event.preventDefault()
    void ask(hand.command).then(answer => {
      if (!answer.ok) toast(sentenceOf(answer))
    })
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => pressed(event)
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
  return hands.map(({ action }) => action)
}
