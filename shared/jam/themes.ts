/**
 * What a Party draws from: each an id that the log keeps and a sentence in the catalogue. An id is never given another meaning; a
 * new theme goes at the end.
 */
export const THEMES = [
  'job-interview',
  'worst-museum',
  'secret-life-of-cats',
  'last-train-home',
  'grandmother-in-space',
  'tiny-kingdom',
  'robot-holiday',
  'forgotten-umbrella',
  'moon-bakery',
  'dragon-office',
  'first-day-ghost',
  'library-at-night',
  'picnic-gone-wrong',
  'whale-neighbour',
  'weather-for-sale',
  'lighthouse-party',
  'pigeon-king',
  'underwater-post',
  'sleepy-volcano',
  'lost-sock-country',
  'time-travel-queue',
  'garden-on-roof',
  'wizard-plumber',
  'snow-in-summer',
  'music-you-see',
  'very-small-elephant',
  'island-of-clocks',
  'night-market',
  'knight-groceries',
  'giant-tea-party',
  'cloud-farm',
  'haunted-toaster',
  'fox-school',
  'bridge-to-nowhere',
  'penguin-desert',
  'paper-city',
  'circus-retired',
  'octopus-orchestra',
  'mountain-birthday',
  'invisible-pet',
  'map-of-dream',
  'monster-under-bed',
  'bus-with-wings',
  'last-slice',
  'statue-lunch-break',
  'rain-indoors',
  'secret-door',
  'owl-detective',
  'castle-of-laundry',
  'star-repair',
  'polite-pirates',
  'shadow-swap',
  'train-in-forest',
  'bear-hairdresser',
  'ocean-in-bathtub',
  'postcard-from-future',
  'beetle-parade',
  'winter-lemonade',
  'dinosaur-yoga',
  'quietest-place',
] as const
export type Theme = (typeof THEMES)[number]

/** True for an id of this list: a log may name one that a later version took out. */
export function isTheme(id: string | null): id is Theme {
  return id !== null && (THEMES as readonly string[]).includes(id)
}

/** A theme this jam has not had yet; when all were had, any but the last one. `dice` is a random number of 32 bits. */
export function drawTheme(drawn: readonly string[], dice: number): Theme {
  const fresh = THEMES.filter(theme => !drawn.includes(theme))
  const left = fresh.length > 0 ? fresh : THEMES.filter(theme => theme !== drawn.at(-1))
  return left[dice % left.length] as Theme
}
