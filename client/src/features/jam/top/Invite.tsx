import { useState } from 'react'
import { players } from '#shared/jam/people.ts'
import type { JamState } from '#shared/jam/state.ts'
import { t } from '../../../text/inside.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import form from '../../../ui/Form.module.css'
import { useJam } from '../jamContext.ts'
import { shortcut } from '../keys/keys.ts'
import { BigCode } from './BigCode.tsx'
import styles from './Invite.module.css'
import { JamTitle } from './JamTitle.tsx'
import { QrCode } from './QrCode.tsx'
import { VisibilityChip } from './VisibilityChip.tsx'

type Copied = 'not yet' | 'copied' | 'failed'

/** How people come in: the press itself copies the link; then the system's own share sheet, and a code for phones in the same room. */
export function Invite() {
  const { state } = useJam()
  const [open, setOpen] = useState(false)
  const [copied, setCopied] = useState<Copied>('not yet')
  const link = `${location.origin}/j/${state.jam}`
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link)
      setCopied('copied')
    } catch {
      setCopied('failed')
    }
  }
  return (
    <>
      <Button
        {...shortcut('invite')}
        aria-haspopup="dialog"
        onClick={() => {
          setOpen(true)
          void copy()
        }}
      >
        {t.jam.bar.invite}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t.jam.invite.title}>
        <InviteBody link={link} copied={copied} copy={() => void copy()} />
      </Dialog>
    </>
  )
}

function InviteBody({ link, copied, copy }: { link: string; copied: Copied; copy: () => void }) {
  const { state } = useJam()
  const [large, setLarge] = useState(false)
  const words = t.jam.invite
  const share = () => navigator.share({ title: state.title || t.jam.bar.untitled, url: link }).catch(() => {})
  return (
    <div className={styles.body}>
      <p className={styles.text}>{whatHappens(state)}</p>
      <div className={styles.columns}>
        <div className={styles.picture}>
          <QrCode text={link} />
          <Button look="text" onClick={() => setLarge(true)}>
            {t.room.invite.big}
          </Button>
        </div>
        <div className={styles.side}>
          <input
            className={`${form.input} ${styles.link}`}
            readOnly
            aria-label={words.link}
            value={link}
            onFocus={event => event.currentTarget.select()}
          />
          <p className={styles.text} role="status">
            {copied === 'copied' && words.copied}
            {copied === 'failed' && words.copyFailed}
          </p>
          <div className={styles.actions}>
            <Button look="step" onClick={copy}>
              {words.copy}
            </Button>
            {typeof navigator.share === 'function' && (
              <Button large onClick={() => void share()}>
                {words.share}
              </Button>
            )}
          </div>
          <div className={styles.line}>
            <JamTitle />
            <VisibilityChip />
          </div>
        </div>
      </div>
      <BigCode open={large} onClose={() => setLarge(false)} link={link} title={state.title} />
    </div>
  )
}

/** What the link does for whoever opens it now: a locked, full or private jam says so before it is sent. */
function whatHappens(state: JamState): string {
  const { settings, visibility } = state
  if (visibility === 'private') return t.room.invite.private
  if (settings.locked) return t.room.invite.closed
  if (settings.ask) return t.room.invite.asks
  return players(state).length >= settings.seats ? t.room.invite.full : t.jam.invite.text
}
