/** How often what may be asked: `points` in `seconds`. By address (an IPv6 /64 counts as one), or by person where it says so. */
export type Rate = { points: number; seconds: number }
export type Rates = Record<keyof typeof RATES, Rate>

/** Each line says what breaks if it changes. */
export const RATES = {
  /** All but pictures. A class of thirty behind one address reads and clicks within this; a crawler of the feed does not. */
  all: { points: 1_200, seconds: 60 },
  /** Pictures and static files: a jam of eight variants shows about a hundred pictures a minute to each of thirty people. */
  files: { points: 6_000, seconds: 60 },
  /** A rare word beside a frequent one reads much of the index: typing and paging for a class of thirty, and no more. */
  search: { points: 300, seconds: 60 },
  /** New guests of one address: a party joins at once; more would fill the store with people who never were. */
  session: { points: 120, seconds: 600 },
  /** New jams of one person, and of one address: each is a log, a name in the directory and an address for good. */
  jamByPerson: { points: 12, seconds: 600 },
  jamByAddress: { points: 60, seconds: 600 },
  /** Pictures brought by one person, and into one jam: each is decoded, which may take a second of a core, and kept for good. */
  uploadByPerson: { points: 15, seconds: 600 },
  uploadByJam: { points: 60, seconds: 600 },
  /** By person: faster clicking is a machine. */
  like: { points: 60, seconds: 60 },
  /** By person: a page without sockets asks twelve times a minute. Each may load a jam (decision 0060). */
  look: { points: 40, seconds: 60 },
  /** By person: names are log entries in every jam where one sits. */
  rename: { points: 20, seconds: 60 },
  /** Pages with a share picture to draw: sharp takes 50 ms of a core for each that is not cached. */
  share: { points: 60, seconds: 60 },
} as const
