import { useWords } from '../../language.tsx'

/** One thing to correct: the id of the field and the same words as stand by it. */
export interface FieldProblem {
  field: string
  text: string
}

/** First on a page that came back with errors: says how many and links to each field. Renders nothing without errors. */
export function ErrorSummary({ problems, level = 2, id = 'errors' }: { problems: FieldProblem[]; level?: 2 | 3; id?: string }) {
  const words = useWords()
  const Heading: 'h2' | 'h3' = level === 2 ? 'h2' : 'h3'
  if (problems.length === 0) return null
  return (
    <div class="error-summary stack-s" role="alert" tabindex={-1} aria-labelledby={`${id}-title`}>
      <Heading id={`${id}-title`}>{words.errorCount(problems.length)}</Heading>
      <ul>
        {problems.map((problem) => (
          <li key={problem.field}>
            <a href={`#${problem.field}`}>{problem.text}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
