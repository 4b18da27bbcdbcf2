import { language } from './plural.ts'

/** English numbers, lists and plurals, for its catalogue. */
export const english = language('en-GB')
