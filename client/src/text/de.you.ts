import type { en } from './en.ts'

export const you: typeof en.you = {
  you: 'Du',
  name: 'Dein Name',
  colour: 'Deine Farbe',
  colours: [
    'Koralle',
    'Himmel',
    'Grün',
    'Violett',
    'Bernstein',
    'Petrol',
    'Rosa',
    'Limette',
    'Indigo',
    'Ton',
  ],
  theme: 'Dunkel oder hell',
  themes: { system: 'System', dark: 'Dunkel', light: 'Hell' },
  language: 'Sprache',
  saved: 'Gespeichert. So sehen dich ab jetzt alle.',
  mine: 'Deine Jams und Werke',
  saving: 'Wird gespeichert',
  guest: 'Ein Gastname, in diesem Browser gemerkt. Kein Konto.',
  nameNeeded: 'Ein Name braucht mindestens einen Buchstaben.',
}
