import { useEffect } from 'react'
import { hasSense } from '../../../lib/senses.ts'
import { actionOf } from './keys.ts'
import { isSomethingOpen, isTyping } from './typing.ts'

/** Presses, or puts the focus into, whatever on the page wears the action's name; the list of keys is there without a button too. */
export function useKeys(showKeys: () => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented || event.isComposing)
        return
      if (!hasSense('singleKeys') || isTyping(event.target) || isSomethingOpen()) return
      const action = actionOf(event.key)
      if (action === 'help') {
        event.preventDefault()
        showKeys()
        return
      }
      const part = action && visible(action)
      if (!part) return
      event.preventDefault()
      if (part.isContentEditable || part instanceof HTMLInputElement) part.focus()
      else part.click()
    }
    addEventListener('keydown', pressed)
    return () => removeEventListener('keydown', pressed)
  }, [showKeys])
}

/** The first part of that name which can be seen; in an editor's frame, the editor. */
function visible(action: string): HTMLElement | null {
  for (const part of document.querySelectorAll<HTMLElement>(`[data-action="${action}"]`)) {
    const inner = part.querySelector<HTMLElement>('[contenteditable="true"]') ?? part
    if (inner.checkVisibility() && !inner.closest('[hidden], [inert]')) return inner
  }
  return null
}
