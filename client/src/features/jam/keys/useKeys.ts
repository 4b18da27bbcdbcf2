import { useEffect } from 'react'
import { hasSense } from '../../../lib/senses.ts'
import { isSomethingOpen, isTyping, topmost } from '../../../lib/typing.ts'
import { actionsOf } from './keys.ts'

/**
 * Presses, or puts the focus into, whatever wears the action's name in what is open, or else on the page; the list of keys is there
 * without a button too.
 */
export function useKeys(showKeys: () => void): void {
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented || event.isComposing)
        return
      if (!hasSense('singleKeys') || isTyping(event.target)) return
      const actions = actionsOf(event.key)
      if (actions.includes('help') && !isSomethingOpen()) {
        event.preventDefault()
        showKeys()
        return
      }
      const part = visible(actions)
      if (!part) return
      event.preventDefault()
      if (part.isContentEditable || part instanceof HTMLInputElement) part.focus()
      else part.click()
    }
    addEventListener('keydown', pressed)
    return () => removeEventListener('keydown', pressed)
  }, [showKeys])
}

/** The first part of one of these names which can be seen; in an editor's frame, the editor. */
function visible(actions: readonly string[]): HTMLElement | null {
  const scope = topmost()
  for (const action of actions)
    for (const part of scope.querySelectorAll<HTMLElement>(`[data-action="${action}"]`)) {
      const inner = part.querySelector<HTMLElement>('[contenteditable="true"]') ?? part
      if (inner.checkVisibility() && !inner.closest('[hidden], [inert]')) return inner
    }
  return null
}
