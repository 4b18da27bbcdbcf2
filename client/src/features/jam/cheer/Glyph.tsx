import type { Reaction } from '#shared/protocol/events.ts'

/** The drawn reactions, in their own few colours; the same in every browser, whatever emoji it has. */
export function Glyph({ of }: { of: Reaction }) {
  return (
    <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false">
      {DRAWN[of]}
    </svg>
  )
}

const INK = 'oklch(0.25 0.04 60)'
const face = <circle cx="16" cy="16" r="13" fill="oklch(0.86 0.14 85)" />
const line = {
  fill: 'none',
  stroke: INK,
  strokeWidth: 2,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const

const DRAWN: Record<Reaction, React.ReactNode> = {
  love: (
    <path
      fill="oklch(0.63 0.22 20)"
      d="M16 27.5C8 21.8 3.5 17.4 3.5 11.9 3.5 8 6.4 5.2 9.9 5.2c2.5 0 4.7 1.3 6.1 3.6 1.4-2.3 3.6-3.6 6.1-3.6 3.5 0 6.4 2.8 6.4 6.7 0 5.5-4.5 9.9-12.5 15.6Z"
    />
  ),
  laugh: (
    <>
      {face}
      <path d="M8.5 13.5 11 11.2l2.5 2.3M18.5 13.5l2.5-2.3 2.5 2.3" {...line} />
      <path d="M8.6 17.6h14.8c-.5 4.6-3.5 7.2-7.4 7.2s-6.9-2.6-7.4-7.2Z" fill={INK} />
      <path
        d="M11.4 22.5c1.2-1.3 2.8-2 4.6-2s3.4.7 4.6 2c-1.2 1.5-2.8 2.3-4.6 2.3s-3.4-.8-4.6-2.3Z"
        fill="oklch(0.66 0.19 20)"
      />
    </>
  ),
  wow: (
    <>
      {face}
      <circle cx="11.2" cy="12.5" r="1.9" fill={INK} />
      <circle cx="20.8" cy="12.5" r="1.9" fill={INK} />
      <ellipse cx="16" cy="21" rx="3.4" ry="4.3" fill={INK} />
    </>
  ),
  bravo: (
    <>
      <path
        fill="oklch(0.8 0.13 150)"
        d="m16 6.5 2.7 6 6.5.7-4.9 4.3 1.4 6.4L16 20.6l-5.7 3.3 1.4-6.4-4.9-4.3 6.5-.7L16 6.5Z"
      />
      <path
        d="M16 1.8v2M4.2 5.8l1.5 1.5M27.8 5.8l-1.5 1.5M1.9 17.5h2M28.1 17.5h2M7.2 28.3l1.2-1.7M24.8 28.3l-1.2-1.7"
        fill="none"
        stroke="oklch(0.72 0.13 230)"
        strokeWidth="2"
        strokeLinecap="round"
      />
    </>
  ),
  fire: (
    <>
      <path
        fill="oklch(0.68 0.2 45)"
        d="M16.5 2.5c1 4.7 8.7 7.3 8.7 15.5 0 6-4.2 10.7-9.3 10.7S6.8 24.5 6.8 19c0-4 2.2-6.7 4.2-8.7.2 2 .9 3.4 2.2 4.2-.3-4.7.8-9 3.3-12Z"
      />
      <path
        fill="oklch(0.87 0.16 90)"
        d="M16.3 15.5c.6 2.8 4 4 4 7.8 0 2.9-2 5.2-4.4 5.2s-4.2-2.1-4.2-4.8c0-2.2 1.2-3.5 2.2-4.5.2 1 .6 1.7 1.2 2.1-.2-2.2.2-4.2 1.2-5.8Z"
      />
    </>
  ),
  hmm: (
    <>
      {face}
      <circle cx="11.2" cy="14" r="1.9" fill={INK} />
      <circle cx="20.8" cy="14" r="1.9" fill={INK} />
      <path d="M18.4 8.8c1.8-1.2 3.5-1.2 5.2-.2M8.6 10.4h4.8M11.5 22.4c2.8-1.5 5.8-1.9 9-1.2" {...line} />
    </>
  ),
}
