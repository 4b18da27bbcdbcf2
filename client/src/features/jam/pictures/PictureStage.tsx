import type { CSSProperties, ReactNode } from 'react'
import type { Draft } from '#shared/jam/state.ts'
import { SHAPE_SIZES } from '#shared/kinds.ts'
import { fitTexts } from '../texts/fitTexts.ts'
import { Caption } from './Caption.tsx'
import { type Fit, fitGrid } from './fitGrid.ts'
import styles from './PictureStage.module.css'
import { useSize } from './useSize.ts'

type Props = {
  draft: Draft
  count: number
  /** The pictures; they are given the size of their places. */
  children: (fit: Fit) => ReactNode
  foot: ReactNode
}

/** Caption, pictures as large as they get, and one line under them. */
export function PictureStage({ draft, count, children, foot }: Props) {
  const [size, measure] = useSize()
  const shape = SHAPE_SIZES[draft.params.shape]
  const gap = (size?.width ?? 0) < 600 ? 10 : 16
  const fit =
    size &&
    (draft.params.kind === 'text'
      ? fitTexts(size, count, gap)
      : fitGrid(size, count, shape.width / shape.height, gap))
  return (
    <div
      className={styles.stage}
      style={{ '--grid': fit ? `${fit.grid.width}px` : '100%', '--gap': `${gap}px` } as CSSProperties}
    >
      <Caption draft={draft} />
      <div ref={measure} className={styles.grid}>
        {fit && children(fit)}
      </div>
      <div className={styles.foot}>{foot}</div>
    </div>
  )
}
