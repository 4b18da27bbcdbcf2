import type { HandSubject } from './handSubject.ts'

const ALL: readonly HandSubject[] = []

/** Every subject drawn by hand, by name. */
export const handSubjects: ReadonlyMap<string, HandSubject> = new Map(ALL.map(s => [s.name, s]))
