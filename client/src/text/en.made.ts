import { english } from './english.ts'

/** How a published piece came to be. */
export const made = {
  heading: 'Made with',
  ai: 'AI generated.',
  download: (index: number, count: number) =>
    count === 1 ? 'Download the original' : `Download original ${english.number(index)}`,
  downloadNote: 'Its file says how it was made.',
}
