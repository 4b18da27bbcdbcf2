import { en } from './en.ts'

/** The shape every language fills: a missing sentence is a compile error. */
export type Catalogue = typeof en

/** The interface's text. */
export const t: Catalogue = en
