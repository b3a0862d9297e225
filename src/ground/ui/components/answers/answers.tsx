import type { ComponentChildren } from 'preact'
import { useWords } from '../../language.tsx'

/** A question, its answer, and where to change it. `unanswered` makes the link say "Svara". */
export interface AnswerRow {
  name: string
  answer: ComponentChildren
  href?: string | undefined
  unanswered?: boolean
}

/** Check-your-answers rows. */
export function Answers({ rows }: { rows: AnswerRow[] }) {
  const words = useWords()
  return (
    <dl class="answers">
      {rows.map((row) => (
        <div key={row.name}>
          <dt>{row.name}</dt>
          <dd class="row">{row.answer}</dd>
          {row.href && (
            <dd>
              <a href={row.href}>
                {row.unanswered ? words.answer : words.change}
                <span class="vh">{words.about(row.name)}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
