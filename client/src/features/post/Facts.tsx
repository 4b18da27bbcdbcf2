import type { Post } from '#shared/feed.ts'
import { mediaUrl } from '../../lib/media.ts'
import { t } from '../../text/inside.ts'
import { engineWords, styleWords } from '../../text/makingWords.ts'
import styles from './PostPage.module.css'

/** Engines of rules; everything else is a model. */
const BUILT_IN = new Set(['painter', 'writer'])

/** By what it was drawn, with which parameters, and why it stands where it stands in the feed. */
export function Facts({ post: { engine, params, seed, hot, pictures } }: { post: Post }) {
  const label = engineWords(engine.id, engine.label)
  const style = styleWords(params.style)
  return (
    <section className={styles.facts} aria-label={t.made.heading}>
      <p>
        {!BUILT_IN.has(engine.id) && `${t.made.ai} `}
        {params.kind === 'text'
          ? t.texts.postMade(label, style, engine.id === 'writer' ? seed : null)
          : t.post.made(
              label,
              params.style === 'none' ? null : style,
              params.shape,
              engine.id === 'painter' ? seed : null,
            )}
      </p>
      {engine.added && (
        <p>
          {t.engines.addedToTheirs} <q>{engine.added}</q>
        </p>
      )}
      <p>{t.post.why(hot.fromWeight, hot.fromTime)}</p>
      <p className={styles.files}>
        {pictures.map((picture, index) => (
          <a key={picture.hash} href={mediaUrl(picture.original ?? picture)} download>
            {t.made.download(index + 1, pictures.length)}
          </a>
        ))}
        <span>{t.made.downloadNote}</span>
      </p>
    </section>
  )
}
