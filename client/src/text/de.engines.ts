import type { en } from './en.ts'

export const engines: typeof en.engines = {
  chip: 'Gemacht von',
  choose: 'Womit die Bilder gemacht werden',
  option: (name: string, label: string) => `${name}. ${label}`,
  added: 'Zu euren Worten hinzugefügt:',
}
