let wished = false

/** "Start from empty words" was pressed: the next editor empties the prompt, as an edit that its writer can undo. */
export function wishClear(): void {
  wished = true
}

/** Whether that is wished; asked once. */
export function takeClearWish(): boolean {
  const was = wished
  wished = false
  return was
}

/** The wish is void: the round did not move on. */
export function unwishClear(): void {
  wished = false
}
