import { english } from './english.ts'

/** Text of doors that are closed. */
export const door = {
  own: 'Start a jam of your own',
  privateTitle: 'This jam is private',
  privateText: (name: string) =>
    `Only the people in it see what they write and make. Ask, and the host sees that ${name} is here.`,
  ask: 'Ask to come in',
  asking: 'Asking',
  asked: 'You have asked. As soon as the host lets you in, the room opens here by itself.',
  stopAsking: 'Never mind',
  declined: (left: number) => `The host said not now. You can ask again in ${english.number(left)} s.`,
  locked: 'Only the people in it see it, and the host lets nobody new in for now.',
}
