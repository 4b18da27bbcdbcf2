import type { enInside } from './enInside.ts'

export const engines: typeof enInside.engines = {
  chip: 'Gemacht von',
  choose: 'Womit die Bilder gemacht werden',
  option: (name: string, label: string) => (label.includes(name) ? label : `${name}. ${label}`),
  asked: 'Wartet auf das Modell',
  added: 'Zu euren Worten hinzugefügt:',
  addedToTheirs: 'Zu ihren Worten hinzugefügt:',
}
