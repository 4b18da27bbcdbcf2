import type { CSSProperties } from 'react'

/** A picture's shape as `--ratio`, width by height, for sizes that depend on the height of the screen. */
export function ratioStyle({ width, height }: { width: number; height: number }): CSSProperties {
  return { '--ratio': width / height } as CSSProperties
}
