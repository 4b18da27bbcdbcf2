import { useEffect, useState } from 'react'
import { serverNow } from './serverTime.ts'

function secondsLeft(deadline: number | null): number | null {
  return deadline === null ? null : Math.max(0, Math.ceil((deadline - serverNow()) / 1000))
}

/** Whole seconds until a deadline in server time, never below 0; null without one. Renders once a second, when the number changes. */
export function useSecondsLeft(deadline: number | null): number | null {
  const [seconds, setSeconds] = useState(() => secondsLeft(deadline))
  useEffect(() => {
    setSeconds(secondsLeft(deadline))
    if (deadline === null) return
    const timer = setInterval(() => setSeconds(secondsLeft(deadline)), 200)
    return () => clearInterval(timer)
  }, [deadline])
  return seconds
}
