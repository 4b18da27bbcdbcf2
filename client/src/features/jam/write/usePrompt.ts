import { useSyncExternalStore } from 'react'
import { useJam } from '../jamContext.ts'

const nothing = () => () => {}

/** The prompt as it stands in the editor. */
export function usePrompt(): string {
  const { text } = useJam()
  return useSyncExternalStore(text?.words.subscribe ?? nothing, () => text?.words.get() ?? '')
}
