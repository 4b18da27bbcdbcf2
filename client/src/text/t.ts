import { en } from './en.ts'
import { chosenLanguage } from './languages.ts'

/** The shape every language fills: a missing sentence is a compile error. */
export type Catalogue = typeof en

const language = chosenLanguage()
document.documentElement.lang = language

/** The interface's text in the language of this page. English is in the bundle; another one is fetched before the page is drawn. */
export const t: Catalogue = language === 'de' ? (await import('./de.ts')).de : en
