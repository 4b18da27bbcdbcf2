import { useTitle } from '../lib/useTitle.ts'
import { t } from '../text/t.ts'
import { ButtonLink } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from './Page.tsx'

/** An address with nothing behind it. */
export function NotFoundPage() {
  useTitle(t.common.pageTitle(t.common.notFoundTitle))
  return (
    <Page start still>
      <Notice level={1} drawing="gone" title={t.common.notFoundTitle} text={t.common.notFoundText}>
        <ButtonLink look="step" href="/">
          {t.common.toFront}
        </ButtonLink>
      </Notice>
    </Page>
  )
}
