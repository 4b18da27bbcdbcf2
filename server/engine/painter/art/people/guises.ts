import type { Subject } from '../../scene.ts'
import { BUILDS, HEAD_OF } from '../faces.ts'
import { FAMILY } from './family.ts'
import { LEGENDS } from './legends.ts'
import type { Look } from './look.ts'
import { TRADES } from './trades.ts'

/** What somebody else can be dressed as or in. A garment has a cut and keeps its wearer's own hat, hair and tools. */
export type Guise = { look: Look; tone: string; garment?: true }

const GARMENTS: Readonly<Record<string, Guise>> = {
  'person-in-tuxedo': {
    tone: '#2b2d3a',
    look: { cut: 'suit', trim: '#b83a48', trousers: '#2b2d3a', boots: '#1d1a22', tie: '#b83a48' },
    garment: true,
  },
  dress: { tone: '#e0617f', look: { cut: 'dress', trim: '#ffe3ee', trousers: '#f6d6c4' }, garment: true },
  kimono: { tone: '#3f7a8c', look: { cut: 'robe', trim: '#e7a0b4' }, garment: true },
  coat: {
    tone: '#f2c230',
    look: { cut: 'robe', trim: '#d99a1c', boots: '#3f5f8a' },
    garment: true,
  },
  't-shirt': { tone: '#d8503f', look: { cut: 'tunic', trousers: '#45506b' }, garment: true },
  'lab-coat': { tone: '#f6f8fb', look: { cut: 'suit', trim: '#4a7fc0', trousers: '#5a6074' }, garment: true },
}

const HEROES: Readonly<Record<string, Guise>> = {
  superhero: {
    tone: '#2f62c8',
    look: { cut: 'tunic', cape: '#d8323c', trousers: '#2f62c8', boots: '#d8323c', trim: '#f1c550' },
  },
  supervillain: {
    tone: '#5a2f7a',
    look: { cut: 'tunic', cape: '#2a2233', trousers: '#3a2f4a', boots: '#1d1a22', trim: '#8fdc6a' },
  },
}

const GUISES: ReadonlyMap<string, Guise> = new Map<string, Guise>([
  ...[...LEGENDS, ...TRADES, ...FAMILY].map(
    ([name, , tone, look]) => [`@${name}`, { look, tone }] as [string, Guise],
  ),
  ...Object.entries(HEROES),
  ...Object.entries(GARMENTS),
])

/** The costume of a role or garment by the name of its drawing; undefined for what nobody can be dressed as. */
export function guiseOf(name: string): Guise | undefined {
  return GUISES.get(name)
}

/** The head that a drawing of the pack lends to a costume; undefined where only a hat, a cape or a tie can be put on it. */
export function headOf(icon: string): string | undefined {
  const head = HEAD_OF[icon] ?? icon
  return BUILDS[head] && BUILDS[head]?.kind !== 'hen' ? head : undefined
}

/** Whether a subject can be seen to wear a garment. */
export function shows({ art }: Subject, garment: string): boolean {
  const guise = GUISES.get(garment)
  if (!guise?.garment) return false
  return art.from === 'hand'
    ? GUISES.has(`@${art.name}`)
    : headOf(art.icon) !== undefined || Boolean(guise.look.tie)
}
