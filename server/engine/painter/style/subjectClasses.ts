import type { Pixels } from '../pixels.ts'
import type { Random } from '../random.ts'
import { filledIn } from './behind.ts'
import { type Box, boxOf, cropped, croppedPlane } from './box.ts'
import { type Classes, classed } from './classes.ts'
import type { Plane } from './filters.ts'
import { type Lab, labOf } from './lab.ts'
import { majority, merged } from './tidy.ts'

/** `many` colours and `accents` more; bits smaller than `reach` pixels give way, and patches of fewer than `least`. */
type Cut = { many: number; accents: number; reach: number; least: number }

/**
 * The subjects sorted into few colours, within the box around them; undefined where there are none. `within` is how much of each pixel of the box
 * they cover, 0..1.
 */
export function subjectClasses(
  picture: Pixels,
  subject: Plane,
  { many, accents, reach, least }: Cut,
  random: Random,
): { box: Box; within: Plane; lab: Lab; classes: Classes } | undefined {
  const { width, height } = picture
  const box = boxOf(subject, width, height)
  if (!box) return undefined
  const within = croppedPlane(subject, width, box)
  // What surrounds them must not tint their rims.
  const inside = Uint8Array.from(within.map(v => (v > 0.95 ? 1 : 0)))
  const lab = labOf(filledIn(cropped(picture, box), inside))
  const classes = classed(lab, within, many, accents, random)
  majority(classes.labels, box.w, box.h, reach)
  merged(classes, box.w, box.h, least)
  return { box, within, lab, classes }
}
