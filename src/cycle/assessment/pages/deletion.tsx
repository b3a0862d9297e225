import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { RadioGroup } from '../../../ground/ui/components/field/choices.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { type Assessment, pathOf, whereOf } from '../loading.ts'

import { deletionWords } from './deletion.words.ts'

type Props = { language: Language; assessment: Assessment; hasGoals: boolean; problem?: string | undefined }

/** Asks before the answers are gone. */
export function DeletionPage({ language, assessment: { member, response }, hasGoals, problem }: Props) {
  const t = deletionWords[language]
  return (
    <>
      <ErrorSummary problems={problem ? [{ field: 'goals', text: problem }] : []} />
      <PageHead title={t.title} lead={t.lead(`${member.roundName}, ${member.schoolName}`)} />
      <form class="stack-l" method="post" action={formTo('POST /assessments/:round/:school/deletion', ...whereOf(member))} novalidate>
        <ul class="measure">
          {t.what.map((line) => (
            <li key={line}>{line}</li>
          ))}
          <li>{member.open ? t.open : t.closed}</li>
        </ul>
        {hasGoals && (
          <RadioGroup
            name="goals"
            legend={t.goals}
            hint={t.goalsHint}
            error={problem}
            chosen={problem ? undefined : 'keep'}
            choices={[
              { value: 'keep', label: t.keep },
              { value: 'remove', label: t.removeGoals },
            ]}
          />
        )}
        <div class="row">
          <Button variant="danger">{t.confirm}</Button>
          <LinkButton
            variant="secondary"
            href={response?.handedInOn ? linkTo('/results/:round/:school', member.round, member.school) : pathOf(member)}
          >
            {t.cancel}
          </LinkButton>
          <a href={linkTo('/results/answers.json')}>{t.download}</a>
        </div>
      </form>
    </>
  )
}
