import { useEffect, useState } from 'react'
import { onAnnounce } from './announce.ts'
import { VisuallyHidden } from './VisuallyHidden.tsx'

/** The page's polite live region; rendered once, from the first paint on. */
export function Announcer() {
  const [said, setSaid] = useState({ line: '', count: 0 })
  useEffect(() => onAnnounce(line => setSaid(last => ({ line, count: last.count + 1 }))), [])
  return (
    <VisuallyHidden>
      <span role="status" aria-live="polite">
        <span key={said.count}>{said.line}</span>
      </span>
    </VisuallyHidden>
  )
}
