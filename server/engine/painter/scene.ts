/**
 * The scene: what a prompt means to the painter. `parse` writes it, `compose` reads it, and nothing else passes between them.
 * It is plain data, the same on every machine for the same prompt, and holds no random choice: those are made in compose.
 */

export const PLACES = [
  'meadow',
  'forest',
  'mountains',
  'lake',
  'river',
  'waterfall',
  'sea',
  'beach',
  'island',
  'underwater',
  'desert',
  'city',
  'street',
  'village',
  'snowfield',
  'jungle',
  'volcano',
  'cave',
  'space',
  'moon',
  'mars',
  'clouds',
  'room',
  'library',
  'kitchen',
  'stage',
  'garden',
  'harbour',
  'abstract',
] as const
export type Place = (typeof PLACES)[number]

export const TIMES = ['dawn', 'day', 'golden', 'sunset', 'dusk', 'night'] as const
export type Time = (typeof TIMES)[number]

export const WEATHERS = [
  'rain',
  'storm',
  'snow',
  'fog',
  'wind',
  'aurora',
  'rainbow',
  'fireflies',
  'petals',
  'leaves',
  'stars',
  'sunbeams',
] as const
export type Weather = (typeof WEATHERS)[number]

export const MOODS = ['calm', 'joyful', 'lonely', 'eerie', 'epic', 'cosy', 'dreamy', 'wild'] as const
export type Mood = (typeof MOODS)[number]

/** What has no body and can be drawn all the same, in a picture without a place. */
export const IDEAS = [
  'order',
  'chaos',
  'sound',
  'silence',
  'rhythm',
  'balance',
  'growth',
  'time',
  'memory',
  'nothing',
  'joy',
  'love',
  'sorrow',
  'freedom',
  'dream',
] as const
export type Idea = (typeof IDEAS)[number]

/** Where a subject belongs in a picture: decides its ground line, its size and its shadow. */
export type Stance = 'land' | 'water' | 'submerged' | 'air' | 'sky' | 'plant' | 'building' | 'object'

/** A plain colour: hue in degrees, saturation and lightness 0..1. */
export type Hsl = { h: number; s: number; l: number }

/** What a subject is doing, as far as a turn of its drawing can tell it. */
export const POSES = [
  'running',
  'jumping',
  'dancing',
  'asleep',
  'reading',
  'swimming',
  'boxing',
  'meditating',
  'surfing',
  'skateboarding',
] as const
export type Pose = (typeof POSES)[number]

export type Size = 'tiny' | 'small' | 'normal' | 'large' | 'huge'

export type Subject = {
  /** The word of the prompt, as a person wrote it. */
  word: string
  /** Which drawing: an icon of the art pack (`face` icons get a body), or a subject drawn by hand in code. */
  art: { from: 'pack'; icon: string; face: boolean } | { from: 'hand'; name: string }
  stance: Stance
  count: number
  size: Size
  colour?: Hsl
  /** How this subject stands to another one (`to` is its index in `subjects`, always another subject). */
  relation?: Relation
  /** Further relations of the same subject ("a cat wearing a hat riding a bicycle": riding above, wearing here). */
  also?: Relation[]
  flying: boolean
  pose?: Pose
  /** What it is dressed as or in: the name of a person's drawing or of a garment ("cat astronaut", "a corgi in a raincoat"). */
  guise?: string
  guiseColour?: Hsl
  /** What it is made of, where the words say so. */
  material?: Material
  /** Holds a balloon, an umbrella or the like, and so has an arm up. */
  holdsHigh?: boolean
  /** Sits on the sill of the window through which the scene is seen. */
  onSill?: boolean
  /** Gives light of its own ("a glowing jellyfish"). */
  glowing?: boolean
  /** How large it is by nature, a grown person being 1, on the eye's own scale: mouse 0.3, horse 1.25, house 2. */
  bulk?: number
}

/** Stuffs that a subject can be made of. */
export const MATERIALS = [
  'gold',
  'silver',
  'bronze',
  'steel',
  'brass',
  'ice',
  'glass',
  'wood',
  'stone',
  'cheese',
  'chocolate',
  'candy',
  'fire',
  'water',
  'cloud',
  'paper',
  'leaves',
  'flowers',
  'stars',
  'jelly',
  'straw',
  'bones',
  'bricks',
  'mist',
  'rot',
  'light',
] as const
export type Material = (typeof MATERIALS)[number]

export type Relation = {
  how: 'riding' | 'on' | 'under' | 'beside' | 'holding' | 'wearing' | 'inside' | 'behind' | 'above'
  to: number
}

export type Scene = {
  place: Place
  /**
   * A second place that the words name, joined with the first: on its horizon (mountains, city, forest ...), in its sky (space),
   * before its window, or water that has drowned it (underwater).
   */
  beyond?: Place
  /** The scene is seen through a window, whose frame stands around it. */
  framed?: boolean
  time: Time
  /** What the words name themselves; where they are silent, variants may choose another time or place. Absent means both named. */
  named?: { place: boolean; time: boolean }
  weather: Weather[]
  mood: Mood | null
  /** Ideas that the words name, the first two of which an abstract picture shows; sound also spreads over water. */
  ideas?: Idea[]
  /** Colours the prompt asks for in parts of the scene ("a red sky"). */
  tints: { sky?: Hsl; water?: Hsl; land?: Hsl; all?: Hsl }
  subjects: Subject[]
  /** Sun or moon that the words name ("two huge red moons"); where absent, compose chooses by the time of day. */
  celestial?: { body: 'sun' | 'moon'; count: number; size: Size; colour?: Hsl }
  /** What the words forbid, as plain English nouns ("moon", "people", "clouds", "trees", "stars"); never drawn. */
  without?: string[]
  /** A style that the words ask for; the jam's own style parameter stands before it. */
  styleWord: string | null
  /** Words that shaped the picture, and content words that did not: shown to people as chips. */
  understood: string[]
  ignored: string[]
}
