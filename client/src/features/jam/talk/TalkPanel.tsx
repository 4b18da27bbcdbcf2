import { useEffect, useRef } from 'react'
import { t } from '../../../text/inside.ts'
import { Button } from '../../../ui/Button.tsx'
import { CatchUp } from '../catchUp/CatchUp.tsx'
import { shortcut } from '../keys/keys.ts'
import styles from './Talk.module.css'
import { TalkForm } from './TalkForm.tsx'
import { TalkLines } from './TalkLines.tsx'
import { useTalk } from './talkContext.ts'
import { useWide } from './useWide.ts'
import { Watchers } from './Watchers.tsx'

/** What people say: beside the stage where there is room, a drawer or a sheet where there is not. */
export function TalkPanel({ scene }: { scene: string }) {
  const { open, setOpen } = useTalk()
  const wide = useWide()
  const panel = useRef<HTMLElement>(null)
  const before = useRef({ open, scene })
  const byHand = useRef(false)
  const close = () => {
    byHand.current = true
    setOpen(false)
  }
  useEffect(() => {
    const was = before.current
    before.current = { open, scene }
    // Only what a press opened takes the focus; what comes back with the next scene does not.
    if (was.open === open || was.scene !== scene) return
    // On a phone a field would bring its keyboard over the lines.
    const first = matchMedia('(hover: none)').matches ? '[data-first]' : 'input'
    if (open) panel.current?.querySelector<HTMLElement>(first)?.focus({ preventScroll: true })
    else if (byHand.current) document.querySelector<HTMLElement>('[data-action="talk"]')?.focus()
    byHand.current = false
  }, [open, scene])
  if (!open) return null
  const folds = !wide || scene !== 'write'
  return (
    <aside
      ref={panel}
      className={styles.panel}
      aria-label={t.talk.heading}
      onKeyDown={event => {
        if (event.key === 'Escape' && folds && !event.defaultPrevented) close()
      }}
    >
      {folds && (
        <div className={styles.head}>
          <h2 className={styles.title}>{t.talk.heading}</h2>
          <Button look="text" aria-label={t.talk.close} data-first onClick={close}>
            {t.common.close}
          </Button>
        </div>
      )}
      <Watchers />
      <TalkLines />
      <TalkForm />
      <Foot />
    </aside>
  )
}

function Foot() {
  const { showKeys } = useTalk()
  return (
    <div className={styles.foot}>
      <CatchUp />
      <Button look="text" className={styles.link} {...shortcut('help')} onClick={showKeys}>
        {t.keys.open}
      </Button>
    </div>
  )
}
