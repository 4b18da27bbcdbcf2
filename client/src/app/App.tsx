import { Suspense, useDeferredValue, ViewTransition } from 'react'
import { Route, Switch, useLocation } from 'wouter'
import { t } from '../text/t.ts'
import { Announcer } from '../ui/Announcer.tsx'
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx'
import { Toasts } from '../ui/Toasts.tsx'
import styles from './App.module.css'
import { FrontPage } from './FrontPage.tsx'
import { LoadingPage } from './LoadingPage.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'
import { JamPage, MinePage, PostPage } from './pages.ts'
import { useArrival } from './useArrival.ts'

/** The whole of the client: which page, and what stands around all pages. */
export function App() {
  const [path] = useLocation()
  // Deferred, so that the old page stays until the new one is ready, and the change is one scene.
  const shown = useDeferredValue(path)
  useArrival(shown)
  return (
    <>
      <a className={styles.skip} href="#main">
        {t.common.skip}
      </a>
      <ErrorBoundary resetKey={shown}>
        <Suspense fallback={<LoadingPage />}>
          <ViewTransition key={shown} update="none">
            <Switch location={shown}>
              <Route path="/">
                <FrontPage />
              </Route>
              <Route path="/j/:slug">{({ slug }) => <JamPage slug={slug} />}</Route>
              <Route path="/me">
                <MinePage />
              </Route>
              <Route path="/p/:id">{({ id }) => <PostPage id={id} />}</Route>
              <Route>
                <NotFoundPage />
              </Route>
            </Switch>
          </ViewTransition>
        </Suspense>
      </ErrorBoundary>
      <Toasts />
      <Announcer />
    </>
  )
}
