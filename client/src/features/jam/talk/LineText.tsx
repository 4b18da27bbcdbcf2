import { useState } from 'react'
import { t } from '../../../text/inside.ts'
import button from '../../../ui/Button.module.css'
import { classes } from '../../../ui/classes.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { piecesOf } from './links.ts'
import styles from './Talk.module.css'

/** The words of a line. An address in it does nothing until it is pressed, and then says first where it leads. */
export function LineText({ text }: { text: string }) {
  const [asked, setAsked] = useState<URL | null>(null)
  return (
    <>
      {piecesOf(text).map(({ at, text: words, url }) =>
        url ? (
          <button key={at} type="button" className={styles.address} onClick={() => setAsked(url)}>
            {words}
          </button>
        ) : (
          <span key={at}>{words}</span>
        ),
      )}
      <Dialog open={asked !== null} onClose={() => setAsked(null)} title={t.talk.linkTitle}>
        {asked && <Leads to={asked} onGone={() => setAsked(null)} />}
      </Dialog>
    </>
  )
}

function Leads({ to, onGone }: { to: URL; onGone: () => void }) {
  return (
    <div className={styles.leads}>
      <p>{t.talk.linkText(to.host)}</p>
      <p className={styles.whole} dir="ltr">
        {to.href}
      </p>
      <a
        className={classes(button.button, button.quiet)}
        href={to.href}
        target="_blank"
        rel="noopener noreferrer nofollow ugc"
        onClick={onGone}
      >
        {t.talk.linkOpen(to.host)}
      </a>
    </div>
  )
}
