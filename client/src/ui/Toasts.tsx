import { useSyncExternalStore } from 'react'
import { Button } from './Button.tsx'
import styles from './Toasts.module.css'
import { currentToasts, dismissToast, subscribeToasts } from './toast.ts'

/** Where toasts appear; rendered once. Its live region is there from the first paint, so that screen readers hear the first one too. */
export function Toasts() {
  const toasts = useSyncExternalStore(subscribeToasts, currentToasts)
  return (
    <div className={styles.toasts} role="status" aria-live="polite">
      {toasts.map(({ id, text, action }) => (
        <div key={id} className={styles.toast}>
          <p>{text}</p>
          {action && (
            <Button
              look="text"
              onClick={() => {
                dismissToast(id)
                action.run()
              }}
            >
              {action.label}
            </Button>
          )}
        </div>
      ))}
    </div>
  )
}
