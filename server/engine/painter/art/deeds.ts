import type { Pose, Subject } from '../scene.ts'
import { posedBody } from './body.ts'
import { figureShows } from './people/figure.ts'
import { isPerson } from './people/people.ts'

/** What a drawing itself can show somebody doing. */
export type Deed = Pose | 'riding'

/** What a subject does, as far as its drawing may tell: who rides something sits, whatever else is said. */
export function deedOf({ relation, also, pose }: Subject): Deed | undefined {
  return [relation, ...(also ?? [])].some(r => r?.how === 'riding') ? 'riding' : pose
}

/** Whether the drawing shows the deed with its own limbs, so that nothing need turn or lean it. */
export function showsDeed(subject: Subject): boolean {
  const deed = deedOf(subject)
  const { art } = subject
  return art.from === 'pack'
    ? posedBody(art.icon, deed) !== undefined
    : isPerson(art.name) && figureShows(deed)
}
