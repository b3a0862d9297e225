import type { ComponentChildren } from 'preact'
import { optionId } from '../field/choices.tsx'
import { FieldError, wiring } from '../field/field.tsx'
import type { Option } from '../field/inputs.tsx'

export interface SmallChoiceProps {
  name: string
  id?: string
  legend: ComponentChildren
  /** Hides the legend where the words around already ask. */
  legendHidden?: boolean
  hint?: ComponentChildren
  error?: string | undefined
  options: Option[]
  chosen?: string | undefined
}

/** Two to four short options side by side. */
export function SmallChoice({ name, id = name, legend, legendHidden, hint, error, options, chosen }: SmallChoiceProps) {
  const { 'aria-describedby': describedBy, 'aria-invalid': invalid } = wiring(id, { hint, error })
  const fieldset = (
    <fieldset class="stack-s" role={error ? 'radiogroup' : undefined} aria-describedby={describedBy} aria-invalid={invalid}>
      <legend class={legendHidden ? 'vh' : 'label'}>{legend}</legend>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError id={id} error={error} />
      <div class="seg">
        {options.map((option, index) => (
          <div key={option.value}>
            <input type="radio" name={name} id={optionId(id, index)} value={option.value} checked={option.value === chosen} />
            <label for={optionId(id, index)}>{option.label}</label>
          </div>
        ))}
      </div>
    </fieldset>
  )
  return error ? <div class="has-error">{fieldset}</div> : fieldset
}
