import { useMemo } from 'react'
import { canBuzz, setSense, useSenses } from '../../../lib/senses.ts'
import { playSoftSound } from '../../../lib/softSound.ts'
import { t } from '../../../text/inside.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { KeyTable } from '../../../ui/KeyTable.tsx'
import { SingleKeysSwitch } from '../../../ui/SingleKeysSwitch.tsx'
import { Switch } from '../../../ui/Switch.tsx'
import styles from './Keys.module.css'
import { type Action, KEYS, type When } from './keys.ts'

/** What is there in every moment, whatever the page shows. */
const ALWAYS: ReadonlySet<Action> = new Set<Action>(['help', 'away', 'cheer'])

/** The rest of the list, by where it is of use. */
const ELSEWHERE: { title: string; is: (when: When) => boolean }[] = [
  { title: t.keys.anytime, is: when => when !== 'picture' && when !== 'person' },
  { title: t.keys.picture, is: when => when === 'picture' },
  { title: t.keys.person, is: when => when === 'person' },
]

/** Every key, those that do something now first; and what the page may do besides showing: sound, touch, single keys. */
export function KeysDialog({
  open,
  onClose,
  hands,
}: {
  open: boolean
  onClose: () => void
  /** What the host's keys do now; their buttons need not be in sight. */
  hands: readonly Action[]
}) {
  return (
    <Dialog open={open} onClose={onClose} title={t.keys.title}>
      <Content hands={hands} />
    </Dialog>
  )
}

function Content({ hands }: { hands: readonly Action[] }) {
  const senses = useSenses()
  const works = useMemo(
    () => (action: Action) =>
      ALWAYS.has(action) ||
      hands.includes(action) ||
      document.querySelector(`[data-action="${action === 'undo' ? 'write' : action}"]`) !== null,
    [hands],
  )
  return (
    <div className={styles.content}>
      <div>
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
        <SingleKeysSwitch />
      </div>
      <KeyTable title={t.keys.now} rows={rowsOf(KEYS.filter(({ action }) => works(action)))} />
      {ELSEWHERE.map(({ title, is }) => (
        <KeyTable
          key={title}
          title={title}
          rows={rowsOf(KEYS.filter(({ action, when }) => is(when) && !works(action)))}
        />
      ))}
    </div>
  )
}

const rowsOf = (keys: typeof KEYS) =>
  keys.map(({ action, shown }) => ({ id: action, shown, does: t.keys.actions[action] }))
