import { isTheme } from '#shared/jam/themes.ts'
import { t } from '../../../text/inside.ts'
import { useJam } from '../jamContext.ts'
import styles from './Party.module.css'

/** What this round is to be about, over the words that will say it. */
export function ThemeLine() {
  const { theme } = useJam().state
  if (!isTheme(theme)) return null
  return (
    <p className={styles.theme}>
      <span>{t.party.theme}</span> <b>{t.party.themes[theme]}</b>
    </p>
  )
}
