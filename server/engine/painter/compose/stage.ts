import type { Canvas, SKRSContext2D } from '@napi-rs/canvas'
import { createCanvas } from '@napi-rs/canvas'
import { lit, mix, type Rgb } from '../colour.ts'
import type { Mark } from '../marks.ts'
import { type Random, randomFrom } from '../random.ts'
import type { Scene } from '../scene.ts'
import type { Hung } from './hung.ts'
import { type Recipe, type View, viewOf } from './view.ts'

/** A picture under way: the canvas, what it should show, and the streams of chance its layers draw from. */
export type Stage = {
  canvas: Canvas
  ctx: SKRSContext2D
  /** The subjects alone, without their shadows: what they cover tells a style what the picture is about. */
  cast: SKRSContext2D
  /** What falls, flashes and glimmers: gathered here, and drawn when all else is done. */
  marks: Mark[]
  /** Suns and moons that the words name. */
  hung: Hung[]
  width: number
  height: number
  /** The shorter side: every length in the picture is a fraction of it. */
  m: number
  /** The horizon in pixels. */
  horizon: number
  scene: Scene
  view: View
  /** Chance that decides where things stand; kept by "vary subtle". */
  layout(label: string): Random
  /** Chance that decides what they look like close up. */
  detail(label: string): Random
}

/** An empty stage of the given size in pixels. */
export function stageFor(scene: Scene, recipe: Recipe, width: number, height: number): Stage {
  const canvas = createCanvas(width, height)
  const view = viewOf(scene, recipe, width, height)
  return {
    canvas,
    ctx: canvas.getContext('2d'),
    cast: createCanvas(width, height).getContext('2d'),
    marks: [],
    hung: [],
    width,
    height,
    m: Math.min(width, height),
    horizon: Math.round(view.horizon * height),
    scene,
    view,
    layout: label => randomFrom(`layout|${recipe.layout}|${recipe.variant}|${label}`),
    detail: label => randomFrom(`detail|${recipe.detail}|${label}`),
  }
}

/** A surface colour in the picture's light at a distance of 0 (here) to 1 (the horizon), where haze has swallowed it. */
export function aired(stage: Stage, surface: Rgb, distance: number): Rgb {
  const { light, haze } = stage.view.palette
  return mix(lit(surface, light), haze, distance * distance * 0.35 + distance * 0.55)
}

/** True for the times when stars are out and windows are lit. */
export function isDark(stage: Stage): boolean {
  return stage.view.time === 'night' || stage.view.time === 'dusk'
}

/** True when snow covers the ground. */
export function isSnowy(stage: Stage): boolean {
  return stage.scene.weather.includes('snow')
}

/** True if the prompt says "no ..." of a thing, told as a plain singular noun. */
export function forbids(stage: Stage, thing: string): boolean {
  return stage.scene.without?.some(word => word === thing || word === `${thing}s`) ?? false
}
