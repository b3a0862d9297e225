import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { Hidden } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { invitationWords } from '../invitation.words.ts'
import type { Fitting } from '../offer.ts'
import { SessionsShown } from '../sessions-shown.tsx'

type Props = {
  language: Language
  plan: { id: string; title: string; school: boolean }
  hasAspects: boolean
  fitting: readonly Fitting[]
  invited: ReadonlyMap<string, number>
  nameOf(framework: string, aspect: string): string | null
}

/** Sessions about what a plan works with, for who leads its group: each can be offered to everybody in it. */
export function PlanTrainingPage({ language, plan, hasAspects, fitting, invited, nameOf }: Props) {
  const t = invitationWords[language]
  return (
    <>
      <PageHead title={t.title} context={<a href={linkTo('/plans/:id', plan.id)}>{plan.title}</a>} lead={t.lead} privacy={t.untold} />
      {fitting.length === 0 ? (
        <p class="measure">{hasAspects ? t.none : t.noAspects}</p>
      ) : (
        <ul class="stack-l" role="list">
          {fitting.map((each) => {
            const count = invited.get(each.session.id) ?? 0
            return (
              <li class="act stack-s" key={each.session.id}>
                <SessionsShown {...{ language, nameOf }} fitting={[each]} />
                {count > 0 && <p class="small">{t.already(count)}</p>}
                <OnceForm action={formTo('POST /plans/:id/training', plan.id)}>
                  <Hidden values={{ session: each.session.id }} />
                  <Button variant="secondary" about={`: ${each.session.title}`}>
                    {plan.school ? t.inviteSchool : t.invite}
                  </Button>
                </OnceForm>
              </li>
            )
          })}
        </ul>
      )}
      <p class="gap no-print">
        <a class="tap" href={linkTo('/plans/:id', plan.id)}>
          {t.back}
        </a>
      </p>
    </>
  )
}
