import { writable } from '../../../../realtime/store.ts'

/** Where the room's sheet is open, or null: at its beginning, at how it is played, or asking whether to end the jam. */
export const sheetPart = writable<'people' | 'settings' | 'end' | null>(null)
