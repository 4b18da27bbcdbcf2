import { useEffect, useMemo, useRef, useState } from 'react'
import { t } from '../../../text/inside.ts'
import { announce } from '../../../ui/announce.ts'
import type { Jam } from '../jamContext.ts'
import type { Scene } from '../scene.ts'
import { type Pending, stillPending, unreadCount } from './talkBox.ts'
import type { Talk } from './talkContext.ts'
import { useWide } from './useWide.ts'

/** New lines are read out one by one up to so many at once; more are counted. */
const READ_OUT = 2
/** They are gathered this long, so that a quick exchange is one announcement, ms. */
const GATHER = 1_200

/** Draft, lines on their way, what is unread, and whether the talk is open; lives as long as the room, through every scene. */
export function useTalkBox(
  { state, me, ask }: Pick<Jam, 'state' | 'me' | 'ask'>,
  scene: Scene,
  showKeys: () => void,
): Talk {
  const wide = useWide()
  const [wish, setWish] = useState<{ scene: Scene; wide: boolean; open: boolean } | null>(null)
  // Beside the words there is room for it; elsewhere it is folded until somebody asks for it.
  const wished = wish?.scene === scene && wish.wide === wide ? wish.open : null
  const open = wished ?? (wide && scene === 'write')
  const [draft, setDraft] = useState('')
  const [pending, setPending] = useState<readonly Pending[]>([])
  const [seen, setSeen] = useState(() => state.talk.at(-1)?.seq ?? 0)
  const ids = useRef(0)
  const last = state.talk.at(-1)?.seq ?? 0

  useEffect(() => {
    if (open) setSeen(last)
  }, [open, last])
  useEffect(() => setPending(before => stillPending(before, state)), [state])
  useReadOut(state, me.id)

  return useMemo(() => {
    const send = async ({ id, text }: Pending) => {
      const answer = await ask({ kind: 'say', text })
      setPending(before =>
        before.map(one => {
          if (one.id !== id) return one
          return answer.ok ? { ...one, at: answer.seq } : { ...one, failed: answer }
        }),
      )
    }
    const begin = (text: string) => {
      const one: Pending = { id: ++ids.current, text, at: null, failed: null }
      setPending(before => [...before, one])
      void send(one)
    }
    const drop = ({ id }: Pending) => setPending(before => before.filter(one => one.id !== id))
    return {
      open,
      setOpen: (to: boolean) => setWish({ scene, wide, open: to }),
      unread: open ? 0 : unreadCount(state, seen, me.id),
      draft,
      setDraft,
      pending,
      say: begin,
      again: (one: Pending) => {
        drop(one)
        begin(one.text)
      },
      drop,
      showKeys,
    }
  }, [open, scene, wide, state, seen, me.id, draft, pending, ask, showKeys])
}

/** Tells screen readers what others say, politely and gathered. */
function useReadOut(state: Jam['state'], me: string): void {
  const heard = useRef(state.talk.at(-1)?.seq ?? 0)
  const newest = useRef(state)
  newest.current = state
  const last = state.talk.at(-1)?.seq ?? 0
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => {
    if (last <= heard.current || timer.current !== undefined) return
    timer.current = setTimeout(() => {
      timer.current = undefined
      const { talk, people } = newest.current
      const lines = talk.filter(({ seq, by, text }) => seq > heard.current && by !== me && text !== null)
      heard.current = talk.at(-1)?.seq ?? 0
      if (lines.length > READ_OUT) announce(t.talk.saidMany(lines.length))
      else
        for (const { by, text } of lines)
          announce(t.talk.said(people[by]?.name ?? t.talk.someone, text ?? ''))
    }, GATHER)
  }, [last, me])
  useEffect(() => () => clearTimeout(timer.current), [])
}
