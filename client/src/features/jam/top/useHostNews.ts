import { useEffect, useRef } from 'react'
import { personOf } from '#shared/jam/people.ts'
import { t } from '../../../text/inside.ts'
import { announce } from '../../../ui/announce.ts'
import { toast } from '../../../ui/toast.ts'
import { useJam } from '../jamContext.ts'

/** Says once when the host changes: to whoever it is now in a toast, to screen readers of the others in a line. */
export function useHostNews(): void {
  const { state, me } = useJam()
  const { host } = state
  const before = useRef(host)
  useEffect(() => {
    const last = before.current
    before.current = host
    // Whoever sits down first in an empty room expects to be the host.
    if (last === host || last === null) return
    if (host === me.id) toast(t.room.host.you)
    else announce(host ? t.room.host.other(personOf(state, host)?.name ?? '') : t.room.host.none)
  }, [host, me.id, state])
}
