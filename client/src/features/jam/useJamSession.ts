import { useEffect, useState } from 'react'
import type { JamId } from '#shared/ids.ts'
import { ApiError } from '../../lib/ApiError.ts'
import { ensureSession } from '../../lib/session.ts'
import { JamSession } from '../../realtime/JamSession.ts'

/** One visit of the jam, for as long as the page is there. */
export function useJamSession(jam: JamId): JamSession | null {
  const [session, setSession] = useState<JamSession | null>(null)
  useEffect(() => {
    const base = location.origin.replace(/^http/, 'ws')
    const visit = new JamSession({ jam, base, openSession })
    setSession(visit)
    return () => {
      setSession(null)
      visit.close()
    }
  }, [jam])
  return session
}

/** The session's cookie; a refusal carries its reason as the error's code. */
async function openSession() {
  try {
    return await ensureSession()
  } catch (error) {
    throw error instanceof ApiError ? Object.assign(error, { code: error.reason }) : error
  }
}
