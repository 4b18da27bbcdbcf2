import type { Canvas } from '@napi-rs/canvas'
import { fromHsl } from '../colour.ts'
import type { Random } from '../random.ts'
import type { Hsl, Subject } from '../scene.ts'
import { paintBody, posedBody } from './body.ts'
import { Brush } from './brush.ts'
import { deedOf } from './deeds.ts'
import { dressed } from './dressed.ts'
import { BUILDS } from './faces.ts'
import { handSubjects } from './hand/all.ts'
import { ICON_SIDE, paintIcon } from './icon.ts'
import { makeOf } from './materials.ts'
import { paintFigure } from './people/figure.ts'
import { type Guise, guiseOf, headOf } from './people/guises.ts'
import { FIGURE_AT, FIGURE_BOX } from './people/people.ts'
import { recolour } from './recolour.ts'
import { type Drawing, spriteOf, trimmed } from './sprite.ts'

/**
 * Draws a subject on a transparent ground, trimmed to what is visible: its longer side is `size` pixels.
 * The same subject, size and random stream give the same pixels. Throws RangeError for a drawing that does not exist.
 */
export function drawSubject(subject: Subject, size: number, random: Random): Canvas {
  const { art, colour, material } = subject
  const guise = subject.guise === undefined ? undefined : guiseOf(subject.guise)
  const made: Finish =
    material && ((context, w, h) => makeOf(context, w, h, material, colour, random.fork(material)))
  if (guise) {
    const costume = costumed(subject, guise, random)
    if (costume) return spriteOf(costume, size, made)
    const { guise: _, ...bare } = subject
    return trimmed(dressed(drawSubject(bare, size, random), subject, guise), size)
  }
  if (art.from === 'pack') {
    const drawing =
      posedBody(art.icon, deedOf(subject)) ?? (art.face ? bodyOf(art.icon, random) : iconDrawing(art.icon))
    return spriteOf(drawing, size, made ?? dye(colour))
  }
  const hand = handSubjects.get(art.name)
  if (!hand) throw new RangeError(`no subject is drawn by hand as "${art.name}"`)
  const tone = (colour && hand.tone && hexOf(colour)) ?? hand.tone ?? '#888888'
  const [width, height] = hand.box
  const paint: Drawing['paint'] = context => {
    hand.draw(new Brush(context, tone), random.fork(hand.name), deedOf(subject))
  }
  return spriteOf({ width, height, paint }, size, made ?? (hand.tone ? undefined : dye(colour)))
}

type Finish = Parameters<typeof spriteOf>[2]

/** A person in other clothes, or an animal's head on a body in clothes; undefined for whole drawings that no clothes fit. */
function costumed(subject: Subject, { look, tone, garment }: Guise, random: Random): Drawing | undefined {
  const { art, colour, guiseColour } = subject
  const own = art.from === 'hand' ? guiseOf(`@${art.name}`) : undefined
  const icon = art.from === 'pack' ? headOf(art.icon) : undefined
  const coat = icon && BUILDS[icon]?.coat
  if (!(own && garment) && !coat) return undefined
  const worn = own ? { ...own.look, ...look } : look
  const cloth = guiseColour ?? (own ? colour : undefined)
  const [width, height] = FIGURE_BOX
  return {
    width,
    height,
    paint: context => {
      context.translate(...FIGURE_AT)
      const face = coat &&
        icon && {
          coat: colour ? hexOf(colour) : coat,
          paint: (x: number, y: number, side: number) => {
            const head = spriteOf(iconDrawing(icon), side * 3, dye(colour))
            const tall = (side * head.height) / Math.max(head.width, head.height)
            const wide = (side * head.width) / Math.max(head.width, head.height)
            context.drawImage(head, x + (side - wide) / 2, y + side - tall, wide, tall)
          },
        }
      const brush = new Brush(context, cloth ? hexOf(cloth) : tone)
      paintFigure(brush, worn, random.fork('figure'), deedOf(subject), face || undefined)
    },
  }
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
