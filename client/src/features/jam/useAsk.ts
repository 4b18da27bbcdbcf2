import { useState } from 'react'
import type { Command } from '#shared/jam/commands.ts'
import type { Answer } from '#shared/jam/state.ts'
import { t } from '../../text/inside.ts'
import { toast } from '../../ui/toast.ts'
import { useJam } from './jamContext.ts'

/** Asks one thing of the jam at a time: `busy` until it is answered, and a refusal is said in a toast. */
export function useAsk() {
  const { ask, status } = useJam()
  const [busy, setBusy] = useState(false)
  const send = async (command: Command): Promise<Answer> => {
    setBusy(true)
    try {
      const answer = await ask(command)
      if (!answer.ok) toast(status.name === 'blocked' ? t.line.blockedAsk : sentenceOf(answer))
      return answer
    } finally {
      setBusy(false)
    }
  }
  return { send, busy }
}

/** What a refused answer says to a person. */
export function sentenceOf(answer: Extract<Answer, { ok: false }>): string {
  if (answer.reason === 'TOO_SOON' && answer.retryAfter)
    return t.jam.reasons.TOO_SOON(Math.ceil(answer.retryAfter / 1000))
  return t.reasons[answer.reason]
}
