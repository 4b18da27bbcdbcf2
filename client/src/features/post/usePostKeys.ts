import { useEffect } from 'react'
import { hasSense } from '../../lib/senses.ts'
import { isSomethingOpen, isTyping } from '../../lib/typing.ts'

/** The keys of a piece; its buttons wear them, and its list of keys shows them. */
export const POST_KEYS = { riff: 'R', like: 'L', share: 'S' } as const

export type PostAction = keyof typeof POST_KEYS

/** What a button wears so that its key finds it, and says which it is. */
export const postKey = (name: PostAction) => ({
  'data-action': name,
  'aria-keyshortcuts': POST_KEYS[name],
  title: POST_KEYS[name],
})

/** Single keys press what wears them, and `?` shows the list, unless somebody types or something is open. */
export function usePostKeys(showKeys: () => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented || event.isComposing)
        return
      if (!hasSense('singleKeys') || isTyping(event.target) || isSomethingOpen()) return
      if (event.key === '?') {
        event.preventDefault()
        showKeys()
        return
      }
      const part = document.querySelector<HTMLElement>(
        `[data-action][aria-keyshortcuts="${CSS.escape(event.key.toUpperCase())}"]`,
      )
      if (!part) return
      event.preventDefault()
      part.click()
    }
    addEventListener('keydown', pressed)
    return () => removeEventListener('keydown', pressed)
  }, [showKeys])
}
