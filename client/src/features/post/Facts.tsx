import type { Post } from '#shared/feed.ts'
import type { Form } from '#shared/kinds.ts'
import { mediaUrl } from '../../lib/media.ts'
import { t } from '../../text/inside.ts'
import styles from './PostPage.module.css'

/** Engines of rules; everything else is a model. */
const BUILT_IN = new Set(['painter', 'writer'])

/** By what it was drawn, with which parameters, and why it stands where it stands in the feed. */
export function Facts({ post: { engine, params, seed, hot, pictures } }: { post: Post }) {
  // Style names are ids like `paperCut`.
  const words = params.style.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`)
  const style = words.charAt(0).toUpperCase() + words.slice(1)
  return (
    <section className={styles.facts} aria-label={t.made.heading}>
      <p>
        <b>{t.made.heading}</b> {!BUILT_IN.has(engine.id) && `${t.made.ai} `}
        {params.kind === 'text'
          ? t.texts.postMade(
              engine.label,
              t.texts.forms[params.style as Form] ?? style,
              engine.id === 'writer' ? seed : null,
            )
          : t.post.made(
              engine.label,
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
      <p>
        {pictures.map((picture, index) => (
          <a key={picture.hash} href={mediaUrl(picture.original ?? picture)} download>
            {t.made.download(index + 1, pictures.length)}
          </a>
        ))}{' '}
        {t.made.downloadNote}
      </p>
      <p>{t.post.why(hot.fromWeight, hot.fromTime)}</p>
    </section>
  )
}
