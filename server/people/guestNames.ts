import { randomInt } from 'node:crypto'
import { COLOURS } from '#shared/limits.ts'

/** What a guest is called until a better name is given; every pair fits a name's 24 units. */
const MOODS =
  'Amber Azure Bold Brave Bright Brisk Calm Cheery Clever Coral Cosmic Cosy Curious Daring Dreamy Eager Gentle Giddy Gilded Golden Happy Hazel Humble Indigo Ivory Jade Jolly Kind Lilac Lively Lucky Lunar Mellow Merry Mighty Minty Misty Mossy Neon Nimble Noble Olive Opal Pearly Playful Plucky Polar Proud Quick Quiet Radiant Rosy Ruby Rustic Scarlet Shiny Silver Sleepy Snowy Solar Spicy Starry Sunny Swift Tidal Tiny Velvet Violet Vivid Warm Wild Windy Wise Witty Zesty'.split(
    ' ',
  )
const ANIMALS =
  'Alpaca Badger Bear Beaver Bee Bison Bunny Camel Cat Cheetah Crane Deer Dolphin Dove Dragon Duck Eagle Falcon Ferret Finch Fox Gecko Giraffe Goose Hare Hawk Hedgehog Heron Ibis Jay Kiwi Koala Lark Lemur Leopard Lion Llama Lynx Magpie Marmot Mole Moose Moth Mouse Newt Ocelot Octopus Otter Owl Panda Parrot Peacock Pelican Penguin Pigeon Puffin Quail Rabbit Raven Robin Seal Sparrow Squirrel Stork Swan Tapir Tiger Toucan Turtle Walrus Whale Wolf Wombat Wren Yak Zebra'.split(
    ' ',
  )

const pick = (list: readonly string[]) => list[randomInt(list.length)] ?? ''

/** A friendly name of two words, "Amber Fox", and one of the people colours (0 to 9). */
export function newGuestLook(): { name: string; colour: number } {
  return { name: `${pick(MOODS)} ${pick(ANIMALS)}`, colour: randomInt(COLOURS) }
}
