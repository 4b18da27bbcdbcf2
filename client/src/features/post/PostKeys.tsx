import { useCallback, useState } from 'react'
import { t } from '../../text/inside.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { KeyTable } from '../../ui/KeyTable.tsx'
import { SingleKeysSwitch } from '../../ui/SingleKeysSwitch.tsx'
import styles from './PostPage.module.css'
import { POST_KEYS, type PostAction, usePostKeys } from './usePostKeys.ts'

/** The keys of a piece: they work while this is there, and their list opens from here or with `?`. */
export function PostKeys({ riffs }: { riffs: boolean }) {
  const [open, setOpen] = useState(false)
  const show = useCallback(() => setOpen(true), [])
  usePostKeys(show)
  const actions = (Object.keys(POST_KEYS) as PostAction[]).filter(action => riffs || action !== 'riff')
  const rows = [
    ...actions.map(action => ({ id: action, shown: [[POST_KEYS[action]]], does: t.post.keys[action] })),
    { id: 'help', shown: [['?']], does: t.keys.actions.help },
    { id: 'away', shown: [['escape']], does: t.keys.actions.away },
  ]
  return (
    <>
      <Button look="text" className={styles.keys} aria-keyshortcuts="?" onClick={show}>
        {t.post.keys.title}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t.post.keys.title}>
        <div className={styles.keyList}>
          <KeyTable title={t.post.keys.here} rows={rows} />
          <SingleKeysSwitch />
        </div>
      </Dialog>
    </>
  )
}
