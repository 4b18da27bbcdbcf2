import { useLayoutEffect, useRef } from 'react'
import { classes } from './classes.ts'
import styles from './TextSheet.module.css'

/** Type sizes to try, px, largest first; what is longer than the sheet at the last one fades out at its foot. */
const SIZES = [34, 30, 26, 23, 20, 18, 17, 16, 15, 14, 13]

type Props = {
  text: string
  /** It is being written this moment. */
  growing?: boolean
  className?: string | undefined
}

/** A short text set as a poem, in the largest type in which all of it stands in the room it has. */
export function TextSheet({ text, growing = false, className }: Props) {
  const sheet = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a longer text may need smaller type
  useLayoutEffect(() => {
    const element = sheet.current
    if (!element) return
    const measure = () => fitText(element)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [text])
  return (
    <div ref={sheet} className={classes(styles.sheet, className)}>
      <p className={styles.text} dir="auto">
        <Stanzas text={text} growing={growing} />
      </p>
    </div>
  )
}

function fitText(sheet: HTMLElement): void {
  const [words] = sheet.children
  if (!(words instanceof HTMLElement)) return
  const style = getComputedStyle(sheet)
  const room =
    sheet.clientHeight - Number.parseFloat(style.paddingBlockStart) - Number.parseFloat(style.paddingBlockEnd)
  const stands = SIZES.some(size => {
    words.style.fontSize = `${size}px`
    return words.scrollHeight <= room && words.scrollWidth <= words.clientWidth
  })
  sheet.toggleAttribute('data-cut', !stands)
}

/** The same at its own height, for the one text of a page. */
export function TextPage({ text, className }: { text: string; className?: string | undefined }) {
  return (
    <div className={classes(styles.page, className)}>
      <p className={styles.text} dir="auto">
        <Stanzas text={text} />
      </p>
    </div>
  )
}

/** Half a line stands between stanzas: a whole one would cost a small sheet its last verse. */
function Stanzas({ text, growing = false }: { text: string; growing?: boolean }) {
  return text.split('\n\n').map((stanza, at, all) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: stanzas only ever grow at their end
    <span key={at} className={styles.stanza}>
      {stanza}
      {growing && at === all.length - 1 && <span className={styles.caret} />}
      {'\n'}
    </span>
  ))
}
