export const you = {
  you: 'You',
  name: 'Your name',
  colour: 'Your colour',
  colours: ['Coral', 'Sky', 'Green', 'Violet', 'Amber', 'Teal', 'Pink', 'Lime', 'Indigo', 'Clay'],
  theme: 'Dark or light',
  themes: { system: 'As the system', dark: 'Dark', light: 'Light' },
  language: 'Language',
  saved: 'Saved. Everyone sees you so from now on.',
  mine: 'Your jams and pieces',
  saving: 'Saving',
  guest: 'A guest name, kept in this browser. No account.',
  nameNeeded: 'A name needs at least one letter.',
}
