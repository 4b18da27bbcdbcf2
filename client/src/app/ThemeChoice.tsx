import { chooseTheme, THEMES, useTheme } from '../lib/theme.ts'
import { t } from '../text/t.ts'
import form from '../ui/Form.module.css'
import { Segments } from '../ui/Segments.tsx'

/** Dark, light, or as the system has it. */
export function ThemeChoice() {
  const theme = useTheme()
  return (
    <div className={form.form}>
      <div>
        <span className={form.label} aria-hidden="true">
          {t.you.theme}
        </span>
        <Segments
          label={t.you.theme}
          value={theme}
          options={THEMES.map(choice => ({ value: choice, label: t.you.themes[choice] }))}
          onChoose={chooseTheme}
        />
      </div>
    </div>
  )
}
