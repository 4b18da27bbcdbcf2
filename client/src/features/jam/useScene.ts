import { startTransition, useEffect, useState } from 'react'
import type { JamState } from '#shared/jam/state.ts'
import { sceneOf } from './scene.ts'

/** The state to draw: a change of scene waits for its transition, everything else is shown at once. */
export function useScene(state: JamState): JamState {
  const [shown, setShown] = useState(state)
  const changes = sceneOf(state) !== sceneOf(shown)
  useEffect(() => {
    if (changes) startTransition(() => setShown(state))
    else setShown(state)
  }, [state, changes])
  return changes ? shown : state
}
