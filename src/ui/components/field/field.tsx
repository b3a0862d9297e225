import type { ComponentChildren } from 'preact'
import { useWords } from '../../language.tsx'

/** What every field has. `name` is also its id unless `id` is given; the error summary links to that id. */
export interface FieldProps {
  name: string
  id?: string
  label: ComponentChildren
  hint?: ComponentChildren
  error?: string
  /** Says that the field may be left empty. All others are needed. */
  optional?: boolean
  /** Sets the label in a heading of this level, where the field is a section of its own. */
  heading?: 2 | 3
  /** The heading's id, for a section's `aria-labelledby`. */
  headingId?: string
  /** As wide as running text, for texts of many lines. */
  wide?: boolean
}

/** Label above, then hint, then error, then the control: `<Field id="x" label="…"><input class="input" id="x" …/></Field>`. */
export function Field({
  id,
  label,
  hint,
  error,
  optional,
  heading,
  headingId,
  wide,
  children,
}: Omit<FieldProps, 'name' | 'id'> & { id: string; children: ComponentChildren }) {
  const words = useWords()
  const Heading: 'h2' | 'h3' = heading === 2 ? 'h2' : 'h3'
  const labelNode = (
    <label for={id}>
      {label}
      {optional && <span class="soft not-bold"> {words.optional}</span>}
    </label>
  )
  return (
    <div class={['field', error && 'has-error', wide && 'measure'].filter(Boolean).join(' ')}>
      {heading ? <Heading id={headingId}>{labelNode}</Heading> : labelNode}
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError id={id} error={error} />
      {children}
    </div>
  )
}

/** The error by its field, in the same words as in the summary. */
export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  const words = useWords()
  if (!error) return null
  return (
    <p class="error-text" id={`${id}-error`}>
      <span class="vh">{words.error}</span>
      {error}
    </p>
  )
}

/** The attributes that tie a control to its hint and error. */
export function wiring(id: string, { hint, error }: Pick<FieldProps, 'hint' | 'error'>) {
  const ids = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return { 'aria-describedby': ids || undefined, 'aria-invalid': error ? ('true' as const) : undefined }
}
