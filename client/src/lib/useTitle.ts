import { useEffect } from 'react'
import { announce } from '../ui/announce.ts'

let first = true

/** Names the page (null: not known yet), and says its name to screen readers when it is not the first one. */
export function useTitle(title: string | null): void {
  useEffect(() => {
    if (title === null) return
    document.title = title
    if (!first) announce(title)
    first = false
  }, [title])
}
