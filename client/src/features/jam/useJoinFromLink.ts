import { useEffect } from 'react'
import { toast } from '../../ui/toast.ts'
import type { Jam } from './jamContext.ts'
import { sentenceOf } from './useAsk.ts'

/** The address of a room that was reached by "Join": its reader meant to sit, so the seat is asked for once, and the mark goes. */
const JOIN_MARK = '?join'

/** Takes a seat for whoever came by a "Join" link, as soon as the line is live. */
export function useJoinFromLink(jam: Jam): void {
  const isLive = jam.status.name === 'live'
  const { ask, isPlayer } = jam
  useEffect(() => {
    if (!isLive || window.location.search !== JOIN_MARK) return
    window.history.replaceState(window.history.state, '', window.location.pathname)
    if (isPlayer) return
    void ask({ kind: 'sit' }).then(answer => answer.ok || toast(sentenceOf(answer)))
  }, [isLive, isPlayer, ask])
}
