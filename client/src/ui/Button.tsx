import type { ComponentPropsWithRef, ReactNode } from 'react'
import { Link } from 'wouter'
import styles from './Button.module.css'
import { classes } from './classes.ts'
import { useDelayed } from './useDelayed.ts'

/** `step` is the one next step of a screen: yellow, and never twice. */
export type ButtonLook = 'step' | 'quiet' | 'text'

type Look = { look?: ButtonLook; large?: boolean; wide?: boolean; className?: string | undefined }

function classOf({ look = 'quiet', large, wide, className }: Look): string {
  return classes(styles.button, styles[look], large && styles.large, wide && styles.wide, className)
}

type ButtonProps = Look &
  Omit<ComponentPropsWithRef<'button'>, 'className'> & {
    /** While true the button takes no press and keeps its place and focus; after 300 ms it says `busyLabel`. */
    busy?: boolean
    busyLabel?: ReactNode
  }

/** A pill to press. */
export function Button({ look, large, wide, className, busy, busyLabel, ...rest }: ButtonProps) {
  const slow = useDelayed(busy === true)
  return (
    <button
      type="button"
      {...rest}
      className={classOf({
        ...(look && { look }),
        ...(large && { large }),
        ...(wide && { wide }),
        className,
      })}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled'] || undefined}
      onClick={event => {
        if (busy || rest['aria-disabled']) event.preventDefault()
        else rest.onClick?.(event)
      }}
    >
      {slow && busyLabel ? busyLabel : rest.children}
    </button>
  )
}

type LinkProps = Look & {
  href: string
  children: ReactNode
  'aria-label'?: string
  'aria-describedby'?: string
  [more: `data-${string}`]: string
}

/** A pill that leads somewhere. */
export function ButtonLink({ look, large, wide, className, ...rest }: LinkProps) {
  return (
    <Link
      {...rest}
      className={classOf({
        ...(look && { look }),
        ...(large && { large }),
        ...(wide && { wide }),
        className,
      })}
    />
  )
}
