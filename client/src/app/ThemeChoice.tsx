import { chooseTheme, THEMES, useTheme } from '../lib/theme.ts'
import { t } from '../text/t.ts'
import styles from './YouMenu.module.css'

/** Dark, light, or as the system has it. */
export function ThemeChoice() {
  const theme = useTheme()
  return (
    <form className={styles.form}>
      <fieldset>
        <legend>{t.you.theme}</legend>
        <div className={styles.themes}>
          {THEMES.map(choice => (
            <label key={choice} className={styles.theme}>
              <input
                type="radio"
                name="theme"
                checked={theme === choice}
                onChange={() => chooseTheme(choice)}
              />
              {t.you.themes[choice]}
            </label>
          ))}
        </div>
      </fieldset>
    </form>
  )
}
