import { type ReactNode, useId, useRef, useState } from 'react'
import { Button, type ButtonLook } from './Button.tsx'
import styles from './Popover.module.css'
import { placePanel } from './placePanel.ts'

type Props = {
  /** What the button shows. */
  button: ReactNode
  /** What the button is called, where it shows no words. */
  buttonLabel?: string
  look?: ButtonLook
  buttonClass?: string | undefined
  disabled?: boolean
  /** More for the button itself, such as what a key finds it by. */
  buttonProps?: Record<`data-${string}` | `aria-${string}`, string>
  /** The panel's name. */
  label: string
  /** The edge of the button at which the panel stands. */
  align?: 'start' | 'end'
  children: ReactNode | ((close: () => void) => ReactNode)
}

/** Where the focus goes first: never into a field on a phone, whose keyboard would cover the panel. */
function firstIn(panel: HTMLElement): HTMLElement {
  if (matchMedia('(hover: none)').matches) return panel
  const chosen = panel.querySelector<HTMLElement>('input:checked')
  return chosen ?? panel.querySelector<HTMLElement>('input, button, a[href]') ?? panel
}

/**
 * A button with a small panel of the browser's own kind: one at a time, closed by Escape or a press elsewhere. The focus goes into
 * the panel and comes back to the button.
 */
export function Popover(props: Props) {
  const {
    button,
    buttonLabel,
    look = 'text',
    buttonClass,
    disabled,
    buttonProps,
    label,
    align = 'start',
    children,
  } = props
  const trigger = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  const id = useId()

  const place = () => {
    if (!trigger.current || !panel.current) return
    const rightToLeft = getComputedStyle(trigger.current).direction === 'rtl'
    const at = placePanel(
      trigger.current.getBoundingClientRect(),
      { width: panel.current.offsetWidth, height: panel.current.offsetHeight },
      { width: document.documentElement.clientWidth, height: window.innerHeight },
      (align === 'end') !== rightToLeft,
    )
    panel.current.style.left = `${at.left}px`
    panel.current.style.top = `${at.top}px`
  }

  const attach = (element: HTMLDivElement | null) => {
    panel.current = element
    if (!element) return
    const toggled = (event: ToggleEvent) => {
      const opens = event.newState === 'open'
      setOpen(opens)
      if (opens) {
        place()
        requestAnimationFrame(() => {
          place()
          firstIn(element).focus()
        })
      } else if (element.contains(document.activeElement)) trigger.current?.focus()
    }
    const before = (event: ToggleEvent) => {
      if (event.newState === 'closed' && element.contains(document.activeElement)) trigger.current?.focus()
    }
    element.addEventListener('toggle', toggled)
    element.addEventListener('beforetoggle', before)
    window.addEventListener('resize', place)
    return () => {
      element.removeEventListener('toggle', toggled)
      element.removeEventListener('beforetoggle', before)
      window.removeEventListener('resize', place)
    }
  }

  return (
    <>
      <Button
        {...buttonProps}
        ref={trigger}
        look={look}
        className={buttonClass}
        disabled={disabled}
        popoverTarget={id}
        aria-expanded={open}
        aria-label={buttonLabel}
      >
        {button}
      </Button>
      <div
        ref={attach}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        tabIndex={-1}
        className={styles.panel}
      >
        {open && (typeof children === 'function' ? children(() => panel.current?.hidePopover()) : children)}
      </div>
    </>
  )
}
