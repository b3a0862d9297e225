import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { DateInput, Select } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { longestReopening } from '../closing.ts'
import type { Round } from '../round.ts'

import { FormHead } from './form-head.tsx'
import { type FormState, problemsOf } from './form-state.ts'
import { reopeningWords } from './reopening-page.words.ts'

/** Which school may answer again, and until when. */
export function ReopeningPage({ language, round, form }: { language: Language; round: Round; form: FormState }) {
  const t = reopeningWords[language]
  const { problems, errorOf } = problemsOf(form, language)
  return (
    <OnceForm action={formTo('POST /rounds/:id/reopenings', round.id)} novalidate class="stack-l">
      <FormHead problems={problems} title={t.reopening.title(round.name)} lead={t.reopening.lead} />
      <div class="stack">
        <Select
          name="school"
          label={t.reopening.school}
          empty={t.reopening.choose}
          value={form.values.school}
          error={errorOf('school')}
          options={round.schools.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <DateInput
          name="until"
          label={t.reopening.until}
          hint={t.reopening.untilHint(longestReopening)}
          value={form.values.until}
          error={errorOf('until')}
        />
      </div>
      <div class="row">
        <Button>{t.reopening.confirm}</Button>
        <LinkButton variant="secondary" href={linkTo('/rounds/:id', round.id)}>
          {t.reopening.keep}
        </LinkButton>
      </div>
    </OnceForm>
  )
}
