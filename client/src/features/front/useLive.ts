import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { LiveCard } from '#shared/protocol/events.ts'
import { api } from '../../lib/api.ts'
import { steady } from './steady.ts'

const KEY = ['live']
/** Without the live line the rooms are asked for this often. */
const POLL = 8_000
/** The live line waits for the first paint and the pictures above the fold. */
const SETTLED = 1_200

/** The public jams that are on now, in a steady order: live while the line is up, polled while it is not. */
export function useLive() {
  const client = useQueryClient()
  const [live, setLive] = useState(false)
  useEffect(() => {
    let undo: (() => void) | undefined
    let left = false
    const timer = setTimeout(async () => {
      // Without it the rooms are asked for now and then, as before.
      const lobby = await import('../../realtime/lobby.ts').catch(() => null)
      if (left || !lobby) return
      undo = lobby.listenToLobby({
        onCards: cards => client.setQueryData<LiveCard[]>(KEY, before => steady(before, cards)),
        onLine: setLive,
      })
    }, SETTLED)
    return () => {
      left = true
      clearTimeout(timer)
      undo?.()
    }
  }, [client])
  return useQuery({
    queryKey: KEY,
    queryFn: async ({ signal }) => steady(client.getQueryData<LiveCard[]>(KEY), await api.live(signal)),
    refetchInterval: live ? false : POLL,
  })
}
