import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { Hidden, TextArea } from '../../../ground/ui/components/field/inputs.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Beside, ConflictNotice } from '../../plan/beside.tsx'
import { goalWords } from '../../plan/goal.words.ts'
import { longest } from '../../plan/limits.ts'

import { pageWords } from '../../plan/plan.words.ts'
import { planTitle } from '../../plan/plan-sentences.ts'
import type { Plan } from '../../plan/store.ts'

type Props = { language: Language; plan: Plan; text: string; error?: string; theirs?: string }

/** The introduction of a plan, in own words. */
export function IntroductionPage({ language, plan, text, error, theirs }: Props) {
  const t = pageWords[language]
  const goal = goalWords[language]
  return (
    <>
      <ErrorSummary problems={error ? [{ field: 'introduction', text: error }] : []} />
      {theirs !== undefined && <ConflictNotice language={language} name={plan.changedByName} />}
      <PageHead title={t.introduction} context={<a href={linkTo('/plans/:id', plan.id)}>{planTitle(plan, language)}</a>} />
      <form class="stack-l" method="post" action={formTo('PUT /plans/:id/introduction', plan.id)} novalidate>
        <Hidden values={{ revision: plan.revision }} />
        <TextArea
          name="introduction"
          label={t.introduction}
          hint={t.introductionHint}
          value={text}
          error={error}
          rows={8}
          limit={longest.introduction}
          wide
        />
        {theirs !== undefined && <Beside language={language} name="introduction" text={theirs} take={false} />}
        <div class="row">
          <Button>{t.introductionSave}</Button>
          <LinkButton variant="quiet" href={linkTo('/plans/:id', plan.id)}>
            {goal.back}
          </LinkButton>
        </div>
      </form>
    </>
  )
}
