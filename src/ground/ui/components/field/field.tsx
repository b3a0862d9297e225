import type { ComponentChildren } from 'preact'
import { formatNumber } from '../../../base/language.ts'
import '../../custom-elements.ts'
import { useLanguage, useWords } from '../../language.tsx'

/** What every field has. `name` is also its id unless `id` is given; the error summary links to that id. */
export interface FieldProps {
  name: string
  id?: string
  label: ComponentChildren
  hint?: ComponentChildren
  error?: string | undefined
  /** Says that the field may be left empty. All others are needed. */
  optional?: boolean | undefined
  /** Sets the label in a heading of this level, where the field is a section of its own. */
  heading?: 2 | 3 | undefined
  /** The heading's id, for a section's `aria-labelledby`. */
  headingId?: string | undefined
  /** As wide as running text, for texts of many lines. */
  wide?: boolean | undefined
  /** Characters at most: told under the field, and counted down near the end where script runs. The server checks. */
  limit?: number | undefined
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
  limit,
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
      {limit !== undefined && <Limit id={id} limit={limit} />}
    </div>
  )
}

function Limit({ id, limit }: { id: string; limit: number }) {
  const words = useWords()
  return (
    <char-count data-for={id} data-limit={limit} data-left={words.charactersLeft} data-over={words.charactersOver}>
      <p class="hint" id={`${id}-limit`}>
        {words.atMost(formatNumber(limit, useLanguage()))}
      </p>
      <span class="vh" role="status" />
    </char-count>
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
export function wiring(id: string, { hint, error, limit }: Pick<FieldProps, 'hint' | 'error' | 'limit'>) {
  const ids = [hint ? `${id}-hint` : '', error ? `${id}-error` : '', limit === undefined ? '' : `${id}-limit`].filter(Boolean).join(' ')
  return { 'aria-describedby': ids || undefined, 'aria-invalid': error ? ('true' as const) : undefined }
}
