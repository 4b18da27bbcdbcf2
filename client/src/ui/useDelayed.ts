import { useEffect, useState } from 'react'

/** True once `on` has been true for `delay` ms; false at once. A wait shorter than a glance shows no sign of itself. */
export function useDelayed(on: boolean, delay = 300): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    if (!on) return
    const timer = setTimeout(() => setLate(true), delay)
    return () => {
      clearTimeout(timer)
      setLate(false)
    }
  }, [on, delay])
  return on && late
}
