import type { Basis } from '#shared/jam/state.ts'
import { Picture } from '../../../ui/Picture.tsx'
import { useJam } from '../jamContext.ts'
import { basisWords } from './basisWords.ts'
import styles from './Material.module.css'

/** What a round grew from: the picture, small, and a sentence. */
export function BasisNote({ basis }: { basis: Basis }) {
  const { state } = useJam()
  return (
    <span className={styles.note}>
      <Picture
        picture={basis.picture.thumb}
        placeholder={basis.picture.placeholder}
        alt=""
        className={styles.thumb}
        retry={false}
        eager
      />
      <span>{basisWords(state, basis)}</span>
    </span>
  )
}
