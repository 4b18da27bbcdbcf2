import { useId } from 'react'
import { ThemeChoice } from '../../app/ThemeChoice.tsx'
import { YouForm } from '../../app/YouForm.tsx'
import { canBuzz, setSense, useSenses } from '../../lib/senses.ts'
import { useMe } from '../../lib/session.ts'
import { playSoftSound } from '../../lib/softSound.ts'
import { t } from '../../text/inside.ts'
import { Switch } from '../../ui/Switch.tsx'
import styles from './Mine.module.css'

/** Name and colour, dark or light, sound and touch. */
export function Yourself() {
  const me = useMe()
  const senses = useSenses()
  const id = useId()
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h2 id={id} className={styles.heading}>
        {t.mine.you}
      </h2>
      {me && <YouForm key={me.id} me={me} onDone={() => {}} />}
      <ThemeChoice />
      <fieldset className={styles.senses}>
        <legend className={styles.legend}>{t.mine.sound}</legend>
        <Switch
          label={t.keys.sound}
          checked={senses.sound}
          onChange={on => {
            setSense('sound', on)
            if (on) playSoftSound()
          }}
        />
        {canBuzz && (
          <Switch label={t.keys.touch} checked={senses.touch} onChange={on => setSense('touch', on)} />
        )}
      </fieldset>
    </section>
  )
}
