import { type FormEvent, useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { QUESTION_MAX } from '#shared/limits.ts'
import { t } from '../../text/t.ts'
import styles from './Feed.module.css'

/** The field over the wall: Enter looks, and an empty field shows everything again. The address holds the words. */
export function FeedSearch({ words }: { words: string | null }) {
  const [, navigate] = useLocation()
  const field = useRef<HTMLInputElement>(null)
  // Back and forward change the words under the field, which keeps its focus.
  useEffect(() => {
    if (field.current) field.current.value = words ?? ''
  }, [words])
  const look = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const asked = String(new FormData(event.currentTarget).get('q') ?? '').trim()
    if (asked !== (words ?? '')) navigate(asked ? `/?${new URLSearchParams({ q: asked })}` : '/')
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is not in every browser that Riff serves
    <form role="search" className={styles.search} onSubmit={look}>
      <input
        ref={field}
        type="search"
        name="q"
        className={styles.field}
        defaultValue={words ?? ''}
        maxLength={QUESTION_MAX}
        aria-label={t.search.label}
        placeholder={t.search.placeholder}
        enterKeyHint="search"
        autoComplete="off"
        onChange={event => {
          // The field's own cross, and clearing it by hand.
          if (event.currentTarget.value === '' && words) navigate('/')
        }}
      />
    </form>
  )
}
