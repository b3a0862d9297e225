import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ComponentChildren } from 'preact'
import type { IconName } from '../icon/drawings.tsx'
import { Icon } from '../icon/icon.tsx'

/** One `primary` per view; `quiet` reads as a link; `danger` only for what destroys. */
export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'

interface Look {
  variant?: ButtonVariant
  /** A drawing before the words. */
  icon?: IconName | undefined
  /** A drawing after the words, such as the arrow of a next step. */
  iconEnd?: IconName | undefined
  /** Words for screen readers after the visible ones, so that the text stands alone: ": Läs källor". */
  about?: string | undefined
  /** The id of a dialog to open; without script the control does what it does anyway. */
  dialog?: string
  children: ComponentChildren
}

type ButtonRest = Pick<
  ButtonHTMLAttributes,
  | 'type'
  | 'name'
  | 'value'
  | 'form'
  | 'formaction'
  | 'formmethod'
  | 'formnovalidate'
  | 'autofocus'
  | 'disabled'
  | 'id'
  | 'class'
  | 'popovertarget'
  | 'aria-describedby'
>
type LinkRest = Pick<AnchorHTMLAttributes, 'id' | 'class' | 'rel' | 'download' | 'hreflang' | 'lang'> & { href: string }

const classes: Record<ButtonVariant, string> = {
  primary: 'btn',
  secondary: 'btn btn-2',
  quiet: 'btn btn-3',
  danger: 'btn btn-danger',
}

/** A button: it does something. Sends its form unless `type` says otherwise. */
export function Button({ variant = 'primary', icon, iconEnd, about, dialog, children, class: more, ...rest }: Look & ButtonRest) {
  return (
    <button class={joined(classes[variant], more)} data-dialog={dialog} {...rest}>
      <Inside icon={icon} iconEnd={iconEnd} about={about}>
        {children}
      </Inside>
    </button>
  )
}

/** A link that looks like a button: the main step onward. */
export function LinkButton({ variant = 'primary', icon, iconEnd, about, dialog, children, class: more, ...rest }: Look & LinkRest) {
  return (
    <a class={joined(classes[variant], more)} data-dialog={dialog} {...rest}>
      <Inside icon={icon} iconEnd={iconEnd} about={about}>
        {children}
      </Inside>
    </a>
  )
}

/** Prints the page. Needs script, so it shows only where script runs. */
export function PrintButton({ variant = 'secondary', children }: { variant?: ButtonVariant; children: ComponentChildren }) {
  return (
    <Button type="button" variant={variant} icon="print" class="with-script" data-print>
      {children}
    </Button>
  )
}

function Inside({ icon, iconEnd, about, children }: Pick<Look, 'icon' | 'iconEnd' | 'about' | 'children'>) {
  return (
    <>
      {icon && <Icon name={icon} />}
      {children}
      {about && <span class="vh">{about}</span>}
      {iconEnd && <Icon name={iconEnd} />}
    </>
  )
}

function joined(first: string, more: unknown): string {
  return typeof more === 'string' && more ? `${first} ${more}` : first
}
