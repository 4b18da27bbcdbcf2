/** Limits and times that both sides know. Each line says what breaks if it changes. Times are milliseconds. */

/** The longest prompt Generate takes, in UTF-16 units; the editor names the surplus. Larger prompts overflow the 46 px stage. */
export const PROMPT_UNITS = 1_200
/** The most text the collaboration socket stores: no honest client sends it, so crossing it closes the connection. */
export const TEXT_BYTES = 16_384
/** The most a jam's encoded document may grow to (deleted ranges included). Joins stay under a second below it. */
export const DOCUMENT_BYTES = 2 * 1024 * 1024
export const NAME_UNITS = 24
export const TITLE_UNITS = 80
export const ALT_UNITS = 500
export const VARIANTS_MAX = 8
/** The longest line of talk, UTF-16 units; longer ones push the column of a phone out of sight. */
export const LINE_UNITS = 240
/** Lines of talk that the state keeps; each costs about 150 bytes in every welcome. */
export const TALK_KEPT = 200
/** The longest text creation, UTF-16 units: twelve lines of a poem; a longer one would not be read within a vote. */
export const TEXT_UNITS = 900
/** A wish to the muse, UTF-16 units. */
export const WISH_UNITS = 120
/** Changes in one offer of the muse; more are not weighed, only waved through. */
export const MUSE_EDITS = 8
/** A change of the muse, UTF-16 units. */
export const MUSE_UNITS = 300
/** How often the muse may be asked within a minute. */
export const MUSE_PACE = { within: 60_000, byPerson: 6, byJam: 15 }
/** A muse that said nothing for this long is given up; models take seconds, and a node that died says nothing. */
export const MUSE_TIMEOUT = 40_000
/** Frames of one variant that become log entries; more would make the log mostly pictures (rule L13). */
export const FRAMES_MAX = 8
export const SEATS_DEFAULT = 8
export const SEATS_MAX = 12
/** More rounds than this are no evening any more, and their gallery no page. */
export const ROUNDS_MAX = 20
/** Number of people colours in the tokens of the interface. */
export const COLOURS = 10
/** A moved or restored run shorter than this counts as newly written (rule T6). */
export const MOVED_UNITS = 4

/** Rounds that a jam's state remembers; each is about 3 kB of everybody's welcome. */
export const ROUNDS_KEPT = 30
/** Runs of a past round's words that are remembered; a text of more pieces is shown without underlines, its shares stay. */
export const PAST_RUNS = 400
/** An uploaded picture: bytes as sent, and pixels once decoded (a larger one would hold 160 MB of memory). */
export const UPLOAD_BYTES = 10 * 1024 * 1024
export const UPLOAD_PIXELS = 40_000_000
/** The longer side of what is kept of it, pixels: twice the pictures that grow from it. */
export const UPLOAD_SIDE = 2_048

export const UPLOAD_KINDS = ['image/png', 'image/jpeg', 'image/webp', 'image/avif'] as const

/** Without a socket for this long, a person has left (an entry). Shorter than the time a phone takes to change networks would flicker. */
export const LEFT_AFTER = 10_000
/** A lost connection keeps its seat this long, counted from the last socket. */
export const SEAT_KEPT = 60_000
/** An absent host keeps the lease this long, counted from the last socket. */
export const HOST_KEPT = 45_000
/** Seated this long before a player may press Generate in a public jam: stops drive-by spending. */
export const SEATED_BEFORE_GENERATE = 30_000
/** From here on, players may vote when two variants are final. */
export const VOTE_NOW_AFTER = 20_000
/** A variant's own running time, queueing not counted, after which it fails. */
export const VARIANT_TIMEOUT = 120_000
export const VOTE_SETTLE = 3_000
export const VOTE_EXTENSION = 20_000
/** What the host adds to a timed writing, as often as needed, up to so much ahead. */
export const WRITING_EXTENSION = 30_000
export const WRITING_MOST = 600_000
/** Whom the host declined may ask again after this: a no is not pestered away. */
export const ASK_AGAIN_AFTER = 60_000
export const RUNOFF_TIME = 10_000
export const HOST_HEAD_START = 8_000
/** Screening that did not answer is asked again after this. */
export const LOCKED_RETRY = 15_000
/** How often an unfinished round is looked at by a node that does not run it (rule L12). */
export const WORK_CHECK = 10_000
/** One person says at most this many lines within `TALK_WITHIN`; faster is pasting or a machine. */
export const TALK_BURST = 5
export const TALK_WITHIN = 10_000
/** A line changes at most this often: every change is an entry and an erasure. */
export const LINE_EDIT_APART = 2_000
/** Answers kept per jam, one a visit; a visit older than those gets EXPIRED (rule L7). */
export const VISITS_KEPT = 2_000
/** What somebody looks for in the feed, UTF-16 units. */
export const QUESTION_MAX = 80
