/** What a jam can make, and in which shapes. */

/** Aspect ratios a picture can have, as width:height. */
export const SHAPES = ['1:1', '3:2', '2:3', '16:9', '9:16'] as const
export type Shape = (typeof SHAPES)[number]

/** Final pixel sizes, about one megapixel each; both sides divide by 8. */
export const SHAPE_SIZES: Record<Shape, { width: number; height: number }> = {
  '1:1': { width: 1024, height: 1024 },
  '3:2': { width: 1248, height: 832 },
  '2:3': { width: 832, height: 1248 },
  '16:9': { width: 1360, height: 768 },
  '9:16': { width: 768, height: 1360 },
}

/** Kinds of creation. */
export const KINDS = ['image', 'text'] as const
export type Kind = (typeof KINDS)[number]

/** Forms of a text creation; they stand in `Params.style`, the way styles do for a picture. */
export const FORMS = ['poem', 'story', 'caption', 'tagline'] as const
export type Form = (typeof FORMS)[number]

/**
 * The parameters of a prompt. `seed: null` lets the server choose one when the prompt is locked. Without an `engine`, or with one that
 * makes another kind, the server's default for the kind makes it.
 */
export type Params = {
  kind: Kind
  style: string
  shape: Shape
  variants: number
  seed: number | null
  engine?: string
}

export const DEFAULT_PARAMS: Params = { kind: 'image', style: 'oil', shape: '3:2', variants: 4, seed: null }
