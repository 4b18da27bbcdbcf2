import type { enInside } from './enInside.ts'
import { german } from './german.ts'

const COUNTS = ['Kein', 'Ein', 'Zwei', 'Drei', 'Vier', 'Fünf', 'Sechs', 'Sieben', 'Acht']
const pictures = (count: number) => `${COUNTS[count] ?? count} ${count < 2 ? 'Bild' : 'Bilder'}`
const seconds = (value: number) => `${german.number(value)} s`
const votes = (count: number) => german.plural(count, { one: '# Stimme', other: '# Stimmen' })

export const jam: typeof enInside.jam = {
  title: (name: string) => `${name || 'Ein Jam'} · Riff`,
  loading: 'Der Raum wird geöffnet',
  step: { write: 'Schreiben', make: 'Machen', vote: 'Wählen', reveal: 'Auflösen' },

  bar: {
    untitled: 'Jam ohne Namen',
    name: 'Name dieses Jams',
    nameHint: 'Gib ihm einen Namen',
    makePublic: 'Nur mit Link: herein kommt, wer den Link hat. Drück, um ihn auf der Startseite zu zeigen.',
    makeUnlisted: 'Öffentlich: er steht auf der Startseite. Drück, um ihn herunterzunehmen.',
    nowPublic: 'Dieser Jam steht jetzt auf der Startseite.',
    nowUnlisted: 'Jetzt finden ihn nur Leute mit dem Link.',
    watching: (count: number) => german.plural(count, { one: '# sieht zu', other: '# sehen zu' }),
    invite: 'Einladen',
    more: (count: number) => `+${german.number(count)}`,
  },

  people: { host: 'Gastgeber', edit: 'Name oder Farbe ändern' },

  invite: {
    title: 'Leute einladen',
    text: 'Wer diesen Link öffnet, kommt gleich herein und sieht zu. „Mitmachen“ gibt einen Platz.',
    link: 'Link zu diesem Jam',
    copy: 'Link kopieren',
    copied: 'Link kopiert.',
    copyFailed: 'Der Link ließ sich nicht kopieren. Er steht in der Adresszeile.',
    share: 'Teilen',
    qr: 'QR-Code des Links, für Telefone im selben Raum',
  },

  write: {
    label: 'Der Prompt, gemeinsam geschrieben',
    watchLabel: 'Der Prompt, wie er gerade entsteht',
    placeholder: 'Schreib, was ihr sehen wollt: wer, wo, das Licht, die Stimmung',
    watchPlaceholder: 'Noch hat niemand etwas geschrieben',
    generate: 'Machen',
    generating: 'Bilder werden bestellt',
    key: (mac: boolean) => (mac ? '⌘ ⏎' : 'Strg ⏎'),
    anyone: 'Jeder darf drücken.',
    hostPresses: (name: string) => `${name} ist Gastgeber und drückt.`,
    youHost: 'Du bist Gastgeber: du drückst.',
    allReady: (ready: number, all: number) =>
      `Wartet, bis alle bereit sind: ${german.number(ready)} von ${german.number(all)}.`,
    takes: (count: number, usual: number) => `${pictures(count)}, etwa ${seconds(usual)}.`,
    empty: 'Schreibt zuerst ein paar Worte.',
    tooLong: (surplus: number) => `${german.number(surplus)} Zeichen zu viel. Nimm heraus, was markiert ist.`,
    tooSoon: (left: number) => `In ${seconds(left)} darfst du drücken: dieser Jam ist öffentlich.`,
    noLine: 'Das geht wieder, wenn die Leitung da ist.',
    ready: 'Ich bin bereit',
    isReady: 'Bereit',
    readyMark: (ready: number, all: number) => `${german.number(ready)} von ${german.number(all)} bereit`,
    deadline: (left: number) => `Noch ${seconds(left)} zum Schreiben.`,
    length: (length: number, limit: number) => `${german.number(length)} von ${german.number(limit)}`,
    opening: 'Verbindet sich',
    saved: 'Gespeichert',
    saving: 'Speichert',
    savingWords: (words: number) =>
      `Speichert, ${german.plural(words, { one: '# Wort', other: '# Worte' })} hier aufbewahrt`,
    offline: 'Offline. Was du schreibst, bleibt hier aufbewahrt',
    offlineWords: (words: number) =>
      `Offline, ${german.plural(words, { one: '# Wort', other: '# Worte' })} hier aufbewahrt`,
    refused: 'Nicht gespeichert: der Server nimmt diese Worte nicht an. Kopier sie und lade neu.',
    join: 'Mitmachen',
    joining: 'Du bekommst einen Platz',
    joinNote: (free: number) =>
      `Nimmt einen freien Platz, ${german.plural(free, { one: '# ist', other: '# sind' })} noch da. Kein Konto.`,
    joinAsk: 'Der Gastgeber lässt Leute herein. Du kannst fragen.',
    ask: 'Um einen Platz bitten',
    asking: 'Du hast gefragt. Der Gastgeber sieht es.',
    waiting: 'Du bekommst einen Platz, sobald einer frei ist.',
    waitingRound: 'Ab der nächsten Runde hast du einen Platz.',
    full: 'Alle Plätze sind besetzt. Du kannst zusehen und abstimmen, und mitmachen, wenn einer frei wird.',
    joinNext: 'In der nächsten Runde mitmachen',
    closed: 'Der Gastgeber lässt niemand Neues mitspielen. Du kannst zusehen und abstimmen.',
    muted: 'Der Gastgeber hat dich stummgeschaltet. Du kannst zusehen und abstimmen.',
    stopAsking: 'Doch nicht',
    youAre: (name: string) => `Du bist ${name}.`,
    rename: 'Ändern',
    riffedFrom: (title: string) => `Gemacht aus „${title}“`,
  },

  params: {
    heading: 'Wie es gemacht wird',
    style: 'Stil',
    shape: 'Form',
    variants: 'Varianten',
    seed: 'Seed',
    surprise: 'lass mich staunen',
    shapes: { '1:1': 'Quadrat', '3:2': 'Breit', '2:3': 'Hoch', '16:9': 'Kino', '9:16': 'Telefon' },
    shapeName: (name: string, ratio: string) => `${name}, ${ratio}`,
    changedBy: (name: string) => `Eingestellt von ${name}.`,
    seedLabel: 'Eine Zahl von 0 bis 4.294.967.295',
    seedText:
      'Dieselben Worte, derselbe Stil und Seed ergeben dieselben Bilder. Lass es leer, um zu staunen.',
    seedUse: 'Diesen Seed nehmen',
    seedClear: 'Lass mich staunen',
    seedWrong: 'Ein Seed ist eine ganze Zahl von 0 bis 4.294.967.295.',
    picturesCount: pictures,
  },

  notice: {
    blocked: (words: string) =>
      `„${words}“ kann hier nicht gemacht werden. Es ist markiert: schreib es anders.`,
    failed: {
      timeout:
        'Kein Bild wurde rechtzeitig fertig. Eure Worte sind, wie sie waren; drückt noch einmal auf „Machen“.',
      blocked: 'Die Bilder wurden abgelehnt für das, was sie zeigen. Sagt es anders.',
      quota: 'Für Bilder ist gerade kein Geld mehr da. Versucht es später noch einmal.',
      busy: 'Der Bildermacher nimmt gerade nichts mehr an. Eure Worte sind sicher; versucht es in einer Minute.',
      provider:
        'Der Bildermacher hat nicht geantwortet. Eure Worte sind sicher; versucht es gleich noch einmal.',
      crashed:
        'Der Bildermacher ist daran zerbrochen. Eure Worte sind sicher; versucht es noch einmal, oder ändert ein paar.',
      lost: 'Der Server blieb mittendrin stehen. Eure Worte sind sicher; drückt noch einmal.',
      noEngine:
        'Der Server, der diese Runde macht, hat diesen Bildermacher nicht. Wählt einen anderen, oder versucht es noch einmal.',
      cancelled: 'Die Bilder wurden angehalten. Eure Worte sind, wie sie waren.',
    },
    cancelled: 'Angehalten. Eure Worte sind, wie sie waren.',
    cancelledBy: (name: string) => `${name} hat angehalten. Eure Worte sind, wie sie waren.`,
    nobodyVoted:
      'Niemand hat abgestimmt, also ist nichts gewählt. Ändert ein paar Worte, oder macht es noch einmal.',
  },

  make: {
    checking: 'Die Worte stehen fest. Die Bilder beginnen.',
    pictures: 'Die Bilder',
    words: 'Der ganze Prompt',
    allWords: 'Alles',
    next: 'In der Schlange',
    starting: 'Beginnt',
    ready: 'Fertig',
    summary: (count: number, atOnce: number) =>
      atOnce >= count
        ? `${pictures(count)} auf einmal.`
        : `${pictures(count)}, immer ${(COUNTS[atOnce] ?? String(atOnce)).toLowerCase()} zugleich.`,
    toGo: (left: number) => ['Noch etwa ', seconds(left), '.'],
    longer: 'Es dauert länger als sonst.',
    stop: 'Anhalten',
    stopping: 'Hält an',
    askStop: 'Anhalten vorschlagen',
    askedStop: (asked: number, need: number) =>
      `${german.number(asked)} von ${german.number(need)}, die es zum Anhalten braucht`,
    voteNow: 'Jetzt abstimmen',
    voteNowNote: (count: number) => `${pictures(count)} sind fertig. Der Rest fällt weg.`,
    failed: {
      timeout: 'Hat zu lange gedauert',
      blocked: 'Abgelehnt für das, was es zeigt',
      quota: 'Kein Geld mehr da',
      busy: 'Zu viel auf einmal bestellt',
      provider: 'Keine Antwort',
      crashed: 'Unterwegs zerbrochen',
      lost: 'Bei einem Neustart verloren. Noch einmal',
      noEngine: 'Kein solcher Bildermacher',
      cancelled: 'Weggefallen',
    },
    picture: (number: number) => `Bild ${german.number(number)}`,
    pictureOf: (number: number, words: string) => `Bild ${german.number(number)} von: ${words}`,
    progress: (number: number, step: string, percent: number) =>
      `Bild ${german.number(number)}: ${step}, ${german.number(percent)} Prozent`,
  },

  vote: {
    group: 'Wähl ein Bild',
    yours: 'Deine Stimme',
    press: (count: number) => ['Drück ', `1–${german.number(count)}`, ' oder tipp. Änderbar bis zuletzt.'],
    tap: 'Tipp eins an. Du kannst es ändern, bis das Licht ausgeht.',
    noTimer: 'Du kannst es ändern, bis der Gastgeber die Abstimmung schließt.',
    runoff: 'Gleichstand. Noch eine Stimme, zwischen diesen.',
    playersOnly: 'Hier stimmen die Mitspieler ab. Du siehst, woraus sie wählen.',
    players: (voted: number, all: number) =>
      `${german.number(voted)} von ${german.number(all)} haben abgestimmt`,
    watchers: (voted: number) => german.plural(voted, { one: '# Zuschauer auch', other: '# Zuschauer auch' }),
    dot: ' · ',
    extend: '+20 s',
    extendLabel: '+20 s: allen 20 Sekunden mehr geben',
    close: 'Abstimmung schließen',
    closing: 'Wird gezählt',
    enlarge: 'Gedrückt halten zeigt es groß.',
    large: (number: number) => `Bild ${german.number(number)}, groß`,
    notSent: 'Deine Stimme geht hinaus, wenn die Leitung wieder da ist.',
  },

  reveal: {
    chose: 'Der Jam hat gewählt',
    choseTwo: (count: number) =>
      count === 2 ? 'Der Jam hat beide gewählt' : `Der Jam hat ${german.number(count)} gewählt`,
    of: (all: number) => `von ${votes(all)}`,
    only: 'Das einzige Bild dieser Runde',
    onlyText: 'Die anderen kamen nicht an, also gab es nichts zu wählen.',
    tie: 'Auch nach der Stichwahl gleichauf: sie werden zusammen gezeigt.',
    runoffWon: 'In der Stichwahl gewonnen.',
    how: 'Wie gezählt wurde',
    unknownWords: 'Der Maler kennt noch nicht:',
    knownWords: 'Er hat gemalt:',
    playersRow: 'Mitspieler',
    watchersRow: 'Zuschauer',
    sumRow: 'Summe',
    pictureColumn: 'Bild',
    weight: (weight: string) =>
      `Die Stimme eines Zuschauers wiegt ${weight}, damit die Mitspieler entscheiden.`,
    weightOne: 'Jede Stimme wiegt gleich viel.',
    firstVote: 'Erste Abstimmung',
    runoffVote: 'Stichwahl',
    others: 'Die anderen',
    othersVotes: (number: number, count: number) => `Bild ${german.number(number)}: ${votes(count)}`,
    words: 'Wer was geschrieben hat',
    lineage: 'das Original',
    publish: 'Veröffentlichen',
    publishing: 'Wird veröffentlicht',
    another: 'Noch eine Runde',
    empty: 'Mit leerem Blatt beginnen',
    cardFirst: 'Du siehst zuerst die Karte. Vorher ist nichts öffentlich.',
    headStart: (name: string, left: number) => `${name} ist zuerst dran, noch ${seconds(left)}.`,
    watchNote: 'Die Mitspieler entscheiden, ob es veröffentlicht wird.',
    nextIn: (left: number) => `Die nächste Runde beginnt in ${seconds(left)}.`,
    published: 'Veröffentlicht',
    publishedText: 'Es hängt an der Wand, mit allen Namen daran.',
    see: 'Das Werk ansehen',
    copy: 'Link kopieren',
    copied: 'Link kopiert.',
  },

  publish: {
    title: 'Die Karte, wie sie alle sehen werden',
    name: 'Titel',
    alt: 'Was das Bild zeigt, für Menschen, die es nicht sehen können',
    altHint: 'Aus euren Worten vorgeschlagen. Schreib, was wirklich auf dem Bild ist.',
    credits: 'Beteiligte',
    showPrompt: 'Die Worte zeigen',
    showPromptNote: 'Mit dem, wer was geschrieben hat.',
    riffs: 'Neues daraus erlauben',
    riffsNote: 'Jeder darf daraus einen neuen Jam machen. Das neue Werk verweist hierher.',
    confirm: 'So veröffentlichen',
    confirming: 'Wird veröffentlicht',
    note: 'Sofort öffentlich, für alle. Der Jam selbst bleibt, wie er ist.',
    needTitle: 'Es braucht einen Titel.',
    needAlt: 'Sag in ein paar Worten, was es zeigt.',
    altOf: (words: string, style: string) => `${words}. Bild im Stil: ${style}.`,
    untitled: 'Ohne Titel',
  },

  status: {
    connecting: 'Verbindet',
    slow: 'Verbindet noch. Die Leitung ist langsam; diese Seite kommt von selbst.',
    reconnecting: 'Die Leitung ist gerissen. Gleich bist du zurück; schreib ruhig weiter.',
    restarting: 'Der Server startet neu. Gleich wieder da; nichts Gespeichertes ist verloren.',
    offline:
      'Du bist offline. Was du schreibst, bleibt hier und geht hinaus, wenn die Leitung wieder da ist.',
    offlineWatching: 'Du bist offline. So sah der Jam eben noch aus.',
    offlineFresh: 'Du bist offline, und dieses Gerät war noch nie in diesem Jam.',
    offlineTitle: 'Keine Leitung',
    offlineNote: 'Die Seite kommt von selbst, wenn die Leitung wieder da ist.',
    back: 'Du bist zurück. Nichts fehlt.',
    paused: 'Pause',
    pausedText: (name: string) => `${name} hat eine Pause eingelegt und sagt, wann es weitergeht.`,
    resume: 'Weiter',
    ended: 'Dieser Jam ist zu Ende',
    endedText: 'Seine Worte bleiben, wie sie waren. Starte einen neuen, wann immer du magst.',
    notFoundTitle: 'Unter dieser Adresse gibt es keinen Jam',
    notFoundText:
      'Vielleicht ist im Link ein Fehler. Lass ihn dir noch einmal schicken, oder starte einen eigenen Jam.',
    hiddenTitle: 'Dieser Jam wurde abgehängt',
    hiddenText: 'Jemand hat darin etwas gesehen, das nicht gezeigt werden darf. Starte einen anderen.',
    removedTitle: 'Der Gastgeber hat dich aus diesem Jam genommen',
    removedText: 'Du kannst einen eigenen starten oder ansehen, was andere machen.',
    refusedTitle: 'Dieser Jam lässt sich nicht öffnen',
    old: 'Riff hat sich geändert, seit du diese Seite geöffnet hast. Lade sie neu; deine Worte bleiben.',
  },

  say: {
    writing: (round: number) => `Schreiben. Runde ${german.number(round)}.`,
    locked: 'Die Worte stehen fest. Die Bilder werden gemacht.',
    ready: (ready: number, all: number) =>
      `${german.number(ready)} von ${german.number(all)} Bildern sind fertig.`,
    steps: (steps: readonly { number: number; step: string }[]) =>
      steps.map(({ number, step }) => `Bild ${german.number(number)}: ${step}.`).join(' '),
    voting: (count: number, left: number | null) =>
      left === null
        ? `Abstimmen. Drück 1 bis ${german.number(count)}.`
        : `Abstimmen. Drück 1 bis ${german.number(count)}. ${german.number(left)} Sekunden.`,
    runoff: (places: readonly number[]) =>
      `Gleichstand. Stimm noch einmal ab, zwischen ${german.list(places.map(place => german.number(place)))}. Zehn Sekunden.`,
    left: (value: number) => `Die Abstimmung schließt in ${german.number(value)} Sekunden.`,
    writeLeft: (value: number) => `Noch ${german.number(value)} Sekunden zum Schreiben.`,
    result: (places: readonly number[], won: number, all: number) =>
      `Der Jam hat Bild ${german.list(places.map(place => german.number(place)))} gewählt, mit ${german.number(won)} von ${votes(all)}.`,
    only: (place: number) => `Bild ${german.number(place)} ist das einzige und hat gewonnen.`,
    published: 'Veröffentlicht.',
    paused: 'Der Jam macht Pause.',
    ended: 'Der Jam ist zu Ende.',
    came: (name: string) => `${name} hat einen Platz genommen.`,
    left_: (name: string) => `${name} ist gegangen.`,
    voted: (place: number) => `Du hast für Bild ${german.number(place)} gestimmt.`,
    seated: 'Du hast einen Platz. Du kannst schreiben.',
  },

  reasons: {
    TOO_SOON: (left: number) => `Noch einen Moment: ${seconds(left)}.`,
  },
}
