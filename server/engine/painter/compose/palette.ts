import { hex, mix, type Rgb, tinted, turned } from '../colour.ts'
import type { Random } from '../random.ts'
import type { Mood, Place, Scene, Time } from '../scene.ts'

/** The colours of one light. Every other colour of the picture is multiplied by `light` and fades toward `haze` with distance. */
export type Palette = {
  /** Five stops from the zenith to the horizon. */
  sky: readonly Rgb[]
  /** The disc and everything it gilds. */
  sun: Rgb
  light: Rgb
  /** What shadows are mixed with. */
  shade: Rgb
  haze: Rgb
  cloudLit: Rgb
  cloudShade: Rgb
  /** How strongly sprites take the light colour, 0..1. */
  grip: number
}

type Recipe = { skies: string[]; sun: string; light: string; shade: string; grip: number }

/** Four skies a time: each of a round's variants takes another one. Zenith first. */
const RECIPES: Record<Time, Recipe> = {
  dawn: {
    skies: [
      '39477f 7f75ad d99fae ffcdb0 ffeccf',
      '2f5f86 6f9fb4 b9c8c0 f6d9b4 fff0d2',
      '5a4a8c a077b4 e79bb0 ffb9a0 ffe3c0',
      '3f6a6a 7fa890 c4cf9a f0dc9a fff2c4',
    ],
    sun: 'fff1cf',
    light: 'ffdccb',
    shade: '5a4f86',
    grip: 0.3,
  },
  day: {
    skies: [
      '1f78cc 4fa5ea 8ccbf4 c5e8f8 f2f8f4',
      '2a8fb8 5cb8cf 9ddcdc d4efe2 fbf7e2',
      '3b6fc9 6a9ae6 a4c4f2 d6e4f8 f8f1ea',
      '7fa6cc a8c6de ccdee8 e6ece8 f6f0e2',
    ],
    sun: 'fffbe6',
    light: 'fffaf0',
    shade: '4a6a9a',
    grip: 0.08,
  },
  golden: {
    skies: [
      '3f74c4 79aee0 f3c79a ffbe6e ffeab4',
      '4a7f8f 8fb3a0 e8cf8c ffc25e ffe8a6',
      '7a5a8a c08a8c f4b06a ffcb5e fff0b0',
      '27507f 5f86a2 d2a67e ef9346 ffd07a',
    ],
    sun: 'ffe7a0',
    light: 'ffd9a0',
    shade: '5f4a7a',
    grip: 0.34,
  },
  sunset: {
    skies: [
      '2a1a55 6a2c78 c9406e ff7f5c ffcf80',
      '1d2f5e 4a4a86 a8587e f2846a ffd298',
      '45173f 8c2a4e d9483f ff8a3c ffd56a',
      '123a5a 2f6a7a 8aa08a f2b46a ffe08a',
    ],
    sun: 'ffd9a0',
    light: 'ff9f80',
    shade: '3d2a66',
    grip: 0.42,
  },
  dusk: {
    skies: [
      '141c48 353c7c 75569b c67f9d f2b79f',
      '0f2a4a 26527a 5a7fa0 a8a0b0 eec0a4',
      '24164a 4a2c78 8a4a9a d07a9c ffb29a',
      '2a1430 5a2348 9a3a5a d86a5e f8b07a',
    ],
    sun: 'ffc9b0',
    light: 'a48fc8',
    shade: '262457',
    grip: 0.5,
  },
  night: {
    skies: [
      '050a26 0b1846 15306e 2b4f92 5179b0',
      '04121f 08283c 0e4458 22687a 4f97a0',
      '100826 23124e 3c2478 603f9a 8f6ab8',
      '0b1018 1b2632 32434f 566b73 8f9d9d',
    ],
    sun: 'eef2ff',
    light: '6f8fd0',
    shade: '0a1030',
    grip: 0.56,
  },
}

const STORM = '1b232f 323f4e 55646f 7d8a8f a9b1ad'

/** Saturation and lightness that a mood lays over everything. */
const MOOD_TURN: Record<Mood, readonly [number, number, number]> = {
  calm: [0, 0.86, 1.03],
  joyful: [0, 1.18, 1.05],
  lonely: [-8, 0.62, 0.94],
  eerie: [38, 0.7, 0.74],
  epic: [-4, 1.15, 0.94],
  cosy: [-8, 1.06, 1],
  dreamy: [14, 0.95, 1.08],
  wild: [6, 1.22, 0.98],
}

/**
 * The palette of a scene at a time of day. `which` chooses among the skies of that time; `random` turns every hue by up to nine
 * degrees, `nudge` (degrees) on top of that.
 */
