import { english } from './english.ts'

/** Text of the page with your own jams and pieces. */
export const mine = {
  title: 'Your jams and pieces · Riff',
  heading: 'Yours',
  jams: 'Your jams',
  pieces: 'Your pieces',
  noJams: 'You have not held a seat in a jam yet. Start one, or join one that is live.',
  noPieces: 'When a jam publishes words of yours, the piece shows up here.',
  failed: 'This did not come.',
  more: 'Show more',
  loading: 'Loading',
  untitled: 'Untitled jam',
  /** A private jam keeps its title to itself; its address has words. */
  privateJam: (words: string) => `Private jam (${words})`,
  noPicture: 'No picture yet',
  behindDoor: 'Behind its door',
  live: 'Live now',
  seatedAt: (when: string) => `You sat there ${when}`,
  people: (names: readonly string[]) => english.list(names),
  you: 'You',
  sound: 'Sound and touch',
  leave: 'Leave on all devices',
  leaveText:
    'Ends your name on every device and in every open page. You are a guest: nobody, not even you, can come back as this person. Your jams and pieces stay.',
  leaveConfirm: 'Leave everywhere',
  leaving: 'Leaving',
  leaveTitle: 'Leave on all devices?',
  leftTitle: 'You left on all devices',
  leftText: 'This page was open as the person who left. Come back as a new guest whenever you like.',
}
