import type { Hsl } from '../../scene.ts'

/** Colour words: hue in degrees, saturation and lightness in percent. */
const TABLE = `red 2 78 48; scarlet 6 85 47; crimson 348 78 42; ruby 345 78 42; maroon 350 60 28; burgundy 345 58 30; vermilion 10 84 50
orange 26 92 53; amber 38 92 52; copper 20 58 45; bronze 30 50 42; coral 12 86 66; peach 24 86 76; apricot 28 88 70; terracotta 14 52 48; rust 16 68 38
yellow 48 95 55; gold 44 82 50; golden 44 82 50; mustard 44 72 46; lemon 54 92 60; ochre 36 66 46; cream 42 60 88; ivory 48 50 91; beige 38 36 76; sand 38 44 70; blonde 44 78 66; blond 44 78 66; ginger 24 80 50
green 125 48 42; emerald 150 64 38; lime 82 72 48; olive 72 44 34; mint 155 48 72; jade 158 46 44; teal 180 60 34; sage 105 18 58; khaki 52 30 56; mossy 90 38 34
blue 213 74 50; navy 222 58 26; azure 205 82 56; cobalt 218 76 42; sapphire 220 76 40; turquoise 176 62 48; cyan 187 76 52; aqua 184 66 54; indigo 244 54 38; cerulean 200 72 50; ultramarine 228 72 42
purple 278 54 46; violet 268 58 52; lavender 262 50 76; lilac 280 42 74; mauve 290 28 64; plum 300 38 34; magenta 310 74 50; fuchsia 318 78 54
pink 338 78 72; rosy 346 70 72; salmon 10 80 70; blush 350 64 80
brown 24 46 32; chestnut 16 52 32; tan 32 44 60; chocolate 20 50 24; caramel 30 62 46; coffee 24 40 26; hazel 32 46 38; walnut 22 38 28
black 235 10 13; ebony 20 12 14; jet 230 8 12; white 42 12 95; pale 40 20 88; gray 215 6 56; grey 215 6 56; silver 212 12 72; silvery 212 12 72; charcoal 220 8 26; slate 212 14 42; ashen 210 6 66
neon 316 92 58; transparent 196 46 84; rainbow 320 70 62; multicoloured 330 72 60; multicolored 330 72 60; iridescent 280 60 74; colourful 336 76 60; colorful 336 76 60; pastel 330 52 82`

/** Words that change the colour word after them: lightness and saturation factors. */
export const SHADES: Readonly<Record<string, { l: number; s: number }>> = {
  light: { l: 1.35, s: 0.85 },
  pale: { l: 1.45, s: 0.6 },
  pastel: { l: 1.5, s: 0.65 },
  baby: { l: 1.4, s: 0.8 },
  dark: { l: 0.58, s: 0.95 },
  deep: { l: 0.68, s: 1.1 },
  bright: { l: 1.08, s: 1.2 },
  neon: { l: 1.15, s: 1.4 },
  hot: { l: 0.86, s: 1.2 },
  royal: { l: 0.85, s: 1.1 },
  navy: { l: 0.5, s: 0.9 },
  sky: { l: 1.3, s: 1 },
  electric: { l: 1.1, s: 1.4 },
  dusty: { l: 1.05, s: 0.5 },
  forest: { l: 0.65, s: 0.9 },
}

/** Colours written as "name hue saturation lightness", parted by semicolons or lines. */
export function colourTable(text: string): ReadonlyMap<string, Hsl> {
  return new Map(
    text.split(/[;\n]/).map(entry => {
      const [word = '', h, s, l] = entry.trim().split(' ')
      return [word, { h: Number(h), s: Number(s) / 100, l: Number(l) / 100 }]
    }),
  )
}

export const COLOURS = colourTable(TABLE)

/** A colour under a shade word ("dark" green). */
export function shaded(colour: Hsl, shade: { l: number; s: number } | undefined): Hsl {
  if (!shade) return colour
  return {
    h: colour.h,
    s: Math.min(1, colour.s * shade.s),
    l: Math.min(0.92, Math.max(0.08, colour.l * shade.l)),
  }
}
