import { createContext, useContext } from 'react'
import type { Pending } from './talkBox.ts'

/** The talk as its parts share it, through every scene. */
export type Talk = {
  open: boolean
  setOpen: (open: boolean) => void
  /** Lines by others since the talk was last in sight. */
  unread: number
  draft: string
  setDraft: (draft: string) => void
  pending: readonly Pending[]
  say: (text: string) => void
  again: (pending: Pending) => void
  drop: (pending: Pending) => void
  /** Shows keys, sound and touch. */
  showKeys: () => void
}

export const TalkContext = createContext<Talk | null>(null)

/** The talk around this part. */
export function useTalk(): Talk {
  const talk = useContext(TalkContext)
  if (!talk) throw new Error('useTalk needs a TalkContext around it.')
  return talk
}
