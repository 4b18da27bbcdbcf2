/** True if a key pressed there belongs to what is being typed or chosen, and not to the room. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
    return true
  return target instanceof HTMLInputElement && !['radio', 'checkbox', 'button'].includes(target.type)
}

/** True while a dialog or a menu is open: keys are theirs. */
export function isSomethingOpen(): boolean {
  return document.querySelector('dialog[open], [popover]:popover-open') !== null
}

/** The part of the page whose keys count: what was opened last, or all of it. */
export function topmost(): ParentNode {
  return [...document.querySelectorAll('dialog[open], [popover]:popover-open')].at(-1) ?? document
}
