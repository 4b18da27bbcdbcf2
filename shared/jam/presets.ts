import { SEATS_DEFAULT } from '../limits.ts'
import type { Preset, Settings } from './state.ts'

/** The three presets (rule J20). Times in ms; null means no timer. */
export const PRESETS: Record<Preset, Settings> = {
  open: {
    preset: 'open',
    whoGenerates: 'anyone',
    seats: SEATS_DEFAULT,
    ask: false,
    locked: false,
    writingTime: null,
    voteTime: 30_000,
    revealTime: null,
    talk: 'everyone',
    bloc: 'third',
    rounds: null,
    themes: false,
  },
  party: {
    preset: 'party',
    whoGenerates: 'allReady',
    seats: SEATS_DEFAULT,
    ask: false,
    locked: false,
    writingTime: 90_000,
    voteTime: 30_000,
    revealTime: 20_000,
    talk: 'everyone',
    bloc: 'third',
    rounds: 5,
    themes: true,
  },
  studio: {
    preset: 'studio',
    whoGenerates: 'host',
    seats: SEATS_DEFAULT,
    ask: false,
    locked: false,
    writingTime: null,
    voteTime: null,
    revealTime: null,
    talk: 'everyone',
    bloc: 'third',
    rounds: null,
    themes: false,
  },
}
