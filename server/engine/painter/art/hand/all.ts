import { people } from '../people/people.ts'
import { airSubjects } from './air.ts'
import { blossomSubjects } from './blossom.ts'
import { broomSubjects } from './brooms.ts'
import { chandelierSubjects } from './chandelier.ts'
import { creatureSubjects } from './creatures.ts'
import { curioSubjects } from './curios.ts'
import { deepSubjects } from './deep.ts'
import { furnitureSubjects } from './furniture.ts'
import type { HandSubject } from './handSubject.ts'
import { houseSubjects } from './houses.ts'
import { parkSubjects } from './parks.ts'
import { perchSubjects } from './perches.ts'
import { reptileSubjects } from './reptiles.ts'
import { roofSubjects } from './roof.ts'
import { shipSubjects } from './ships.ts'
import { sleeperSubjects } from './sleepers.ts'
import { streetSubjects } from './streets.ts'
import { structureSubjects } from './structures.ts'
import { thingSubjects } from './things.ts'
import { toySubjects } from './toys.ts'

const ALL: readonly HandSubject[] = [
  ...airSubjects,
  ...shipSubjects,
  ...houseSubjects,
  ...structureSubjects,
  ...streetSubjects,
  ...thingSubjects,
  ...toySubjects,
  ...curioSubjects,
  ...furnitureSubjects,
  ...creatureSubjects,
  ...reptileSubjects,
  ...deepSubjects,
  ...parkSubjects,
  ...perchSubjects,
  ...sleeperSubjects,
  ...roofSubjects,
  ...blossomSubjects,
  ...broomSubjects,
  ...chandelierSubjects,
  ...people,
]

/** Every subject drawn by hand, by name. */
export const handSubjects: ReadonlyMap<string, HandSubject> = new Map(ALL.map(s => [s.name, s]))
