import { useRef, useState } from 'react'
import { UPLOAD_BYTES, UPLOAD_KINDS } from '#shared/limits.ts'
import { ApiError } from '../../../lib/ApiError.ts'
import { api } from '../../../lib/api.ts'
import { t } from '../../../text/inside.ts'
import { announce } from '../../../ui/announce.ts'
import { toast } from '../../../ui/toast.ts'
import { useJam } from '../jamContext.ts'
import { smaller } from './smaller.ts'

export type Bring = { bring: (files: readonly File[]) => void; busy: boolean }

/** Sends somebody's picture, which the round being written then starts from; says why where it is not taken. */
export function useBring(): Bring {
  const { state, isPlayer } = useJam()
  const [busy, setBusy] = useState(false)
  const sending = useRef(false)
  const { jam } = state
  const bring = async (files: readonly File[]) => {
    const words = t.material.bring
    const [file] = files
    if (!file || sending.current) return
    if (!isPlayer) return toast(words.onlyPlayers)
    if (!(UPLOAD_KINDS as readonly string[]).includes(file.type)) return toast(words.faults.UNSUPPORTED)
    sending.current = true
    setBusy(true)
    announce(words.busy)
    try {
      const sent = await smaller(file)
      // Sent all the same, its answer would be this after a minute.
      if (sent.size > UPLOAD_BYTES) return toast(words.faults.TOO_LARGE)
      await api.bring(jam, sent)
      toast(files.length > 1 ? words.one : words.done)
    } catch (error) {
      toast(sentenceOf(error))
    } finally {
      sending.current = false
      setBusy(false)
    }
  }
  return { bring: files => void bring(files), busy }
}

function sentenceOf(error: unknown): string {
  const { faults } = t.material.bring
  const reason = error instanceof ApiError ? error.reason : 'INTERNAL'
  return Object.hasOwn(faults, reason) ? faults[reason as keyof typeof faults] : t.reasons[reason]
}
