import type { enInside } from './enInside.ts'

export const line: typeof enInside.line = {
  blocked:
    'Dein Netz lässt Seiten durch, aber keine lebendigen Leitungen: du kannst zusehen, aber nicht mitmachen. Was du siehst, ist ein paar Sekunden alt.',
  blockedHow:
    'Ein anderes Netz oder der Hotspot eines Telefons hilft meistens. Diese Seite versucht es weiter.',
  blockedAsk: 'Dafür braucht es eine lebendige Leitung, und die lässt dein Netz nicht durch.',
  slow: 'Die Leitung ist langsam. Was du getan hast, ist unterwegs.',
  newer: 'Riff hat eine neuere Version. Jetzt passt es gut: die Runde ist vorbei, und nichts geht verloren.',
  newerNow: 'Jetzt neu laden',
}
