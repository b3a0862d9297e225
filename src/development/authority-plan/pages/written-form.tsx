import type { ComponentChildren } from 'preact'
import { Hidden } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { AutoSaveForm } from '../../../ground/ui/components/saved-note/saved-note.tsx'

export type WrittenFormProps = {
  action: string
  /** What is written, as it is kept; none for what is new: that is saved by its button, so that nothing half begun stands in the plan. */
  kept: { revision: number; autosave: string } | null
  /** Whether two texts stand beside each other: then nothing is saved before its writer has chosen. */
  conflict: boolean
  class: string
  children: ComponentChildren
}

/** A form of the plan's text: what is there already is saved while it is written. */
export function WrittenForm({ action, kept, conflict, class: look, children }: WrittenFormProps) {
  if (kept && !conflict)
    return (
      <AutoSaveForm class={look} action={action} autosave={kept.autosave} revision={kept.revision}>
        {children}
      </AutoSaveForm>
    )
  return (
    <OnceForm class={look} action={action}>
      {kept && <Hidden values={{ revision: kept.revision }} />}
      {children}
    </OnceForm>
  )
}
