import { useEffect, useRef } from 'react'
import { canBuzz, hasSense } from '../../lib/senses.ts'
import { playSoftSound } from '../../lib/softSound.ts'
import type { Scene } from './scene.ts'

/** A tap, not an alarm, ms. */
const BUZZ = 30

/** A soft sound and a short buzz when the scene changes, for whoever switched them on. */
export function useSceneSenses(scene: Scene): void {
  const before = useRef(scene)
  useEffect(() => {
    if (before.current === scene) return
    before.current = scene
    if (hasSense('sound')) playSoftSound()
    if (canBuzz && hasSense('touch')) navigator.vibrate(BUZZ)
  }, [scene])
}
