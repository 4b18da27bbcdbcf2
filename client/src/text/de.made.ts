import type { enInside } from './enInside.ts'
import { german } from './german.ts'

export const made: typeof enInside.made = {
  heading: 'Gemacht mit',
  ai: 'Von KI erzeugt.',
  download: (index: number, count: number) =>
    count === 1 ? 'Das Original herunterladen' : `Original ${german.number(index)} herunterladen`,
  downloadNote: 'In der Datei steht, wie sie entstand.',
}
