import { t } from '../text/t.ts'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { Wordmark } from '../ui/Wordmark.tsx'
import bar from './TopBar.module.css'

/** What stands while a page's code is fetched: the bar that every page has. */
export function LoadingPage() {
  return (
    <>
      <header className={bar.bar}>
        <Wordmark />
      </header>
      <main id="main" tabIndex={-1} aria-busy="true">
        <VisuallyHidden>{t.common.loading}</VisuallyHidden>
      </main>
    </>
  )
}
