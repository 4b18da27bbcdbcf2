import type { enInside } from './enInside.ts'
import { german } from './german.ts'

const seconds = (value: number) => `${german.number(value)} s`

export const room: typeof enInside.room = {
  people: {
    here: (count: number, names: readonly string[]) =>
      count === 0
        ? 'Noch hat niemand einen Platz.'
        : `${german.plural(count, { one: '# Person hat einen Platz', other: '# Personen haben einen Platz' })}: ${german.list(names)}.`,
    menu: (name: string) => `${name}: was du tun kannst`,
    more: (count: number) => `+${german.number(count)}`,
    moreLabel: (count: number) =>
      german.plural(count, { one: 'Eine weitere Person', other: '# weitere Personen' }),
    you: 'du',
    host: 'Gastgeber',
    ready: 'bereit',
    typing: 'tippt',
    away: 'schaut woandershin',
    muted: 'stumm',
    watching: 'sieht zu',
    asking: 'wartet auf einen Platz',
    lost: (left: number) => `Leitung verloren, Platz bleibt noch ${seconds(left)}`,
    lostHost: (left: number) => `Leitung verloren, bleibt noch ${seconds(left)} Gastgeber`,
    marks: (marks: readonly string[]) => marks.join(' · '),
    rename: 'Name oder Farbe ändern',
    stand: 'Meinen Platz aufgeben',
    cursor: 'Zu ihrer Stelle im Text',
    follow: 'Mitsehen, was sie ansehen',
    following: (name: string) => `Öffnet ${name} ein Bild, geht es auch hier auf.`,
    unfollow: 'Aufhören',
    handOver: 'Zum Gastgeber machen',
    handedOver: (name: string) => `${name} ist jetzt Gastgeber.`,
    mute: 'Stummschalten',
    unmute: 'Wieder zu Wort kommen lassen',
    unseat: 'Zu den Zuschauern setzen',
    remove: 'Aus dem Jam nehmen',
    removeSure: (name: string) =>
      `${name} ist sofort draußen, auf jeder Seite, und kann nicht wiederkommen. Das Geschriebene bleibt.`,
    removeYes: (name: string) => `${name} herausnehmen`,
    keep: 'Behalten',
    admit: 'Hereinlassen',
    decline: 'Jetzt nicht',
    forgive: 'Wieder hereinlassen',
    removedHeading: 'Herausgenommen',
    nobody: 'Niemand hat einen Platz. Wer zuerst einen nimmt, ist Gastgeber.',
  },

  asking: {
    label: 'Leute, die fragen',
    seat: (name: string) => `${name} bittet um einen Platz.`,
    comeIn: (name: string) => `${name} klopft an.`,
    more: (count: number) =>
      german.plural(count, { one: 'Noch eine Person fragt.', other: 'Noch # Personen fragen.' }),
  },

  host: {
    you: 'Du bist jetzt Gastgeber. Unter „Raum“ steht, was du tun kannst.',
    other: (name: string) => `${name} ist jetzt Gastgeber.`,
    none: 'Gerade ist niemand Gastgeber.',
  },

  sheet: {
    open: 'Raum',
    title: 'Raum',
    note: (name: string) => `${name} ist Gastgeber und stellt das ein.`,
    noteNobody: 'Wer den ersten Platz nimmt, ist Gastgeber und stellt das ein.',
    preset: 'Wie dieser Jam gespielt wird',
    presets: { open: 'Offener Jam', party: 'Party', studio: 'Studio' },
    presetLines: {
      open: 'Keine Uhr außer bei der Abstimmung. Jeder darf drücken, und ihr macht weiter, solange ihr mögt.',
      party: 'Fünf Themen, je neunzig Sekunden, alle bereit, eine Abstimmung, und am Ende eine Galerie.',
      studio: 'Gar keine Uhr. Der Gastgeber drückt, schließt die Abstimmung und sagt, wie es weitergeht.',
    },
    changed: 'Unten geändert.',
    now: 'Gerade jetzt',
    doors: 'Wer hereinkommt',
    rules: 'Runden und Zeit',
    seatsHeading: 'Leute',
    usual: (preset: string, value: string) => `${preset} hat: ${value}`,
  },

  setting: {
    visibility: 'Dieser Jam ist',
    visibilities: { unlisted: 'Nur mit Link', public: 'Öffentlich', private: 'Privat' },
    visibilityLines: {
      unlisted: 'Wer den Link hat, kommt herein und sieht zu.',
      public: 'Er steht auf der Startseite: jeder kommt herein und sieht zu.',
      private:
        'Nur wer einen Platz hatte oder wen ihr hereinlasst. Andere stehen vor der Tür und können anklopfen.',
    },
    ask: 'Einen Platz',
    asks: { free: 'nimmt man sich', ask: 'erbittet man' },
    locked: 'Neue Mitspieler',
    lockeds: { open: 'dürfen kommen', locked: 'bleiben draußen' },
    seats: 'Plätze',
    whoGenerates: 'Bilder macht',
    whoGenerate: { anyone: 'jeder', host: 'der Gastgeber', allReady: 'jeder, sobald alle bereit sind' },
    writingTime: 'Zeit zum Schreiben',
    voteTime: 'Zeit zum Abstimmen',
    voteNone: 'bis der Gastgeber schließt',
    revealTime: 'Die nächste Runde beginnt',
    revealNone: 'wenn es jemand sagt',
    revealAfter: (time: string) => `von selbst nach ${time}`,
    noTime: 'so lange ihr mögt',
    time: (ms: number) =>
      ms % 60_000 === 0
        ? german.plural(ms / 60_000, { one: '# Minute', other: '# Minuten' })
        : `${german.number(ms / 1000)} Sekunden`,
    rounds: 'Runden',
    roundsNone: 'so viele ihr mögt',
    roundsCount: (count: number) => german.plural(count, { one: '# Runde', other: '# Runden' }),
    themes: 'Ein Thema für jede Runde',
    switch: { on: 'an', off: 'aus' },
    talk: 'Reden dürfen',
    talks: { everyone: 'alle', players: 'die Mitspieler' },
    bloc: 'Stimmen der Zuschauer wiegen',
    blocs: { third: 'höchstens ein Drittel', off: 'nichts' },
  },

  hands: {
    pause: 'Pause',
    resume: 'Weiter',
    more: '30 s mehr zum Schreiben',
    skip: {
      writing: 'Jetzt machen',
      generating: 'Weiter mit dem, was fertig ist',
      voting: 'Abstimmung schließen',
      runoff: 'Abstimmung schließen',
      reveal: 'Nächste Runde',
      published: 'Nächste Runde',
    },
    toGallery: 'Zur Galerie',
    theme: 'Ein anderes Thema ziehen',
    end: 'Diesen Jam beenden',
    endSure: 'Ab dann sehen alle seine Bilder, und niemand schreibt mehr. Das lässt sich nicht zurücknehmen.',
    endYes: 'Beenden',
    endNo: 'Noch nicht',
  },

  invite: {
    big: 'Groß zeigen',
    bigTitle: 'Richte dein Telefon hierauf',
    closed: 'Der Gastgeber lässt niemand Neues mitspielen: wer kommt, sieht zu.',
    asks: 'Wer diesen Link öffnet, sieht zu. Um einen Platz bittet man, und der Gastgeber sagt ja oder nein.',
    private: 'Dieser Jam ist privat: wer diesen Link öffnet, klopft an, und der Gastgeber sagt ja oder nein.',
    full: 'Alle Plätze sind besetzt: wer kommt, sieht zu und nimmt einen, wenn er frei wird.',
  },
}
