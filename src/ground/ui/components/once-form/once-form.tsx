import { randomUUID } from 'node:crypto'
import type { ComponentChildren, FormHTMLAttributes } from 'preact'

/** The name of the field that tells one showing of a form from another. */
export const onceField = 'once'

type Rest = Pick<FormHTMLAttributes, 'action' | 'class' | 'id' | 'novalidate' | 'aria-labelledby'> & { enctype?: 'multipart/form-data' }

/**
 * A form that does what it does once, however often its button is pressed: what is sent again leads where it led the first time (`web/once.ts`). Every form that
 * makes or changes something is one, apart from those about a person's answers, which know by themselves what has been saved.
 */
export function OnceForm({ children, ...rest }: Rest & { children: ComponentChildren }) {
  return (
    <form method="post" novalidate {...rest}>
      <input type="hidden" name={onceField} value={randomUUID()} autocomplete="off" />
      {children}
    </form>
  )
}
