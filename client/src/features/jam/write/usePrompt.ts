import { useSyncExternalStore } from 'react'
import { useJam } from '../jamContext.ts'

const nothing = () => () => {}

/** The prompt as it stands in the editor, or as it was told where no line brings it. */
export function usePrompt(): string {
  const { text, words } = useJam()
  return useSyncExternalStore(text?.words.subscribe ?? nothing, () => text?.words.get() ?? words?.text ?? '')
}
