import { randomInt } from 'node:crypto'
import type { JamId } from '#shared/ids.ts'

/** Words of a jam's address: friendly, easy to say over a table, 2 to 12 letters. */
const FIRST =
  'amber azure bold brave bright brisk bronze calm cheery chilly clever cloudy copper coral cosmic cosy crimson crisp curious daring dawn deep dreamy dusty eager early easy ember fabled fancy festive fiery floral flying foggy frosty gentle giddy gilded glad golden grand green happy hazel hidden humble icy indigo ivory jade jolly jovial kind lavish leafy light lilac lively lofty lucky lunar magic mellow merry mighty minty misty mossy neon noble nimble olive opal open orange paper peachy pearly playful plucky polar proud purple quick quiet radiant rapid rosy ruby rustic sandy scarlet secret shiny silent silver sleepy smooth snowy solar spicy spring stellar stormy sunny swift tidal tidy tiny topaz velvet violet vivid warm wavy wild windy winter wise witty woolly young zesty'.split(
    ' ',
  )
const SECOND =
  'acorn badger bakery balloon bamboo banjo beacon bear beaver bell bird boat bridge brook cabin cactus camel canoe canyon castle cedar cello cherry circus cliff clover cloud comet coral cove crane creek deer desert dolphin dove dragon drum eagle falcon feather fern ferry field finch flute forest fountain fox garden gecko giraffe glacier grove harbour harp hawk hedge heron hill island ivy jungle kayak kite koala lagoon lake lantern lark leaf lemon lion lotus lynx mango maple marble meadow melon mill moon moth mountain oak oasis ocean orbit orchard otter owl palace panda parrot peach pebble penguin piano pigeon pine planet plum pond poppy puffin quail rabbit raven reef river robin rocket sail seal shell sky sparrow spruce star stone stream sun swan temple thunder tiger train tulip turtle valley village violin wagon walrus wave whale willow wind wolf wren'.split(
    ' ',
  )
/** Without vowels, so that no word comes about, and without look-alikes; 27 letters, eight of them hold 38 bits. */
const LETTERS = 'bcdfghjkmnpqrstvwxz23456789'
const LETTERS_COUNT = 8

const pick = (list: string | readonly string[]) => list[randomInt(list.length)] ?? ''

/** A fresh address for a jam. Unguessable: whoever has it may open an unlisted jam. */
export function newSlug(): JamId {
  const tail = Array.from({ length: LETTERS_COUNT }, () => pick(LETTERS)).join('')
  return `${pick(FIRST)}-${pick(SECOND)}-${tail}` as JamId
}
