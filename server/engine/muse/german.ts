import { entryOf, type Said, type Slot, type Vocabulary } from './Vocabulary.ts'

/** Stems that take the regular endings, as do those they become: "alter Turm" is "knarrender Turm". */
const WEAK: Record<string, readonly string[]> = {
  schön: ['honiggelb', 'windgebürstet', 'leuchtend'],
  hübsch: ['sommersprossig', 'regengewaschen', 'bebändert'],
  nett: ['sonnenwarm', 'gemächlich', 'nachbarlich'],
  toll: ['unwahrscheinlich', 'donnernd', 'unwiederholbar'],
  groß: ['riesenhaft', 'breitschultrig', 'scheunengroß'],
  klein: ['daumengroß', 'eichelgroß', 'winzig'],
  alt: ['moosbewachsen', 'knarrend', 'salzgegerbt'],
  glücklich: ['grinsend', 'sonnentrunken', 'singend'],
  traurig: ['regenschwer', 'verlassen', 'wortlos'],
  gruselig: ['augenlos', 'atmend', 'halboffen'],
  seltsam: ['umgestülpt', 'flüsternd', 'linkshändig'],
  komisch: ['schief', 'linkshändig', 'wackelnd'],
  interessant: ['zwiegesichtig', 'unfertig', 'summend'],
  hell: ['messinghell', 'zitronengelb', 'mittagsweiß'],
  dunkel: ['tintenschwarz', 'lampenlos', 'samtschwarz'],
  dunkl: ['tintenschwarz', 'lampenlos', 'samtschwarz'],
  bunt: ['bemalt', 'ringelblumengelb', 'papageienbunt'],
}
const STEM = /^(\p{L}+?)(e[mnrs]?)?$/u

/** Kinds have the gender of what they replace, so that article and adjective still fit. */
const KINDS_OF: Record<string, readonly string[]> = {
  Vogel: ['Reiher', 'Zaunkönig', 'Kauz'],
  Vögel: ['Stare', 'Reiher', 'Mauersegler'],
  Baum: ['Ahorn', 'Birnbaum', 'Feigenbaum'],
  Bäume: ['Birken', 'Pappeln', 'Kiefern'],
  Blume: ['Mohnblume', 'Sonnenblume', 'Distel'],
  Blumen: ['Mohnblumen', 'Disteln', 'Ringelblumen'],
  Hund: ['Windhund', 'Schäferhund', 'Dackel'],
  Katze: ['Tigerkatze', 'Glückskatze', 'Hofkatze'],
  Fisch: ['Karpfen', 'Hecht', 'Laternenfisch'],
  Pferd: ['Zirkuspferd', 'Grubenpony', 'Kaltblut'],
  Boot: ['Ruderboot', 'Papierboot', 'Fischerboot'],
  Schiff: ['Dampfschiff', 'Segelschiff', 'Fährschiff'],
  Auto: ['Taxi', 'Postauto', 'Cabriolet'],
  Haus: ['Pfahlhaus', 'Fachwerkhaus', 'Baumhaus'],
  Gebäude: ['Observatorium', 'Backsteinhaus', 'Umspannwerk'],
  Mann: ['Laternenanzünder', 'Fährmann', 'Uhrmacher'],
  Frau: ['Imkerin', 'Straßenbahnfahrerin', 'Cellistin'],
  Leute: ['Hochzeitsgäste', 'Hafenarbeiter', 'Marktleute'],
  Tier: ['Wiesel', 'Murmeltier', 'Eichhörnchen'],
  Straße: ['Schotterstraße', 'Gasse', 'Allee'],
  Zimmer: ['Dachzimmer', 'Wartezimmer', 'Turmzimmer'],
  Monster: ['Moormonster', 'Mottenmonster', 'Kellermonster'],
}

