import { useMemo } from 'react'
import { isMusing, placeOfEdit } from '#shared/jam/muse.ts'
import { useJam } from '../jamContext.ts'
import { usePrompt } from '../write/usePrompt.ts'

/** Where the muse's cursor stands: on the words it would change first, or at the end while it reads. Null while it is not here. */
export function useMuseCaret(): { from: number; to: number } | null {
  const { muse } = useJam().state
  const words = usePrompt()
  return useMemo(() => {
    if (isMusing(muse)) return { from: words.length, to: words.length }
    const index = muse.open?.fates.indexOf('open') ?? -1
    const edit = muse.open?.edits?.[index]
    return edit ? placeOfEdit(edit, words) : null
  }, [muse, words])
}
