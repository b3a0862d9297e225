import type { ComponentChildren } from 'preact'
import { useWords } from '../../language.tsx'
import { optionId } from '../field/choices.tsx'
import { FieldError } from '../field/field.tsx'
import { LevelGlyph, type LevelNumber } from '../level/level.tsx'

/** One described level to choose. */
export interface LevelText {
  level: LevelNumber
  name: string
  text: string
}

export interface LevelChoiceProps {
  name: string
  /** Id of the first choice; the error summary links to it. */
  id?: string
  question: ComponentChildren
  hint?: ComponentChildren
  levels: LevelText[]
  /** 1–5, 0 for "not relevant to me", or -1 for "chosen not to". */
  chosen?: number | undefined
  /** Words of the last row, value 0. False where every answer needs a level. */
  notRelevant?: { label?: string; text?: string } | false
  /** Words of a row for who has chosen not to, value -1; none where it is left out. */
  optedOut?: { label: string; text: string } | undefined
  /** Only the texts: number, name and glyph come with the result. */
  textOnly?: boolean
  error?: string | undefined
  /** `page` makes the question the page's h1; `label` makes it an ordinary legend. */
  as?: 'page' | 'label'
}

/** A question with described levels as large radio rows. Drawn in one colour, so that colour does not steer the answer. */
export function LevelChoice({
  name,
  id = name,
  question,
  hint,
  levels,
  chosen,
  notRelevant = {},
  optedOut,
  textOnly = false,
  error,
  as = 'page',
}: LevelChoiceProps) {
  const words = useWords()
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  const fieldset = (
    <fieldset
      class="stack"
      role={error ? 'radiogroup' : undefined}
      aria-invalid={error ? 'true' : undefined}
      aria-describedby={described || undefined}
    >
      {as === 'page' ? (
        <legend>
          <h1 class="q">{question}</h1>
        </legend>
      ) : (
        <legend class="label">{question}</legend>
      )}
      {hint && (
        <p class={as === 'page' ? 'lead' : 'hint'} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError id={id} error={error} />
      <div class="picks">
        {levels.map(({ level, name: levelName, text }, index) => (
          <div class="pick" key={level}>
            <input type="radio" name={name} id={optionId(id, index)} value={level} checked={chosen === level} />
            <label for={optionId(id, index)}>
              {!textOnly && (
                <>
                  <b>
                    {level}. {levelName}
                  </b>
                  <LevelGlyph level={level} />
                </>
              )}
              <span>{text}</span>
            </label>
          </div>
        ))}
        {optedOut && (
          <div class="pick pick-none">
            <input type="radio" name={name} id={`${id}-out`} value="-1" checked={chosen === -1} />
            <label for={`${id}-out`}>
              <b>{optedOut.label}</b>
              <span>{optedOut.text}</span>
            </label>
          </div>
        )}
        {notRelevant && (
          <div class="pick pick-none">
            <input type="radio" name={name} id={`${id}-0`} value="0" checked={chosen === 0} />
            <label for={`${id}-0`}>
              <b>{notRelevant.label ?? words.notRelevantForMe}</b>
              <span>{notRelevant.text ?? words.notRelevantText}</span>
            </label>
          </div>
        )}
      </div>
    </fieldset>
  )
  return error ? <div class="has-error">{fieldset}</div> : fieldset
}
