import { Component, type ErrorInfo, type ReactNode } from 'react'
import { t } from '../text/t.ts'
import { Button } from './Button.tsx'
import styles from './ErrorBoundary.module.css'
import { Notice } from './Notice.tsx'

type Props = { children: ReactNode; resetKey?: string }

/** Catches what broke below it and says what to do. A change of `resetKey` (the address) gives the page another chance. */
export class ErrorBoundary extends Component<Props, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true }
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack)
  }

  override componentDidUpdate(before: Props): void {
    if (this.state.broken && before.resetKey !== this.props.resetKey) this.setState({ broken: false })
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children
    return (
      <main className={styles.page}>
        <Notice level={1} drawing="unplugged" alert title={t.common.brokenTitle} text={t.common.brokenText}>
          <Button large onClick={() => location.reload()}>
            {t.common.reload}
          </Button>
        </Notice>
      </main>
    )
  }
}
