import { useEffect, useState } from 'react'
import type { JamId } from '#shared/ids.ts'
import { ApiError } from '../../lib/ApiError.ts'
import { api } from '../../lib/api.ts'
import { ensureSession } from '../../lib/session.ts'
import { JamSession } from '../../realtime/JamSession.ts'
import { keepShell } from '../../realtime/keepShell.ts'

/** Time for the room to come up before its page is kept for a reload without a line, ms. */
const KEEP_AFTER = 3_000

/** One visit of the jam, for as long as the page is there. */
export function useJamSession(jam: JamId): JamSession | null {
  const [session, setSession] = useState<JamSession | null>(null)
  useEffect(() => {
    const base = location.origin.replace(/^http/, 'ws')
    const visit = new JamSession({
      jam,
      base,
      openSession: () => withCode(ensureSession()),
      look: () => withCode(api.jam(jam)),
    })
    setSession(visit)
    return () => {
      setSession(null)
      visit.close()
    }
  }, [jam])
  useEffect(() => {
    // After the room itself: the copy for later must not slow down the first look.
    const timer = setTimeout(keepShell, KEEP_AFTER)
    return () => clearTimeout(timer)
  }, [])
  return session
}

/** A refusal carries its reason as the error's code. */
async function withCode<Answer>(asked: Promise<Answer>): Promise<Answer> {
  try {
    return await asked
  } catch (error) {
    throw error instanceof ApiError ? Object.assign(error, { code: error.reason }) : error
  }
}
