/** Text of what the host does by key, where no button says it. */
export const roomKeys = {
  locked: 'Nobody new takes a seat now.',
  unlocked: 'New players may come again.',
}
