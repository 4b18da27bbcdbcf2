import type { enInside } from './enInside.ts'

export const roomKeys: typeof enInside.roomKeys = {
  locked: 'Niemand Neues nimmt jetzt einen Platz.',
  unlocked: 'Neue dürfen wieder mitspielen.',
}
