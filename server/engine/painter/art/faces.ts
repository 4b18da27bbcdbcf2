/**
 * The icons that show a head alone. The painter gives them a body (`drawBody.ts`); how it is built and what colours it wears
 * is told here. Lengths are fractions of the head's width.
 */
export type Build = {
  kind: 'sitting' | 'frog' | 'moose' | 'hen' | 'figure'
  /** Fur, belly, feet and tail tip. */
  coat: string
  belly: string
  feet: string
  tail: 'bushy' | 'tuft' | 'stub' | 'none'
  tip: string
  /** How broad the body is: 0.8 slim .. 1.25 heavy. */
  girth: number
  /** Arms, shoulders and legs where they differ from the coat (panda). */
  arms?: string
  stripes?: string
}

const sitting = (
  coat: string,
  belly: string,
  feet: string,
  tail: Build['tail'],
  tip: string,
  girth: number,
  arms?: string,
): Build => ({ kind: 'sitting', coat, belly, feet, tail, tip, girth, ...(arms ? { arms } : {}) })

export const BUILDS: Record<string, Build> = {
  fox: sitting('#f4661b', '#fff1e2', '#5a3a30', 'bushy', '#fff6ec', 0.86),
  wolf: sitting('#9a9fa6', '#e4e6ea', '#6d7178', 'bushy', '#eceef2', 0.92),
  lion: sitting('#f3b13c', '#ffe3a1', '#d48d22', 'tuft', '#7b4a3a', 0.98),
  bear: sitting('#7a4b3c', '#b98a68', '#4f2f28', 'none', '#7a4b3c', 1.14),
  'polar-bear': sitting('#eef3f8', '#ffffff', '#cfdbe6', 'none', '#eef3f8', 1.14),
  panda: sitting('#f7f7f5', '#ffffff', '#2f2f36', 'none', '#f7f7f5', 1.12, '#2f2f36'),
  koala: sitting('#8f9aa3', '#dfe5ea', '#6c767f', 'none', '#8f9aa3', 0.98),
  hamster: sitting('#f2a45c', '#fff3e3', '#f3a9a0', 'none', '#f2a45c', 1.16),
  'dog-face': sitting('#e9c9a4', '#fff6ea', '#8a5b4b', 'stub', '#8a5b4b', 0.9),
  'cat-face': sitting('#ffb52b', '#fff0d2', '#f09a12', 'tuft', '#ffb52b', 0.84),
  'mouse-face': sitting('#a5a8ac', '#e9eaec', '#f2a7ae', 'none', '#f2a7ae', 0.9),
  'tiger-face': { ...sitting('#f9a01e', '#fff3dc', '#f08c12', 'tuft', '#3b2a25', 0.98), stripes: '#3b2a25' },
  'monkey-face': sitting('#8d5f45', '#f0c9a0', '#6b4432', 'tuft', '#8d5f45', 0.86),
  'horse-face': sitting('#ffb063', '#ffd9ad', '#8a5a48', 'tuft', '#8a5a48', 1),
  'cow-face': sitting('#f4f4f4', '#ffe1d6', '#5b4b4b', 'tuft', '#3b3b40', 1.12),
  'pig-face': sitting('#ffcdaa', '#ffe3d0', '#e79a8a', 'stub', '#f2b08f', 1.16),
  'rabbit-face': sitting('#e3e3e3', '#ffffff', '#c9c9c9', 'stub', '#ffffff', 0.88),
  frog: {
    kind: 'frog',
    coat: '#a9c80f',
    belly: '#f1f6b0',
    feet: '#7c9a08',
    tail: 'none',
    tip: '#a9c80f',
    girth: 1,
  },
  moose: {
    kind: 'moose',
    coat: '#6f4a40',
    belly: '#8d6557',
    feet: '#3c2723',
    tail: 'stub',
    tip: '#6f4a40',
    girth: 1,
  },
  chicken: {
    kind: 'hen',
    coat: '#f2f2f2',
    belly: '#ffffff',
    feet: '#f59a23',
    tail: 'stub',
    tip: '#dcdcdc',
    girth: 1,
  },
  alien: {
    kind: 'figure',
    coat: '#a9b6bf',
    belly: '#d5dde3',
    feet: '#8a98a3',
    tail: 'none',
    tip: '#a9b6bf',
    girth: 0.7,
  },
}

/** The names of all icons that are heads only. */
export const FACES: ReadonlySet<string> = new Set(Object.keys(BUILDS))

/**
 * Whole animals of the pack that have a head icon, too: the head gets a body wherever the whole one, which only stands, cannot do
 * what the words say.
 */
export const HEAD_OF: Readonly<Record<string, string>> = {
  dog: 'dog-face',
  'guide-dog': 'dog-face',
  cat: 'cat-face',
  tiger: 'tiger-face',
  horse: 'horse-face',
  cow: 'cow-face',
  ox: 'cow-face',
  pig: 'pig-face',
  rabbit: 'rabbit-face',
  mouse: 'mouse-face',
  rat: 'mouse-face',
  monkey: 'monkey-face',
}
