import { Page } from '../../app/Page.tsx'
import { ApiError, sentenceOf } from '../../lib/ApiError.ts'
import { useTitle } from '../../lib/useTitle.ts'
import { t } from '../../text/inside.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { PostSkeleton } from './PostSkeleton.tsx'
import { PostView } from './PostView.tsx'
import { usePost } from './usePost.ts'

/** A published piece at `/p/<id>`. */
export function PostPage({ id }: { id: string }) {
  const { data: post, error, refetch } = usePost(id)
  const missing = error instanceof ApiError && (error.reason === 'NOT_FOUND' || error.reason === 'JAM_HIDDEN')
  useTitle(post ? t.common.pageTitle(post.title) : missing ? t.common.pageTitle(t.post.notFoundTitle) : null)
  if (missing)
    return (
      <Page start still>
        <Notice level={1} drawing="gone" title={t.post.notFoundTitle} text={t.post.notFoundText}>
          <ButtonLink look="step" href="/">
            {t.common.toFront}
          </ButtonLink>
        </Notice>
      </Page>
    )
  if (post)
    return (
      <Page start wide>
        <PostView post={post} />
      </Page>
    )
  return (
    <Page start wide still={error !== null}>
      {error ? (
        <Notice level={1} drawing="unplugged" alert title={t.post.failedTitle} text={sentenceOf(error)}>
          <Button look="step" onClick={() => refetch()}>
            {t.common.tryAgain}
          </Button>
        </Notice>
      ) : (
        <PostSkeleton />
      )}
    </Page>
  )
}
