/** Languages of the interface, each with its own name for itself. */
export const LANGUAGES = { en: 'English', de: 'Deutsch' } as const
export type Language = keyof typeof LANGUAGES

const KEY = 'riff.language'

export const isLanguage = (value: string | null | undefined): value is Language =>
  typeof value === 'string' && Object.hasOwn(LANGUAGES, value)

/** The first of a person's languages, best first (`de-AT`), that the interface speaks; English where there is none. */
export function bestOf(wished: readonly string[]): Language {
  return wished.map(tag => tag.split('-')[0]?.toLowerCase()).find(isLanguage) ?? 'en'
}

/** The language in use: the chosen one, else the browser's. */
export function chosenLanguage(): Language {
  return kept() ?? bestOf(navigator.languages)
}

/** Chooses a language for this and later visits; the page loads anew, since every sentence of it changes. */
export function chooseLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language)
  } catch {
    // A browser that keeps nothing stays with its own language.
  }
  location.reload()
}

function kept(): Language | null {
  try {
    const value = localStorage.getItem(KEY)
    return isLanguage(value) ? value : null
  } catch {
    return null
  }
}
