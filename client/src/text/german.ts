import { language } from './plural.ts'

/** German numbers, lists and plurals, for its catalogue. */
export const german = language('de-DE')
