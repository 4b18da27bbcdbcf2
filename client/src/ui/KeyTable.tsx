import { t } from '../text/inside.ts'
import styles from './KeyTable.module.css'
import { VisuallyHidden } from './VisuallyHidden.tsx'

const isMac = /Mac|iP(hone|ad)/.test(navigator.platform)

/** `shown` are the caps, as arrays of what is held together; `mod` is Ctrl or ⌘. */
export type KeyRow = { id: string; shown: readonly (readonly string[])[]; does: string }

/** A list of keys and what each does; nothing where there is none. */
export function KeyTable({ title, rows }: { title: string; rows: readonly KeyRow[] }) {
  if (rows.length === 0) return null
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
        {rows.map(({ id, shown, does }) => (
          <tr key={id}>
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
            <td>{does}</td>
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
