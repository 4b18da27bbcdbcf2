import type { enInside } from './enInside.ts'
import { german } from './german.ts'

const number = german.number
const of_ = (picture: number, round: number) => `Bild ${number(picture)} aus Runde ${number(round)}`
const votes = (count: number) => german.plural(count, { one: '# Stimme', other: '# Stimmen' })

export const material: typeof enInside.material = {
  large: {
    label: (of: number, picture: number) => `Runde ${number(of)}, Bild ${number(picture)}, groß`,
    title: of_,
    open: (picture: number) => `Bild ${number(picture)} groß sehen`,
    previous: 'Zurück',
    next: 'Weiter',
    closer: 'Näher',
    whole: 'Ganzes Bild',
    compare: 'Vergleichen',
    one: 'Ein Bild',
    with: 'Vergleichen mit',
    go: (picture: number) => `Bild ${number(picture)}`,
    download: 'Herunterladen',
    file: (of: number, picture: number, ext: string) => `riff-runde-${of}-bild-${picture}.${ext}`,
    made: (style: string, shape: string, seed: number) => `${style}, ${shape}, Seed ${seed}`,
    madeText: (form: string, seed: number) => `${form}, Seed ${seed}`,
    stillMade: 'Wird noch gemacht',
    vote: (picture: number) => `Für Bild ${number(picture)} stimmen`,
    yours: 'Deine Stimme',
    gone: 'Nicht unter denen, die übrig sind.',
    said: (picture: number, of: number) => `Bild ${number(picture)} von ${number(of)}.`,
  },

  grow: {
    heading: 'Damit weitermachen',
    subtle: 'Ein wenig anders',
    strong: 'Ganz anders',
    restyle: 'Anderer Stil',
    start: 'Als Anfang nehmen',
    styles: 'In welchem Stil',
    each: 'Öffne eines davon, um damit weiterzumachen.',
    begun: 'Die Runde beginnt jetzt mit diesem Bild.',
    itsWords: 'Seine Worte zurückholen',
  },

  basis: {
    label: 'Womit die Runde beginnt',
    subtle: (picture: number, of: number) => `Ein wenig anders als ${of_(picture, of)}`,
    strong: (picture: number, of: number) => `Ganz anders als ${of_(picture, of)}`,
    restyle: (picture: number, of: number) => `${of_(picture, of)}, in einem anderen Stil`,
    start: (picture: number, of: number) => `Beginnt mit ${of_(picture, of)}`,
    upload: (name: string) => `Beginnt mit einem Bild, das ${name} mitgebracht hat`,
    somebody: 'jemand',
    remove: 'Wegnehmen',
  },

  bring: {
    button: 'Mit einem Bild beginnen',
    busy: 'Das Bild wird aufgenommen',
    drop: 'Lass los: die Runde beginnt mit diesem Bild',
    done: 'Die Runde beginnt mit deinem Bild.',
    one: 'Ein Bild auf einmal: das erste wird genommen.',
    faults: {
      UNSUPPORTED: 'Das ist kein Bild, das Riff annimmt. Bring ein PNG, JPEG, WebP oder AVIF.',
      TOO_LARGE: 'Dieses Bild ist größer als 10 MB. Mach es kleiner und versuch es noch einmal.',
      TOO_MANY_PIXELS: 'Dieses Bild hat mehr als 40 Megapixel. Mach es kleiner und versuch es noch einmal.',
      BROKEN_PICTURE: 'Diese Datei ist kein lesbares Bild. Versuch eine andere.',
      RATE_LIMITED: 'Es kamen viele Bilder auf einmal. Warte ein wenig und versuch es noch einmal.',
    },
    onlyPlayers: 'Nur Mitspieler bringen Bilder mit. Drück zuerst auf „Mitmachen“.',
  },

  rounds: {
    heading: 'Frühere Runden',
    open: (of: number) => `Runde ${number(of)} öffnen`,
    title: (of: number) => `Runde ${number(of)}`,
    chose: (won: number, all: number) => `Gewählt mit ${number(won)} von ${votes(all)}`,
    only: 'Das einzige Bild seiner Runde',
    undecided: 'Der Jam endete, bevor etwas gewählt war',
    winner: 'Gewählt',
    pictures: 'Ihre Bilder',
    publish: 'Veröffentlichen',
    publishing: 'Wird veröffentlicht',
    published: 'Veröffentlicht',
    see: 'Das Werk ansehen',
    words: 'Mit ihren Worten weiterschreiben',
    wordsBack: 'Ihre Worte stehen wieder im Prompt. Rückgängig nimmt sie heraus.',
    later: 'Mit ihren Worten weiterschreiben kannst du, während eine Runde geschrieben wird.',
  },

  gallery: {
    title: (count: number) =>
      german.plural(count, {
        one: 'Was dieser Jam in einer Runde gemacht hat',
        other: 'Was dieser Jam in # Runden gemacht hat',
      }),
    open: (of: number) => `Runde ${number(of)} öffnen`,
    ended: 'Dieser Jam ist zu Ende. Seine Worte bleiben, wie sie waren.',
    again: 'Noch einen Jam starten',
  },

  post: {
    subtle: (picture: number, of: number) => `Entstanden aus ${of_(picture, of)}, ein wenig anders`,
    strong: (picture: number, of: number) => `Entstanden aus ${of_(picture, of)}, ganz anders`,
    restyle: (picture: number, of: number) => `Entstanden aus ${of_(picture, of)}, in einem anderen Stil`,
    start: (picture: number, of: number) => `Entstanden aus ${of_(picture, of)}`,
    upload: 'Entstanden aus einem mitgebrachten Bild',
  },
}
