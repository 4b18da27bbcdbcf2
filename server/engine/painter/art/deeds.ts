import type { Pose, Subject } from '../scene.ts'
import { posedBody } from './body.ts'
import { handSubjects } from './hand/all.ts'
import { figureShows } from './people/figure.ts'
import { guiseOf, headOf } from './people/guises.ts'
import { isPerson } from './people/people.ts'

/** What a drawing itself can show somebody doing. `raising`: an arm up, for a balloon or an umbrella. */
export type Deed = Pose | 'riding' | 'raising'

/** Things on a string or a stick, which are held up high. */
const HIGH = /umbrella|parasol|balloon|kite|flag|lantern|torch/

/** Whether a held thing is held up high. */
export function isHeldHigh(word: string): boolean {
  return HIGH.test(word)
}

/** What a subject does, as far as its drawing may tell: who rides something sits, whatever else is said. */
export function deedOf({ relation, also, pose, holdsHigh }: Subject): Deed | undefined {
  if ([relation, ...(also ?? [])].some(r => r?.how === 'riding')) return 'riding'
  return pose ?? (holdsHigh ? 'raising' : undefined)
}

/** Whether the drawing shows the deed with its own limbs, so that nothing need turn or lean it. */
export function showsDeed(subject: Subject): boolean {
  const deed = deedOf(subject)
  const { art, guise } = subject
  if (deed === undefined) return false
  if (art.from === 'hand')
    return isPerson(art.name)
      ? figureShows(deed)
      : (handSubjects.get(art.name)?.shows?.includes(deed) ?? false)
  return guise && guiseOf(guise) && headOf(art.icon)
    ? figureShows(deed)
    : posedBody(art.icon, deed) !== undefined
}