const SLOTS: Record<Slot, readonly string[]> = {
  light: [
    'von unten beleuchtet',
    'eine Lampe brennt noch',
    'im Gegenlicht, jeder Rand aus Gold',
    'Licht durch Jalousien',
    'ein einziges Fenster leuchtet',
  ],
  weather: [
    'dünner Regen',
    'Nebel bis zu den Knien',
    'der erste Schnee fällt',
    'Wind in allem',
    'Hitze flimmert über dem Boden',
  ],
  time: [
    'eine Stunde vor dem Morgengrauen',
    'spät in der blauen Stunde',
    'am Ende eines langen Nachmittags',
    'kurz nach Mitternacht',
    'am letzten Tag des Sommers',
  ],
  place: [
    'am Rand einer schlafenden Stadt',
    'auf einem Dach zwischen Schornsteinen',
    'in einem verwilderten Gewächshaus',
    'an der Hafenmauer',
    'tief in einem Birkenwald',
  ],
  mood: [
    'still wie vor einer Antwort',
    'zärtlich und ein wenig absurd',
    'feierlich wie ein Umzug',
    'verspielt, es führt etwas im Schilde',
    'ruhig wie angehaltener Atem',
  ],
  detail: [
    'ein roter Handschuh am Boden',
    'eine Krone aus Papier',
    'eine Uhr ohne Zeiger',
    'jemand schaut von weitem zu',
    'nasse Fußspuren führen weg',
  ],
  turn: [
    'und dann antwortet jemand',
    'bis das Licht wieder angeht',
    'aber der Katze hat es niemand gesagt',
    'und eine von ihnen lügt',
    'bevor der Brief ankommt',
  ],
}

const WISHES: Vocabulary['wishes'] = [
  {
    words: /düster|dunk|unheimlich|grusel|traurig|einsam|melanchol|stimmung/,
    why: 'mood',
    lines: [
      'die letzte Lampe geht aus',
      'Regen, der seit März nicht aufgehört hat',
      'eine Stille, in der etwas ist',
      'alle Fenster dunkel bis auf eins',
      'Schatten, länger als sie sein dürften',
    ],
  },
  {
    words: /fröhlich|heiter|warm|wärm|freundlich|glücklich|hell|sonnig|gemütlich/,
    why: 'mood',
    lines: [
      'Sonne auf jedem Fensterbrett',
      'Lachen aus dem Nebenzimmer',
      'warm wie Brot',
      'Wimpel in leichtem Wind',
      'Zitronenlicht über allem',
    ],
  },
  {
    words: /seltsam|komisch|verrückt|traum|träum|wunder|überrasch|magi|zauber/,
    why: 'detail',
    lines: [
      'der Mond an einer Schnur',
      'jeder Schatten gehört jemand anderem',
      'eine Treppe wächst aus dem Boden',
      'Fische schwimmen auf Kopfhöhe vorbei',
      'die Wolken ordentlich beschriftet',
    ],
  },
  {
    words: /lustig|witz|albern|spaß|humor|absurd/,
    why: 'detail',
    lines: [
      'mit einem sehr kleinen Hut',
      'zu spät zu etwas Wichtigem',
      'die Karte verkehrt herum',
      'mit einer Steuererklärung',
      'mitten im Streit mit einer Taube',
    ],
  },
  {
    words: /ruhig|still|sanft|leise|langsam|fried/,
    why: 'mood',
    lines: [
      'nichts rührt sich außer dem Dampf',
      'Wasser wie Glas',
      'die Stunde, in der selbst Hunde flüstern',
      'alles atmet aus',
      'eine langsame Glocke',
    ],
  },
  {
    words: /episch|größer|großartig|drama|gewaltig|mächtig|held|action/,
    why: 'mood',
    lines: [
      'der Himmel dahinter aufgerissen',
      'Fahnen knallen im Wind',
      'von weit unten gesehen',
      'hundert Trommeln',
      'das ganze Tal schaut zu',
    ],
  },
  {
    words: /farb|bunt|rot|blau|grün|gold|rosa/,
    why: 'light',
    lines: [
      'Kupfer und tiefes Petrol',
      'ein rotes Ding in einer grauen Welt',
      'ausgeblichen wie eine Postkarte',
      'tintenblau mit einer Naht aus Gold',
      'lauter Grün, keins wie das andere',
    ],
  },
  {
    words: /detail|genau|konkret|mehr|reich|anschaulich/,
    why: 'detail',
    lines: [
      'ein roter Handschuh am Boden',
      'eine angestoßene Emailtasse',
      'Salz, weiß getrocknet auf den Ärmeln',
      'eine Fahrkarte zwischen zwei Steinen',
      'der Geruch von Streichhölzern',
    ],
  },
]

