import { useMemo } from 'react'
import { canBuzz, setSense, useSenses } from '../../../lib/senses.ts'
import { playSoftSound } from '../../../lib/softSound.ts'
import { t } from '../../../text/inside.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Switch } from '../../../ui/Switch.tsx'
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx'
import styles from './Keys.module.css'
import { type Action, KEYS, type When } from './keys.ts'

const isMac = /Mac|iP(hone|ad)/.test(navigator.platform)
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
      <div className={styles.switches}>
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
        <Switch
          label={t.keys.single}
          note={t.keys.singleNote}
          checked={senses.singleKeys}
          onChange={on => setSense('singleKeys', on)}
        />
      </div>
      <Table title={t.keys.now} keys={KEYS.filter(({ action }) => works(action))} />
      {ELSEWHERE.map(({ title, is }) => (
        <Table
          key={title}
          title={title}
          keys={KEYS.filter(({ action, when }) => is(when) && !works(action))}
        />
      ))}
    </div>
  )
}

function Table({ title, keys }: { title: string; keys: typeof KEYS }) {
  if (keys.length === 0) return null
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{title}</caption>
      <thead>
        <tr>
          <th scope="col">
            <VisuallyHidden>{t.keys.key}</VisuallyHidden>
          </th>
          <th scope="col">
            <VisuallyHidden>{t.keys.does}</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {keys.map(({ action, shown }) => (
          <tr key={action}>
            <th scope="row" className={styles.keys}>
              {shown.map(held => (
                <span key={held.join()} className={styles.held}>
                  {held.map(key => (
                    <kbd key={key} className={styles.cap}>
                      {capOf(key)}
                    </kbd>
                  ))}
                </span>
              ))}
            </th>
            <td>{t.keys.actions[action]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function capOf(key: string): string {
  if (key === 'mod') return isMac ? '⌘' : t.keys.names.control
  return key === 'enter' || key === 'escape' || key === 'shift' ? t.keys.names[key] : key
}
