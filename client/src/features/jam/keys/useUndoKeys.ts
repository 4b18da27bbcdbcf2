import { useEffect, useEffectEvent } from 'react'
import { isSomethingOpen, isTyping } from '../../../lib/typing.ts'

/**
 * Undo and redo while nothing is being typed in: after accepting the muse's words the focus is on no field. `undo` is called with true to
 * do again what was undone.
 */
export function useUndoKeys(undo: (again: boolean) => void): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const held = (event.metaKey || event.ctrlKey) && !event.altKey
    if (!held || event.defaultPrevented || event.isComposing) return
    if (isTyping(event.target) || isSomethingOpen()) return
    const key = event.key.toLowerCase()
    if (key !== 'z' && key !== 'y') return
    event.preventDefault()
    undo(key === 'y' || event.shiftKey)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => pressed(event)
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
}
