import { blurred, copied, lumaPlane } from './filters.ts'
import { grainAt } from './grain.ts'
import type { Style } from './style.ts'

/** The composition itself, with a little local contrast and printed grain. */
export const illustration: Style = async picture => {
  const out = copied(picture)
  const { width, height, data } = out
  const luma = lumaPlane(picture)
  const around = blurred(luma, width, height, Math.min(width, height) / 30)
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      const lift = ((luma[i] as number) - (around[i] as number)) * 46
      const grain = grainAt(x, y) * 10
      const at = i * 4
      data[at] = (data[at] as number) + lift + grain
      data[at + 1] = (data[at + 1] as number) + lift + grain
      data[at + 2] = (data[at + 2] as number) + lift + grain
    }
  return out
}
