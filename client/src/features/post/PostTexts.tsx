import { TextPage } from '../../ui/TextSheet.tsx'
import styles from './PostPage.module.css'

/** The winning text, or every co-winner, set as a poem. */
export function PostTexts({ texts }: { texts: readonly string[] }) {
  return (
    <div className={styles.pictures}>
      {texts.map(text => (
        <TextPage key={text} text={text} className={styles.text} />
      ))}
    </div>
  )
}
