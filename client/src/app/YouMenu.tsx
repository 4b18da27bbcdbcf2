import { Link } from 'wouter'
import { useMe } from '../lib/session.ts'
import { t } from '../text/t.ts'
import { Pebble } from '../ui/Pebble.tsx'
import { Popover } from '../ui/Popover.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { LanguageChoice } from './LanguageChoice.tsx'
import { ThemeChoice } from './ThemeChoice.tsx'
import { YouForm } from './YouForm.tsx'
import styles from './YouMenu.module.css'

/** Yourself: the name and colour that others see, and whether the page is dark or light, and its language. */
export function YouMenu() {
  const me = useMe()
  return (
    <Popover
      align="end"
      label={t.you.you}
      buttonClass={styles.button}
      button={
        me ? (
          <>
            <Pebble name={me.name} colour={me.colour} />
            <VisuallyHidden>{t.you.you}</VisuallyHidden>
            <span className={styles.name}>{me.name}</span>
          </>
        ) : (
          <>
            <Skeleton shape="pill" style={{ inlineSize: 34, blockSize: 34 }} />
            <VisuallyHidden>{t.you.you}</VisuallyHidden>
          </>
        )
      }
    >
      {close => (
        <>
          {me && <YouForm me={me} onDone={close} />}
          <ThemeChoice />
          <LanguageChoice />
          <Link href="/me" className={styles.mine} onClick={close}>
            {t.you.mine}
          </Link>
        </>
      )}
    </Popover>
  )
}
