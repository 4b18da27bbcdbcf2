import { createContext, useContext } from 'react'

/** Which picture is seen large. */
export type At = { round: number; place: number }

/** Opens the large view; provided by `Large`. */
export const LargeContext = createContext<(at: At) => void>(() => {})

/** Shows a picture of this jam large. */
export function useLarge(): (at: At) => void {
  return useContext(LargeContext)
}
