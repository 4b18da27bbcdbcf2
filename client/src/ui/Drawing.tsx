import type { ReactNode } from 'react'
import styles from './Drawing.module.css'

/** One light from above, on what is not there. */
const beam = (
  <>
    <path className={styles.beam} d="M112 18h16l52 116H60z" />
    <path className={styles.lamp} d="M108 18l4-12h16l4 12z" />
  </>
)

const DRAWINGS = {
  /** A frame that waits for its first picture. */
  frame: (
    <>
      {beam}
      <path className={styles.solid} d="M76 52h88v62H76z" />
      <path d="M86 62h68v42H86z" className={styles.dashed} />
    </>
  ),
  /** A nail where something hung. */
  gone: (
    <>
      {beam}
      <path d="M120 44v7" />
      <path className={styles.dashed} d="M80 60h80v56H80z" />
    </>
  ),
  /** A closed door with light under it. */
  door: (
    <>
      <path className={styles.beam} d="M88 126h64l34 16H54z" />
      <path className={styles.solid} d="M86 126V20a6 6 0 016-6h56a6 6 0 016 6v106z" />
      <path d="M62 126h116" />
      <path className={styles.lamp} stroke="none" d="M92 122h56v4H92z" />
      <circle cx="142" cy="74" r="3.5" />
    </>
  ),
  /** The curtain is down but for a hand's breadth. */
  curtain: (
    <>
      <path className={styles.beam} d="M112 132L118 24h4l6 108z" />
      <path d="M40 18h160" />
      <path className={styles.solid} d="M50 18c2 44 0 80-6 114h60c8-36 12-74 12-114z" />
      <path className={styles.solid} d="M190 18c-2 44 0 80 6 114h-60c-8-36-12-74-12-114z" />
      <path d="M72 18c0 42-2 80-6 114M96 18c0 42-4 80-10 114M168 18c0 42 2 80 6 114M144 18c0 42 4 80 10 114" />
    </>
  ),
  /** A plug that is out. */
  unplugged: (
    <>
      <path d="M10 104c30 0 28-30 58-30h10" />
      <path className={styles.solid} d="M78 60h16a10 10 0 0110 10v8a10 10 0 01-10 10H78z" />
      <path d="M104 68h12M104 80h12" />
      <path d="M230 104c-30 0-28-30-58-30h-6" />
      <path className={styles.solid} d="M166 58h-18a12 12 0 00-12 12v8a12 12 0 0012 12h18z" />
      <path stroke="var(--spotlight)" d="M122 46l4-12M112 46l-8-10M132 48l10-8" />
    </>
  ),
} as const satisfies Record<string, ReactNode>
export type DrawingName = keyof typeof DRAWINGS

/** Where each begins and how wide it is, so that its edge stands over the words' edge. */
const EDGES: Record<DrawingName, readonly [from: number, width: number]> = {
  frame: [59, 122],
  gone: [59, 122],
  door: [52, 136],
  curtain: [38, 164],
  unplugged: [8, 224],
}

/** What stands where there is nothing to see yet, or no longer. It says nothing that the words beside it do not. */
export function Drawing({ name }: { name: DrawingName }) {
  const [from, width] = EDGES[name]
  return (
    <svg
      className={styles.drawing}
      viewBox={`${from} 0 ${width} 146`}
      width={width}
      height={146}
      aria-hidden="true"
    >
      {DRAWINGS[name]}
    </svg>
  )
}
