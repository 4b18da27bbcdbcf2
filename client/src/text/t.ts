import { en } from './en.ts'
import { chosenLanguage } from './languages.ts'

/** The language of this page. */
export const language = chosenLanguage()
document.documentElement.lang = language

/** Words of the front page and of what every page shares; `inside.ts` has all. English is in the bundle; another language is fetched before the page is drawn. */
export const t: typeof en = language === 'de' ? (await import('./de.ts')).de : en
