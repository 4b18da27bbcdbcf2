import { people } from '../people/people.ts'
import { airSubjects } from './air.ts'
import type { HandSubject } from './handSubject.ts'
import { houseSubjects } from './houses.ts'
import { shipSubjects } from './ships.ts'

const ALL: readonly HandSubject[] = [...airSubjects, ...shipSubjects, ...houseSubjects, ...people]

/** Every subject drawn by hand, by name. */
export const handSubjects: ReadonlyMap<string, HandSubject> = new Map(ALL.map(s => [s.name, s]))
