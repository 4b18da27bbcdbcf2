import type { Place } from '../scene.ts'
import type { Footing } from './arrange.ts'
import { cave } from './cave.ts'
import { clouds } from './cloudSea.ts'
import { city, street, village } from './placesBuilt.ts'
import { kitchen, library, room } from './placesInside.ts'
import { forest, garden, meadow, mountains, snowfield } from './placesLand.ts'
import { beach, harbour, island, sea } from './placesSea.ts'
import { mars, moon, space } from './placesSpace.ts'
import { lake, river } from './placesWater.ts'
import { desert, jungle } from './placesWild.ts'
import type { Stage } from './stage.ts'
import { theatre } from './theatre.ts'
import { underwater } from './underwater.ts'
import { volcano } from './volcano.ts'
import { waterfall } from './waterfall.ts'

/** How a place is painted: three stages from back to front, and where things may stand. */
export type PlaceRecipe = {
  sky(stage: Stage): void
  land(stage: Stage): void
  /** Whatever stands before the subjects. */
  front(stage: Stage): void
  footing(stage: Stage): Footing
  /** True for places without a sun in the open: no weather falls there. */
  sheltered?: boolean
}

/** Every place but `abstract`, which has no ground and is composed by its own rules. */
export const PLACE_RECIPES: Record<Exclude<Place, 'abstract'>, PlaceRecipe> = {
  meadow,
  forest,
  mountains,
  lake,
  river,
  waterfall,
  sea,
  beach,
  island,
  underwater,
  desert,
  city,
  street,
  village,
  snowfield,
  jungle,
  volcano,
  cave,
  space,
  moon,
  mars,
  clouds,
  room,
  library,
  kitchen,
  stage: theatre,
  garden,
  harbour,
}
