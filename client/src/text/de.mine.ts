import type { enInside } from './enInside.ts'
import { german } from './german.ts'

export const mine: typeof enInside.mine = {
  title: 'Deine Jams und Werke · Riff',
  heading: 'Deins',
  jams: 'Deine Jams',
  pieces: 'Deine Werke',
  noJams:
    'Du hattest noch in keinem Jam einen Platz. Starte einen, oder mach bei einem mit, der gerade läuft.',
  noPieces: 'Wenn ein Jam Worte von dir veröffentlicht, erscheint das Werk hier.',
  failed: 'Das kam nicht an.',
  more: 'Mehr zeigen',
  loading: 'Lädt',
  untitled: 'Jam ohne Namen',
  privateJam: (words: string) => `Privater Jam (${words})`,
  noPicture: 'Noch kein Bild',
  behindDoor: 'Hinter seiner Tür',
  live: 'Gerade live',
  seatedAt: (when: string) => `Du saßest dort ${when}`,
  people: (names: readonly string[]) => german.list(names),
  you: 'Du',
  sound: 'Ton und Summen',
  leave: 'Auf allen Geräten abmelden',
  leaveText:
    'Beendet deinen Namen auf jedem Gerät und jeder offenen Seite. Du bist Gast: niemand, auch du nicht, kann als diese Person wiederkommen. Deine Jams und Werke bleiben.',
  leaveConfirm: 'Überall abmelden',
  leaving: 'Wird abgemeldet',
  leaveTitle: 'Auf allen Geräten abmelden?',
  leftTitle: 'Du hast dich auf allen Geräten abgemeldet',
  leftText: 'Diese Seite war noch unter dem alten Namen offen. Komm als neuer Gast wieder, wann du magst.',
}
