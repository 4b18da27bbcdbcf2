import type { Run } from '#shared/jam/state.ts'
import { liveRuns } from '../../../realtime/text/authorship.ts'
import type { Jam } from '../jamContext.ts'
import type { Words } from './catchUp.ts'

/** The words as they are being written, and by whom; what nobody is known to have written yet is left out of the runs. */
export function wordsNow({ text: jamText, me, words }: Pick<Jam, 'text' | 'me' | 'words'>): Words {
  const binding = jamText?.binding.get()
  if (!jamText || !binding) return words ?? { text: '', runs: [] }
  const own = { client: binding.doc.clientID, me: me.id }
  const runs = liveRuns(binding.text, jamText.credits.get(), own).flatMap(({ from, to, by }): Run[] =>
    by === null ? [] : [{ by, length: to - from }],
  )
  return { text: binding.text.toString(), runs }
}
