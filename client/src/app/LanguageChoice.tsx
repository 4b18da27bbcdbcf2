import { chooseLanguage, isLanguage, LANGUAGES } from '../text/languages.ts'
import { t } from '../text/t.ts'
import styles from './YouMenu.module.css'

/** The language of the interface. The page loads anew; words that are not saved yet are kept as over any reload. */
export function LanguageChoice() {
  return (
    <form className={styles.form}>
      <fieldset>
        <legend>{t.you.language}</legend>
        <div className={styles.themes}>
          {Object.entries(LANGUAGES).map(([code, name]) => (
            <label key={code} className={styles.theme} lang={code}>
              <input
                type="radio"
                name="language"
                checked={document.documentElement.lang === code}
                onChange={() => isLanguage(code) && chooseLanguage(code)}
              />
              {name}
            </label>
          ))}
        </div>
      </fieldset>
    </form>
  )
}