export function paletteOf(scene: Scene, time: Time, which: number, random: Random, nudge = 0): Palette {
  const recipe = RECIPES[time]
  const grey = scene.weather.includes('storm') || scene.weather.includes('rain')
  const turn = random.range(-9, 9) + nudge
  const mood = scene.mood ? MOOD_TURN[scene.mood] : ([0, 1, 1] as const)
  const shift = (colour: Rgb): Rgb =>
    tinted(turned(colour, turn + mood[0], mood[1], mood[2]), scene.tints.all, 0.6)
  const own = (recipe.skies[which % recipe.skies.length] ?? STORM).split(' ').map(hex)
  const storm = STORM.split(' ').map(hex)
  // By day, falling snow shows only before clouds of its own grey.
  const snowing = scene.weather.includes('snow') && time === 'day'
  const heavy = scene.weather.includes('storm') ? 0.84 : snowing && !grey ? 0.42 : 0.7
  const dim = time === 'night' ? 0.35 : 1
  const sky = own
    .map((stop, i) =>
      grey || snowing ? mix(stop, (storm[i] ?? stop).map(c => c * dim) as unknown as Rgb, heavy) : stop,
    )
    .map(stop => tinted(shift(stop), scene.tints.sky, 0.8))
  const horizon = sky[4] ?? hex('ffffff')
  // The land lies in the light of its own sky, so that two evenings of a round differ below the horizon, too.
  const open = time === 'day' ? hex(recipe.light) : mix(hex(recipe.light), own[3] ?? hex(recipe.light), 0.32)
  const light = grey ? mix(open, hex(time === 'night' ? '5f7396' : 'a9b4be'), 0.55) : open
  const snowLight = mix(hex(recipe.light), hex('b9cbe6'), 0.75)
  const fog = scene.weather.includes('fog')
  return {
    sky,
    sun: shift(hex(recipe.sun)),
    light: shift(snowing && !grey ? snowLight : light),
    shade: shift(hex(recipe.shade)),
    haze: fog
      ? mix(horizon, hex('d8dde0'), time === 'night' ? 0.15 : 0.5)
      : mix(horizon, sky[3] ?? horizon, 0.5),
    cloudLit: mix(hex(recipe.sun), horizon, time === 'day' ? 0.1 : time === 'night' ? 0.62 : 0.3),
    cloudShade: grey
      ? mix(storm[1] ?? horizon, sky[2] ?? horizon, scene.weather.includes('storm') ? 0.1 : 0.6)
      : mix(sky[1] ?? horizon, horizon, time === 'day' ? 0.62 : 0.34),
    grip: recipe.grip,
  }
}

const INDOORS: readonly Place[] = ['room', 'library', 'kitchen']

/** The light of places that the open sky does not reach: lamps indoors, spotlights, sunlit vacuum, water, crystal glow. */
export function shelteredPalette(palette: Palette, place: Place, time: Time): Palette {
  const dark = time === 'night' || time === 'dusk'
  if (INDOORS.includes(place) && dark)
    return {
      ...palette,
      light: hex('e8b684'),
      shade: hex('241a38'),
      haze: hex('6a5048'),
      grip: 0.34,
      sun: hex('ffd79a'),
    }
  if (INDOORS.includes(place))
    return { ...palette, haze: mix(palette.haze, hex('e8d8c0'), 0.6), grip: palette.grip * 0.7 }
  if (place === 'stage')
    return {
      ...palette,
      light: hex('ffe6c8'),
      shade: hex('1a0c2c'),
      haze: hex('4a2a5a'),
      sun: hex('fff0d0'),
      grip: 0.16,
    }
  if (place === 'space')
    return {
      ...palette,
      light: hex('e8ecff'),
      shade: hex('0a0a24'),
      haze: hex('4a3a7a'),
      sun: hex('fff6e8'),
      grip: 0.14,
    }
  if (place === 'moon')
    return {
      ...palette,
      light: hex('f0f2fa'),
      shade: hex('0c0e1c'),
      haze: hex('55576a'),
      sun: hex('fffdf4'),
      grip: 0.12,
    }
  if (place === 'mars')
    return {
      ...palette,
      light: hex(dark ? 'b07a66' : 'ffd2b0'),
      shade: hex('3a1a20'),
      haze: hex(dark ? '7a4434' : 'e0a070'),
      grip: 0.28,
    }
  if (place === 'underwater')
    return {
      ...palette,
      light: hex(dark ? '6fa8d0' : 'b0e8f4'),
      shade: hex('0a2f5c'),
      haze: hex(dark ? '1f5a88' : '4fb8cc'),
      sun: hex('d8fff4'),
      grip: 0.34,
    }
  if (place === 'cave')
    return {
      ...palette,
      light: hex('c8b0e8'),
      shade: hex('120a24'),
      haze: hex('4a3a6a'),
      sun: hex('f0dcff'),
      grip: 0.3,
    }
  return palette
}