/** Whole words, whatever letters they begin and end with. */
const words = (...these: string[]) => new RegExp(`(?<!\\p{L})(?:${these.join('|')})(?!\\p{L})`, 'iu')

const TIMES = words(
  'nachts?',
  'mitternacht',
  'morgens?',
  'mittags?',
  'abends?',
  'dämmerung',
  'morgengrauen',
  'sonnen(?:auf|unter)gang',
  'sommer',
  'herbst',
  'winter',
  'frühling',
)
const WEATHER = /regen|schnee|schnei|nebel|sturm|gewitter|wind|wolke|hagel|hitze|frost/i
const LIGHT = /licht|lampe|leucht|sonne|mond|neon|kerze|schatten|laterne|glanz|glüh/i
const PLACES =
  /wald|meer|strand|stadt|dorf|hafen|küste|berg|wiese|garten|zimmer|küche|haus|turm|see|straße|bahnhof|wüste|himmel|insel|fluss|brücke|dach|park/i
const MOODS = /fröhlich|heiter|traurig|düster|still|ruhig|einsam|unheimlich|feierlich|zärtlich|verspielt/i
const WATER = words('unter ?wasser', 'meeresgrund', 'tiefsee')
const SPACE = words('weltraum', 'weltall', 'im all', 'auf dem mond', 'auf dem mars', 'umlaufbahn')

/** German. */
export const german: Vocabulary = {
  stronger(word) {
    // With a capital it may be a noun: "die Alte".
    if (word !== word.toLowerCase()) return null
    const [, stem = '', ending = ''] = STEM.exec(word) ?? []
    return entryOf(WEAK, stem)?.map(better => better + ending) ?? null
  },
  empty: new Set(['sehr', 'wirklich', 'ziemlich', 'einfach', 'irgendwie', 'eigentlich', 'echt', 'total']),
  mayRepeat: new Set(['der', 'die', 'das', 'den', 'dem', 'sie']),
  emphasis: /(?<!\p{L})(?:sehr|wirklich|so|ganz|ziemlich|echt|total)\s+$/iu,
  kindsOf: word => entryOf(KINDS_OF, word),
  before: (_text, from, into) => ({ from, into }),
  slots: SLOTS,
  waterLight: [
    'Licht, das von der Oberfläche rieselt',
    'ein grüner Lichtschacht',
    'beleuchtet von etwas, das schwimmt',
  ],
  spaceLight: [
    'von einem Planeten unten beleuchtet',
    'hartes Sternenlicht von einer Seite',
    'eine ferne Sonne am Rand',
  ],
  said,
  turns: words('bis', 'aber', 'dann', 'bevor', 'plötzlich', 'weil', 'doch'),
  wishes: WISHES,
  shorter: /kürz|knapp|einfach|straff|weniger/,
  beginnings: [
    'eine Leuchtturmwärterin bringt dem Mond das Schwimmen bei',
    'zwei Füchse warten auf die letzte Straßenbahn, Schnee auf den Hüten',
    'eine Bibliothek, die nur bei Gewitter öffnet',
    'die Küche meiner Großmutter, einen Zoll über dem Meer',
    'der kleinste Umzug der Welt, quer über ein Fensterbrett',
    'ein Wal schläft unter der Eisenbahnbrücke',
  ],
  clashes: [
    [words('nachts?', 'mitternacht', 'im mondlicht'), words('Mittagssonne'), 'Mondhelle'],
    [words('schnee', 'schneesturm'), words('Sommerhitze'), 'Winterkälte'],
    [WATER, words('Lagerfeuer'), 'Korallenriff'],
  ],
}

function said(text: string): Said {
  return {
    light: LIGHT.test(text),
    time: TIMES.test(text),
    weather: WEATHER.test(text),
    place: PLACES.test(text),
    mood: MOODS.test(text),
    where: WATER.test(text) ? 'water' : SPACE.test(text) ? 'space' : 'air',
  }
}
