import type { ComponentChildren } from 'preact'
import { Field, type FieldProps, wiring } from './field.tsx'

interface Shared {
  autocomplete?: string
  autofocus?: boolean
  disabled?: boolean
  form?: string
  required?: boolean
}

interface LineRest extends Shared {
  value?: string | undefined
  maxlength?: number
  /** Id of a `datalist` with words to choose among. */
  list?: string
  inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'search'
  spellcheck?: boolean
  readonly?: boolean
}

interface TextRest extends Shared {
  value?: string | undefined
  rows?: number | undefined
  maxlength?: number
}

/** One line of text; `type` for e-mail addresses and the like. */
export function TextInput({
  type = 'text',
  list,
  ...props
}: FieldProps & LineRest & { type?: 'text' | 'email' | 'search' | 'tel' | 'url' }) {
  const [field, control] = split(props)
  return (
    <Field {...field}>
      <input class="input" type={type} list={list} {...control} />
    </Field>
  )
}

/** Several lines of text; `value` is the text. */
export function TextArea({ rows = 3, ...props }: FieldProps & TextRest) {
  const [field, control] = split(props)
  return (
    <Field {...field}>
      <textarea class="input" rows={rows} {...control} />
    </Field>
  )
}

/** One choice of a list. */
export interface Option {
  value: string
  label: string
}

/** A list to choose from; `empty` is the words of a first row that chooses nothing. */
export function Select({
  options,
  value,
  empty,
  ...props
}: FieldProps & Shared & { options: Option[]; value?: string | undefined; empty?: string | undefined }) {
  const [field, control] = split(props)
  return (
    <Field {...field}>
      <select class="input" {...control}>
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}

/** A day, as `2027-01-29`. */
export function DateInput(props: FieldProps & Shared & { value?: string | undefined; min?: string; max?: string }) {
  const [field, control] = split(props)
  return (
    <Field {...field}>
      <input class="input" type="date" {...control} />
    </Field>
  )
}

/** A whole number. */
export function NumberInput(props: FieldProps & Shared & { value?: number | string; min?: number; max?: number }) {
  const [field, control] = split(props)
  return (
    <Field {...field}>
      <input class="input" type="number" inputmode="numeric" {...control} />
    </Field>
  )
}

/** A file; put it in a form with `enctype="multipart/form-data"`. `accept` is ".csv,.xlsx". */
export function FileInput(props: FieldProps & Shared & { accept?: string; multiple?: boolean }) {
  const [field, control] = split(props)
  return (
    <Field {...field}>
      <input class="input" type="file" {...control} />
    </Field>
  )
}

/** A code from a slip of paper, of eight or twelve characters; may be pasted, in any case and with spaces. */
export function CodeInput(props: FieldProps & Shared & { value?: string | undefined }) {
  const [field, control] = split(props)
  return (
    <Field {...field}>
      <input
        class="input code"
        type="text"
        autocomplete="one-time-code"
        autocapitalize="characters"
        spellcheck={false}
        maxlength={24}
        {...control}
      />
    </Field>
  )
}

/** Values that travel with a form unseen. */
export function Hidden({ values }: { values: Record<string, string | number> }): ComponentChildren {
  return Object.entries(values).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
}

/** What belongs to the field around the control, and what to the control. */
function split<Props extends FieldProps>({
  name,
  id = name,
  label,
  hint,
  error,
  optional,
  heading,
  headingId,
  wide,
  limit,
  ...rest
}: Props) {
  return [
    { id, label, hint, error, optional, heading, headingId, wide, limit },
    { id, name, ...wiring(id, { hint, error, limit }), ...rest },
  ] as const
}
