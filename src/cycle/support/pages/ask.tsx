import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Day } from '../../../ground/base/clock.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { Empty } from '../../../ground/ui/components/empty/empty.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { RadioGroup } from '../../../ground/ui/components/field/choices.tsx'
import { Hidden, Select, TextArea } from '../../../ground/ui/components/field/inputs.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import type { Coach } from '../../../people/access/coach-access.ts'
import { longest } from '../limits.ts'
import { requestWords } from '../request.words.ts'
import { statusOf } from '../request-sentences.ts'
import { kinds, type Place, type Request } from '../support.ts'

import { askWords } from './ask.words.ts'
import { placeName, placeOptions } from './places.ts'

type Props = {
  language: Language
  today: Day
  places: Place[]
  coaches: Coach[]
  values: Record<string, string>
  errors: Record<string, string>
  /** A request for the same that there is already. */
  same?: Request | undefined
}

/** Asking for support. */
export function AskPage({ language, today, places, coaches, values, errors, same }: Props) {
  const { form: t, kindHints } = askWords[language]
  const { kinds: names, anyCoach } = requestWords[language]
  const [only] = places
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      <PageHead
        title={t.title}
        context={places.length === 1 && only ? placeName(only) : undefined}
        lead={coaches.length > 0 ? t.lead : undefined}
      />
      {coaches.length === 0 ? (
        <Empty level={2} title={t.nobody}>
          <p>{t.nobodyText}</p>
        </Empty>
      ) : (
        <OnceForm class="stack-l" action={formTo('POST /support')}>
          {same && (
            <Notice kind="warn" alert>
              <p>
                {t.same(formatDay(same.askedOn, language), statusOf(same, today, language).text)}{' '}
                <a href={linkTo('/support/:id', same.id)}>{t.sameLink}</a>
              </p>
            </Notice>
          )}
          {places.length > 1 ? (
            <RadioGroup name="unit" legend={t.unit} error={errors.unit} chosen={values.unit} choices={placeOptions(places, language)} />
          ) : (
            <Hidden values={{ unit: only?.unit ?? '' }} />
          )}
          <RadioGroup
            name="kind"
            legend={t.kind}
            error={errors.kind}
            chosen={values.kind}
            choices={kinds.map((kind) => ({ value: kind, label: names[kind], hint: kindHints[kind] }))}
          />
          <Select
            name="coach"
            label={t.coach}
            hint={t.coachHint}
            error={errors.coach}
            empty={anyCoach}
            value={values.coach}
            options={coaches.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextArea
            name="text"
            label={t.text}
            hint={t.textHint}
            error={errors.text}
            optional={!errors.text}
            rows={5}
            value={values.text}
            limit={longest.request}
            wide
          />
          {places.length === 1 && only?.team && <p class="soft measure">{t.teamNote}</p>}
          <div class="row">
            <Button>{t.button}</Button>
          </div>
        </OnceForm>
      )}
    </>
  )
}
