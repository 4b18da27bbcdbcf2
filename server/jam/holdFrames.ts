import type { Picture } from '../ports/engine.ts'
import type { RoundDeps } from './makeVariant.ts'

/**
 * Keeps a model's frames from watchers until the first of them was looked at (rule M2). Players see them at once. `refuse` is called
 * when the check says no. A check that fails holds nothing up: the jam goes on by the local rules.
 */
export type Hold = { readonly on: boolean; saw(picture: Picture): void }

export function holdFrames(
  { screening, tell, warn }: RoundDeps,
  where: { round: number; lock: number | undefined; place: number },
  refuse: () => void,
): Hold {
  let on = screening.hasService
  let asked = false
  return {
    get on() {
      return on
    },
    saw(picture) {
      if (!on || asked) return
      asked = true
      screening
        .picture(picture)
        .then(async found => {
          if (found === 'blocked') return refuse()
          on = false
          await tell({ kind: 'clear', ...where })
        })
        .catch(fault => warn('a frame stays with the players', fault))
    },
  }
}
