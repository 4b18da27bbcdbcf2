import type { Canvas } from '@napi-rs/canvas'
import { fromHsl } from '../colour.ts'
import type { Random } from '../random.ts'
import type { Hsl, Subject } from '../scene.ts'
import { paintBody, posedBody } from './body.ts'
import { Brush } from './brush.ts'
import { deedOf } from './deeds.ts'
import { handSubjects } from './hand/all.ts'
import { ICON_SIDE, paintIcon } from './icon.ts'
import { recolour } from './recolour.ts'
import { type Drawing, spriteOf } from './sprite.ts'

/**
 * Draws a subject on a transparent ground, trimmed to what is visible: its longer side is `size` pixels.
 * The same subject, size and random stream give the same pixels. Throws RangeError for a drawing that does not exist.
 */
export function drawSubject(subject: Subject, size: number, random: Random): Canvas {
  const { art, colour } = subject
  if (art.from === 'pack') {
    const drawing =
      posedBody(art.icon, deedOf(subject)) ?? (art.face ? bodyOf(art.icon, random) : iconDrawing(art.icon))
    return spriteOf(drawing, size, dye(colour))
  }
  const hand = handSubjects.get(art.name)
  if (!hand) throw new RangeError(`no subject is drawn by hand as "${art.name}"`)
  const tone = (colour && hand.tone && hexOf(colour)) ?? hand.tone ?? '#888888'
  const [width, height] = hand.box
  const paint: Drawing['paint'] = context => {
    hand.draw(new Brush(context, tone), random.fork(hand.name), deedOf(subject))
  }
  return spriteOf({ width, height, paint }, size, hand.tone ? undefined : dye(colour))
}

function iconDrawing(icon: string): Drawing {
  return { width: ICON_SIDE, height: ICON_SIDE, paint: context => paintIcon(context, icon, 0, 0, ICON_SIDE) }
}

function bodyOf(icon: string, random: Random): Drawing {
  return { width: 240, height: 320, paint: context => paintBody(context, icon, random.fork(icon)) }
}

function dye(colour: Hsl | undefined) {
  return (
    colour &&
    ((context: Parameters<typeof recolour>[0], w: number, h: number) => recolour(context, w, h, colour))
  )
}

function hexOf({ h, s, l }: Hsl): string {
  return `#${fromHsl(h, s, l)
    .map(v => Math.round(v).toString(16).padStart(2, '0'))
    .join('')}`
}
