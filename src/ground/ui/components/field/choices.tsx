import type { ComponentChildren } from 'preact'
import { FieldError, type FieldProps, wiring } from './field.tsx'
import type { Option } from './inputs.tsx'

/** One choice of a group, with an explanation under it if needed. */
export interface Choice extends Option {
  hint?: string | undefined
}

type GroupProps = Pick<FieldProps, 'name' | 'id' | 'hint' | 'error'> & { legend: ComponentChildren; choices: Choice[] }

/** A single yes-or-no box. */
export function Checkbox({
  name,
  id = name,
  label,
  hint,
  error,
  checked,
  value = '1',
}: Pick<FieldProps, 'name' | 'id' | 'label' | 'hint' | 'error'> & { checked?: boolean; value?: string }) {
  return (
    <div class={error ? 'has-error' : undefined}>
      <FieldError id={id} error={error} />
      <div class="check">
        <input type="checkbox" id={id} name={name} value={value} checked={checked} {...wiring(id, { hint, error })} />
        <label for={id}>{label}</label>
      </div>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}

/** Any number of boxes under one question. */
export function CheckboxGroup({ name, id = name, legend, hint, error, choices, chosen }: GroupProps & { chosen?: string[] }) {
  return (
    <Group {...{ id, legend, hint, error }}>
      {choices.map((choice, index) => (
        <Row key={choice.value} id={optionId(id, index)} choice={choice}>
          <input
            type="checkbox"
            id={optionId(id, index)}
            name={name}
            value={choice.value}
            checked={chosen?.includes(choice.value)}
            aria-describedby={choice.hint && choiceHintId(optionId(id, index))}
            aria-invalid={error ? 'true' : undefined}
          />
        </Row>
      ))}
    </Group>
  )
}

/** One of several, all in sight. */
export function RadioGroup({ name, id = name, legend, hint, error, choices, chosen }: GroupProps & { chosen?: string | undefined }) {
  return (
    <Group {...{ id, legend, hint, error }} radio>
      {choices.map((choice, index) => (
        <Row key={choice.value} id={optionId(id, index)} choice={choice}>
          <input
            type="radio"
            id={optionId(id, index)}
            name={name}
            value={choice.value}
            checked={choice.value === chosen}
            aria-describedby={choice.hint && choiceHintId(optionId(id, index))}
          />
        </Row>
      ))}
    </Group>
  )
}

/** The first choice has the group's id, so that the error summary leads to it. */
export function optionId(id: string, index: number): string {
  return index === 0 ? id : `${id}-${index + 1}`
}

/** A choice explains itself apart from the group: the first choice has the group's id, and both may have a hint. */
function choiceHintId(id: string): string {
  return `${id}-choice-hint`
}

/** A fieldset whose legend is the question, with hint and error tied to it. */
export function Group({
  id,
  legend,
  hint,
  error,
  radio,
  children,
}: Pick<GroupProps, 'legend' | 'hint' | 'error'> & { id: string; radio?: boolean; children: ComponentChildren }) {
  const { 'aria-describedby': describedBy, 'aria-invalid': invalid } = wiring(id, { hint, error })
  const fieldset = (
    <fieldset role={radio && error ? 'radiogroup' : undefined} aria-describedby={describedBy} aria-invalid={radio ? invalid : undefined}>
      <legend class="label">{legend}</legend>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError id={id} error={error} />
      {children}
    </fieldset>
  )
  return error ? <div class="has-error">{fieldset}</div> : fieldset
}

function Row({ id, choice, children }: { id: string; choice: Choice; children: ComponentChildren }) {
  return (
    <div class="check">
      {children}
      <label for={id}>
        {choice.label}
        {choice.hint && (
          <span class="hint block" id={choiceHintId(id)}>
            {choice.hint}
          </span>
        )}
      </label>
    </div>
  )
}
