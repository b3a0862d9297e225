import type { ComponentChildren } from 'preact'
import { useWords } from '../../language.tsx'
import { Button } from '../button/button.tsx'
import { Hidden } from '../field/inputs.tsx'
import { OnceForm } from '../once-form/once-form.tsx'

export interface ConfirmDialogProps {
  /** The id that a control's `dialog` names. */
  id: string
  title: string
  children: ComponentChildren
  /** What happens, as on the button that opened it. */
  confirm: string
  cancel?: string
  /** Where the confirmation is posted, with `values`. Without it, `form` is sent instead. */
  action?: string
  values?: Record<string, string | number>
  /** The id of a form on the page whose fields the confirmation sends. */
  form?: string
  danger?: boolean
}

/**
 * Asks before what cannot be undone; the safe choice has the focus. It opens by script only: let the control that
 * opens it lead to a page that asks the same, so that nothing hangs on script.
 */
export function ConfirmDialog({ id, title, children, confirm, cancel, action, values, form, danger }: ConfirmDialogProps) {
  const words = useWords()
  return (
    <dialog id={id} aria-labelledby={`${id}-title`}>
      <OnceForm class="stack" action={action}>
        {values && <Hidden values={values} />}
        <h2 id={`${id}-title`}>{title}</h2>
        {children}
        <div class="row">
          <Button variant={danger ? 'danger' : 'primary'} form={form}>
            {confirm}
          </Button>
          <Button variant="secondary" formmethod="dialog" formnovalidate autofocus>
            {cancel ?? words.keep}
          </Button>
        </div>
      </OnceForm>
    </dialog>
  )
}
