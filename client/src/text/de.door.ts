import type { enInside } from './enInside.ts'
import { german } from './german.ts'

export const door: typeof enInside.door = {
  own: 'Einen eigenen Jam starten',
  privateTitle: 'Dieser Jam ist privat',
  privateText: (name: string) =>
    `Nur die Leute darin sehen, was sie schreiben und machen. Klopf an, dann sieht der Gastgeber, dass ${name} da ist.`,
  ask: 'Anklopfen',
  asking: 'Klopft an',
  asked: 'Du hast angeklopft. Sobald dich der Gastgeber hereinlässt, öffnet sich hier der Raum von selbst.',
  stopAsking: 'Doch nicht',
  declined: (left: number) =>
    `Der Gastgeber sagt: jetzt nicht. In ${german.number(left)} s kannst du wieder anklopfen.`,
  locked: 'Nur die Leute darin sehen ihn, und der Gastgeber lässt gerade niemand Neues herein.',
}
