import type { Path2D } from '@napi-rs/canvas'
import { type Brush, between } from './brush.ts'
import type { Build } from './faces.ts'
import { blob, curve, oval } from './shapes.ts'

/** A body in a pose: its ground, the left top corner of its head, and how to paint it. It looks to the left, as the icons do. */
export type PosedBody = {
  box: readonly [width: number, height: number]
  head: readonly [x: number, y: number]
  paint(b: Brush, build: Build): Path2D
}

/** A leg of three points with a paw at its end. */
function leg(b: Brush, colour: string, foot: string, thick: number, ...points: number[]): void {
  const [x = 0, y = 0] = points.slice(-2)
  b.line(curve(...points), between(colour, '#2c1c4e', 0.16), thick)
  b.line(curve(...points.map((p, i) => (i % 2 ? p - thick * 0.08 : p - thick * 0.06))), colour, thick * 0.72)
  b.round(oval(x - thick * 0.2, y + thick * 0.08, thick * 0.62, thick * 0.44), foot)
}

function tailBehind(b: Brush, { coat, tail, tip }: Build, x: number, y: number): void {
  if (tail === 'bushy') {
    const shape = blob(
      x - 20,
      y + 16,
      x + 20,
      y - 26,
      x + 66,
      y - 54,
      x + 104,
      y - 52,
      x + 90,
      y - 12,
      x + 50,
      y + 22,
    )
    b.form(shape, coat)
    b.within(shape, () => b.form(oval(x + 98, y - 46, 34, 30), tip, 0.6))
  } else if (tail === 'tuft') {
    b.line(curve(x - 10, y + 8, x + 30, y - 8, x + 52, y - 44, x + 78, y - 50), coat, 13)
    b.round(oval(x + 82, y - 51, 17, 13), tip)
  } else if (tail === 'stub') b.round(oval(x + 6, y - 4, 19, 15), tip)
}

function stripesOn(b: Brush, { stripes }: Build, from: number, to: number, top: number): void {
  if (!stripes) return
  for (let x = from; x <= to; x += 30) b.line(curve(x, top, x - 5, top + 22, x + 3, top + 44), stripes, 9)
}

/** At full stretch over the ground, fore and hind legs flung apart. */
const leaping: PosedBody = {
  box: [452, 290],
  head: [6, 6],
  paint(b, build) {
    const { coat, belly, feet } = build
    const limb = build.arms ?? coat
    const far = between(limb, '#2c1c4e', 0.3)
    tailBehind(b, build, 330, 150)
    leg(b, far, between(feet, '#2c1c4e', 0.3), 34, 176, 190, 150, 232, 96, 252)
    leg(b, far, between(feet, '#2c1c4e', 0.3), 36, 300, 186, 338, 226, 398, 238)
    const trunk = blob(
      92,
      160,
      132,
      112,
      220,
      106,
      300,
      112,
      344,
      152,
      330,
      200,
      250,
      206,
      160,
      214,
      104,
      200,
    )
    b.round(trunk, coat)
    b.within(trunk, () => {
      b.form(oval(200, 216, 96, 30), belly, 0.6)
      if (build.arms) b.form(oval(132, 150, 52, 84), build.arms)
      stripesOn(b, build, 190, 320, 100)
    })
    leg(b, limb, feet, 38, 150, 186, 112, 226, 52, 236)
    leg(b, limb, feet, 42, 306, 176, 346, 232, 410, 262)
    return trunk
  },
}

/** Down on the ground, paws before the breast, chin low. */
const lying: PosedBody = {
  box: [446, 232],
  head: [10, 44],
  paint(b, build) {
    const { coat, belly, feet } = build
    const limb = build.arms ?? coat
    tailBehind(b, build, 336, 190)
    const trunk = blob(76, 224, 84, 140, 160, 92, 262, 88, 338, 130, 366, 196, 350, 226, 210, 230)
    b.round(trunk, coat)
    b.within(trunk, () => {
      b.form(oval(200, 232, 120, 26), belly, 0.6)
      if (build.arms) b.form(oval(112, 160, 60, 100), build.arms)
      stripesOn(b, build, 200, 320, 86)
    })
    const thigh = oval(308, 190, 56, 42)
    b.round(thigh, limb)
    b.round(oval(262, 220, 40, 13), feet)
    b.line(curve(250, 204, 262, 162, 300, 146), between(limb, '#2c1c4e', 0.25), 3)
    b.round(oval(120, 220, 46, 14), feet)
    return trunk
  },
}

/** In the saddle: upright, knees bent, paws at the reins or the handlebars. */
const riding: PosedBody = {
  box: [240, 340],
  head: [36, 4],
  paint(b, build) {
    const { coat, belly, feet } = build
    const limb = build.arms ?? coat
    const far = between(limb, '#2c1c4e', 0.3)
    tailBehind(b, build, 150, 250)
    leg(b, far, between(feet, '#2c1c4e', 0.3), 34, 120, 252, 76, 258, 84, 308)
    b.line(curve(104, 184, 70, 204, 28, 210), far, 28)
    const trunk = blob(116, 130, 158, 152, 178, 214, 168, 268, 116, 282, 76, 262, 72, 210, 84, 154)
    b.round(trunk, coat)
    b.within(trunk, () => {
      b.form(oval(92, 216, 34, 56), belly, 0.55)
      if (build.arms) b.form(oval(124, 150, 70, 40), build.arms)
      stripesOn(b, build, 130, 170, 180)
    })
    leg(b, limb, feet, 40, 136, 256, 88, 268, 102, 322)
    b.line(curve(132, 182, 96, 216, 36, 222), between(limb, '#2c1c4e', 0.16), 32)
    b.line(curve(131, 180, 95, 213, 36, 219), limb, 24)
    b.round(oval(32, 220, 17, 15), feet)
    return trunk
  },
}

export const POSED_BODIES = { running: leaping, jumping: leaping, asleep: lying, riding } as const
