import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { fieldNames } from '../action/fields.ts'
import { actionWords } from '../action.words.ts'
import { ConflictNotice } from '../beside.tsx'

import { planTitle } from '../plan-sentences.ts'
import { ActionForm, type ActionFormProps } from './action-form.tsx'

export type ActionPageProps = ActionFormProps & { removable: boolean }

/** Writing an action of a plan. When somebody else was first, both texts stand side by side in one form. */
export function ActionPage(props: ActionPageProps) {
  const { language, plan, kept, editable, errors, theirs, removable } = props
  const t = actionWords[language]
  return (
    <>
      <ErrorSummary problems={fieldNames.flatMap((field) => (errors[field] ? [{ field, text: errors[field] }] : []))} />
      {kept.removed || !editable ? (
        <Notice kind="error" alert>
          {editable ? t.conflict.gone : t.conflict.closed}
        </Notice>
      ) : (
        theirs && <ConflictNotice language={language} name={theirs.byName} self={theirs.self} />
      )}
      <PageHead
        title={kept.title}
        context={
          <>
            <a href={`${linkTo('/plans/:id', plan.id)}#a-${kept.id}`}>{planTitle(plan, language)}</a>
            <span>{t.from[kept.origin]}</span>
            {kept.carriedFrom !== null && <span>{t.carried}</span>}
          </>
        }
      />
      <ActionForm {...props} />
      {!kept.removed && editable && (
        <Section id="remove" title={t.remove} note={removable ? t.removeNote : undefined}>
          {removable ? (
            <form method="post" action={formTo('DELETE /actions/:id', kept.id)} novalidate>
              <Button variant="secondary">{t.remove}</Button>
            </form>
          ) : (
            <p class="measure">{t.dropNote}</p>
          )}
        </Section>
      )}
    </>
  )
}
