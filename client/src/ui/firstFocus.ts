/**
 * A ref for what has the focus as soon as it is there, also in a dialog that is about to open: the browser looks for the attribute
 * then, and React's own `autoFocus` does not write it.
 */
export function firstFocus(element: HTMLElement | null): void {
  element?.setAttribute('autofocus', '')
  element?.focus()
}
