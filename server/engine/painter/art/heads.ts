import type { Subject } from '../scene.ts'

/** Where a drawing's head is, in shares of the trimmed drawing: its middle, its crown, and its width (of the drawing's width). */
export type Head = { x: number; y: number; w: number }

const TABLE = `penguin .42 .01 .46; hedgehog .26 .2 .34; sloth .22 .28 .36; duck .33 .01 .34; elephant .3 .08 .4; giraffe .2 .08 .3
shark .3 .2 .36; octopus .6 .02 .54; owl .5 .04 .66; raccoon .14 .12 .25; parrot .3 .02 .42; goose .22 .03 .26; turtle .2 .32 .38
whale .24 .42 .44; spouting-whale .24 .48 .44; crocodile .42 .74 .4; llama .14 .08 .24; snail .2 .36 .3; hippopotamus .26 .08 .46
deer .3 .26 .36; kangaroo .16 .12 .28; t-rex .3 .02 .42; camel .16 .12 .3; cat .3 .14 .5; black-cat .3 .14 .5; dog .42 .04 .56; mouse .26 .2 .4
rabbit .28 .42 .46; pig .24 .12 .5; cow .18 .14 .32; horse .2 .08 .3; monkey .42 .02 .56; gorilla .2 .03 .34; otter .2 .08 .32
chipmunk .3 .14 .36; rat .3 .2 .34; tiger .18 .04 .34; leopard .18 .04 .32; rhinoceros .24 .28 .36; zebra .2 .08 .3; goat .3 .26 .42
ewe .3 .26 .36; ram .3 .2 .4; ox .16 .16 .3; eagle .3 .34 .34; bird .32 .08 .44; black-bird .32 .08 .44; flamingo .22 .02 .28
peacock .48 .27 .16; rooster .32 .14 .32; chicken .36 .1 .44; dolphin .26 .16 .44; fish .2 .24 .4; tropical-fish .24 .2 .4; honeybee .2 .22 .42
butterfly .48 .24 .16; lizard .16 .05 .26; snake .32 .03 .36; bat .5 .12 .24; squid .5 .04 .4; jellyfish .36 .04 .6; seal .33 .02 .44
crab .5 .26 .5; lobster .5 .22 .3; snowman .5 .2 .34; ghost .5 .02 .6; banana .42 .02 .24; avocado .54 .02 .4; potato .66 .04 .5
pizza .36 .06 .44; hamburger .5 .03 .8; cactus .46 .01 .3; teddy-bear .5 .04 .5; dragon .3 .14 .34; sauropod .24 .02 .26; badger .13 .12 .24
skunk .22 .55 .34; beaver .32 .04 .4; baby-chick .32 .06 .52; mammoth .26 .06 .36; guide-dog .22 .04 .36; dove .16 .44 .3; swan .12 .06 .24
@robot .5 .14 .66; @unicorn .2 .14 .28; @pegasus .2 .2 .26; @skeleton .5 .02 .5; @capybara .22 .12 .36`

const HEADS: ReadonlyMap<string, Head> = new Map(
  TABLE.split(/[;\n]/).map(entry => {
    const [name = '', x, y, w] = entry.trim().split(' ')
    return [name, { x: Number(x), y: Number(y), w: Number(w) }]
  }),
)

/** The head of a subject as its usual drawing shows it; a guess where nobody measured it. */
export function headAt({ art }: Subject): Head {
  const known = HEADS.get(art.from === 'pack' ? art.icon : `@${art.name}`)
  if (known) return known
  // Bodies under a head icon and people are upright, whole animals look to the left.
  return art.from === 'hand' || art.face ? { x: 0.5, y: 0.03, w: 0.56 } : { x: 0.36, y: 0.08, w: 0.42 }
}
