import { ErrorSummary, type FieldProblem } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { PageHead, type PageHeadProps } from '../../../ground/ui/components/page-head/page-head.tsx'

/** The head of a page that is a form: what is to be mended, if anything, above the title. */
export function FormHead({ problems, ...head }: PageHeadProps & { problems: FieldProblem[] }) {
  return (
    <>
      <ErrorSummary problems={problems} />
      <div class={problems.length > 0 ? 'gap' : undefined}>
        <PageHead {...head} />
      </div>
    </>
  )
}
