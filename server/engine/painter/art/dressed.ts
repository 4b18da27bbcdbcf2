import { type Canvas, createCanvas } from '@napi-rs/canvas'
import type { Subject } from '../scene.ts'
import { Brush } from './brush.ts'
import { headAt } from './heads.ts'
import type { Guise } from './people/guises.ts'
import { paintHat } from './people/hats.ts'
import { PROPS } from './people/props.ts'

/** The head that hats are drawn for: its middle, its crown and its width, in their units. */
const HEAD = { x: 110, top: 50, wide: 104 }

/** A costume on a drawing that stays as it is: its hat on the head, its cape behind, its tie under the chin, its tool before the breast. */
export function dressed(sprite: Canvas, subject: Subject, { look, tone }: Guise): Canvas {
  const { width: w, height: h } = sprite
  const head = headAt(subject)
  const pad = Math.ceil(Math.max(w, h) * 0.42)
  const canvas = createCanvas(w + pad * 2, h + pad * 2)
  const ctx = canvas.getContext('2d')
  const b = new Brush(ctx, tone)
  const scale = (head.w * w) / HEAD.wide
  const chin = head.y * h + scale * 96
  ctx.translate(pad, pad)
  if (look.cape) {
    const x = head.x * w
    b.form(
      `M${x - scale * 34} ${chin}Q${w * 0.6} ${chin - h * 0.1} ${w * 1.08} ${h * 0.3}Q${w * 1.24} ${h * 0.62} ${w * 1.14} ${h * 0.96}Q${w * 0.8} ${h * 0.78} ${x} ${chin + h * 0.2}Z`,
      look.cape,
    )
  }
  ctx.drawImage(sprite, 0, 0)
  if (look.cape)
    b.line(
      `M${head.x * w - scale * 36} ${chin}Q${head.x * w} ${chin + scale * 26} ${head.x * w + scale * 40} ${chin - scale * 4}`,
      look.cape,
      scale * 15,
    )
  ctx.translate(head.x * w, head.y * h)
  ctx.scale(scale, scale)
  if (look.tie) {
    b.form('M0 112L-36 92L-36 134Z', look.tie)
    b.form('M0 112L36 92L36 134Z', look.tie)
    b.round('M-9 104H9V121H-9Z', look.tie)
  }
  ctx.translate(-HEAD.x, -HEAD.top)
  if (look.hat) paintHat(b, look.hat, true)
  if (look.prop) {
    // Tools stand on the ground before it: 312 is their lower end, 168 the hand's place.
    const small = Math.min(scale, (h * 0.86) / 230)
    ctx.resetTransform()
    ctx.translate(pad + (look.prop === 'deck' ? w * 0.5 : w * 0.04), pad + h * 1.02)
    ctx.scale(small, small)
    ctx.translate(look.prop === 'deck' ? -110 : -168, -312)
    PROPS[look.prop](b)
  }
  return canvas
}
