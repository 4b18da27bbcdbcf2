import type { Rgb } from '../colour.ts'
import type { Pixels } from '../pixels.ts'
import type { Plane } from './filters.ts'

/** A picture in OKLab (Ottosson 2020): lightness 0..1, green to red and blue to yellow about -0.3..0.3, a plane each. */
export type Lab = { width: number; height: number; planes: readonly [Plane, Plane, Plane] }

const LINEAR = Float32Array.from({ length: 256 }, (_, v) =>
  v <= 10 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4,
)

/** A picture's pixels in OKLab. */
export function labOf({ width, height, data }: Pixels): Lab {
  const planes = [0, 1, 2].map(() => new Float32Array(width * height)) as [Plane, Plane, Plane]
  const [light, red, yellow] = planes
  for (let i = 0, at = 0; i < light.length; i++, at += 4) {
    const r = LINEAR[data[at] as number] as number
    const g = LINEAR[data[at + 1] as number] as number
    const b = LINEAR[data[at + 2] as number] as number
    const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
    light[i] = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s
    red[i] = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s
    yellow[i] = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  }
  return { width, height, planes }
}

/** The colour of a point in OKLab, each channel 0..255. */
export function rgbOf(light: number, red: number, yellow: number): Rgb {
  const l = (light + 0.3963377774 * red + 0.2158037573 * yellow) ** 3
  const m = (light - 0.1055613458 * red - 0.0638541728 * yellow) ** 3
  const s = (light - 0.0894841775 * red - 1.291485548 * yellow) ** 3
  return [
    shown(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    shown(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    shown(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ]
}

function shown(linear: number): number {
  const v = Math.min(1, Math.max(0, linear))
  return 255 * (v <= 0.0031308 ? v * 12.92 : 1.055 * v ** (1 / 2.4) - 0.055)
}
