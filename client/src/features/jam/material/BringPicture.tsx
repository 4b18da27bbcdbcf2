import { useEffect, useRef, useState } from 'react'
import { UPLOAD_KINDS } from '#shared/limits.ts'
import { t } from '../../../text/inside.ts'
import { Button } from '../../../ui/Button.tsx'
import { shortcut } from '../keys/keys.ts'
import styles from './Material.module.css'
import type { Bring } from './useBring.ts'

/** A press chooses a picture from this device; one that is pasted or dropped anywhere on the page is taken as well. */
export function BringPicture({ bring, busy, className }: Bring & { className: string | undefined }) {
  const input = useRef<HTMLInputElement>(null)
  const words = t.material.bring
  const isOver = useDropAndPaste(bring)
  return (
    <>
      <Button
        {...shortcut('bring')}
        look="text"
        className={className}
        busy={busy}
        busyLabel={words.busy}
        onClick={() => input.current?.click()}
      >
        {words.button}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={UPLOAD_KINDS.join(',')}
        aria-label={words.button}
        onChange={event => {
          bring([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      {busy && <span className={styles.taking} aria-hidden="true" />}
      {isOver && (
        <div className={styles.drop} aria-hidden="true">
          <p>{words.drop}</p>
        </div>
      )}
    </>
  )
}

/** True while a file hangs over the page. */
function useDropAndPaste(bring: Bring['bring']): boolean {
  const [isOver, setOver] = useState(false)
  const latest = useRef(bring)
  latest.current = bring
  useEffect(() => {
    const hasFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true
    const over = (event: DragEvent) => {
      if (!hasFile(event)) return
      event.preventDefault()
      setOver(true)
    }
    const left = (event: DragEvent) => {
      // Leaving one element for another says where to; leaving the page does not.
      if (event.relatedTarget === null) setOver(false)
    }
    const dropped = (event: DragEvent) => {
      setOver(false)
      if (!hasFile(event)) return
      event.preventDefault()
      event.stopPropagation()
      latest.current([...(event.dataTransfer?.files ?? [])])
    }
    const pasted = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])]
      // Office programs put a picture of their text beside the text.
      if (files.length === 0 || event.clipboardData?.types.includes('text/plain')) return
      event.preventDefault()
      latest.current(files)
    }
    document.addEventListener('dragover', over)
    document.addEventListener('dragleave', left)
    document.addEventListener('drop', dropped, true)
    document.addEventListener('paste', pasted, true)
    return () => {
      document.removeEventListener('dragover', over)
      document.removeEventListener('dragleave', left)
      document.removeEventListener('drop', dropped, true)
      document.removeEventListener('paste', pasted, true)
    }
  }, [])
  return isOver
}
