import type { Pixels } from '../pixels.ts'
import type { Random } from '../random.ts'
import { filledIn, offSubject } from './behind.ts'
import { type Classes, classed } from './classes.ts'
import type { Plane } from './filters.ts'
import { halved } from './focus.ts'
import { type Lab, labOf, rgbOf } from './lab.ts'
import { flat, laid } from './layStack.ts'
import { markSheets } from './paperMarks.ts'
import { resized } from './resize.ts'
import { rounded, type Sheet, stacked } from './stack.ts'
import type { Style } from './style.ts'
import { subjectClasses } from './subjectClasses.ts'
import { majority, merged } from './tidy.ts'
import { toned, unveiled } from './tone.ts'
import { untextured } from './untextured.ts'

const SHEETS = 12
const ACCENTS = 4
const SUBJECT_SHEETS = 16

/**
 * Layers of coloured paper in a deep frame: a few large sheets for the scene, one flat colour each, with round cuts; small bits only
 * where they matter; the subjects cut from papers of their own and glued on card above it all.
 */
export const paperCut: Style = async (picture, random, show, composed) => {
  const focus = composed?.focus
  const { width, height } = picture
  const subject = focus && halved(focus, width, height)
  const small = toned(unveiled(resized(picture, width / 2, height / 2), subject), 1.3, 1.2)
  await show(small, 0.3)
  const sheets = sceneSheets(small, subject, random)
  await show(flat(sheets, small.width, small.height), 0.6)
  sheets.push(...markSheets(composed?.marks ?? [], small.width, small.height, width / small.width))
  if (subject) sheets.push(...subjectSheets(small, subject, random))
  return laid(sheets, small.width, small.height, width, height)
}

/** The sheets of what is behind the subjects, the farthest first. */
function sceneSheets(small: Pixels, subject: Plane | undefined, random: Random): Sheet[] {
  const { width: w, height: h } = small
  const m = Math.min(w, h) / 416
  const scene = subject ? filledIn(small, offSubject(subject, w)) : small
  const sharp = labOf(scene)
  const lab = untextured(sharp, 0.9, 16 * m, 0.12)
  const counts = subject ? subject.map(v => 1 - v) : new Float32Array(w * h).fill(1)
  const classes = classed(lab, counts, SHEETS, ACCENTS, random)
  majority(classes.labels, w, h, 2)
  merged(classes, w, h, 800 * m)
  const sheets = stacked(classes, lab, w, h, 1.7 * m, 1)
  return [...sheets, ...bits(sharp, classes, subject, random)]
}

/** By how much what is fine is widened, or rounding would take it away. */
const FINE = 1.7

/** What was lost of the scene though it matters, small and bright or very dark: lit windows, flowers, lines. Glued on. */
function bits(lab: Lab, classes: Classes, subject: Plane | undefined, random: Random): Sheet[] {
  const { width: w, height: h } = lab
  const [l, a, b] = lab.planes
  const lost = new Float32Array(w * h)
  let n = 0
  for (let i = 0; i < lost.length; i++) {
    if (subject && (subject[i] as number) > 0.02) continue
    const k = (classes.labels[i] as number) * 4
    const brighter = (l[i] as number) - (classes.means[k] as number)
    const other = Math.hypot(
      (a[i] as number) - (classes.means[k + 1] as number),
      (b[i] as number) - (classes.means[k + 2] as number),
    )
    if (brighter + other < 0.16 && brighter > -0.22) continue
    lost[i] = 1
    n += 1
  }
  if (n < 60) return []
  const own = classed(lab, lost, 3, 0, random)
  const inside = new Float32Array(w * h)
  return [...Array(own.count).keys()].map(k => {
    for (let i = 0; i < inside.length; i++) inside[i] = lost[i] && own.labels[i] === k ? FINE : 0
    const [light, red, yellow] = [0, 1, 2].map(c => own.means[k * 4 + c] as number) as [
      number,
      number,
      number,
    ]
    return { mask: rounded(inside, w, h, 1), colour: rgbOf(light, red, yellow), lift: 0.4 }
  })
}

/** The sheets that subjects are cut from, on card of their outline. */
function subjectSheets(small: Pixels, subject: Plane, random: Random): Sheet[] {
  const { width: w, height: h } = small
  const m = Math.min(w, h) / 416
  const figure = subjectClasses(
    small,
    subject,
    { many: SUBJECT_SHEETS, accents: 3, reach: 1, least: 80 * m },
    random,
  )
  if (!figure) return []
  const { box, within, lab, classes } = figure
  return stacked(classes, lab, box.w, box.h, 1, 0.3).map(({ mask, colour, lift }, k) => {
    const whole = new Uint8Array(w * h)
    for (let y = 0, i = 0; y < box.h; y++)
      for (let x = 0; x < box.w; x++, i++)
        whole[(box.y + y) * w + box.x + x] = Math.min(mask[i] as number, (within[i] as number) * 255)
    return { mask: whole, colour, lift: k === 0 ? 1.8 : lift }
  })
}
