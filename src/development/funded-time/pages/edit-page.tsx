import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { Checkbox, RadioGroup } from '../../../ground/ui/components/field/choices.tsx'
import { DateInput, Hidden, NumberInput, TextArea, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { type ExportField, exportFields, longest, roundings } from '../funded-time.ts'
import { nameWords } from '../names.words.ts'
import { editPageWords } from './edit-page.words.ts'

export type WrittenProject = Record<
  'number' | 'call' | 'from' | 'to' | 'share' | 'hoursADay' | 'rounding' | 'managerAttests' | 'rulesSource' | 'keepYears' | 'columns',
  string
>
export type EditPageProps = {
  language: Language
  programme: { id: string; title: string }
  exists: boolean
  written: WrittenProject
  revision: number
  errors?: Readonly<Record<string, string>>
  /** Who changed it meanwhile. */
  another?: string
}

/** A funded project's facts, the funder's rules and the columns of its export. */
export function EditPage({ language, programme, exists, written, revision, errors = {}, another }: EditPageProps) {
  const t = editPageWords[language]
  const n = nameWords[language]
  const hints: Partial<Record<ExportField, string>> = n.fieldHints
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      {another !== undefined && (
        <Notice kind="error" alert>
          {t.another(another)}
        </Notice>
      )}
      <PageHead
        title={exists ? t.change : t.setUp}
        context={<a href={linkTo('/programmes/:id', programme.id)}>{programme.title}</a>}
        lead={t.lead}
      />
      <OnceForm class="stack-l measure" action={formTo('PUT /programmes/:id/funded-time', programme.id)}>
        <Hidden values={{ revision }} />
        <TextInput name="number" label={t.number} value={written.number} error={errors.number} maxlength={longest.number} />
        <TextInput name="call" label={t.call} value={written.call} error={errors.call} maxlength={longest.call} wide />
        <DateInput name="from" label={t.from} value={written.from} error={errors.from} />
        <DateInput name="to" label={t.to} value={written.to} error={errors.to} />
        <NumberInput name="share" label={t.share} value={written.share} error={errors.share} min={0} max={100} />
        <h2>{t.rules}</h2>
        <NumberInput
          name="hoursADay"
          label={t.hoursADay}
          hint={t.hoursADayHint}
          value={written.hoursADay}
          error={errors.hoursADay}
          min={1}
          max={24}
        />
        <RadioGroup
          name="rounding"
          legend={t.rounding}
          error={errors.rounding}
          chosen={written.rounding}
          choices={roundings.map((value) => ({ value, label: n.roundings[value] }))}
        />
        <Checkbox name="managerAttests" label={t.managerAttests} hint={t.managerAttestsHint} checked={written.managerAttests !== ''} />
        <TextInput
          name="rulesSource"
          label={t.rulesSource}
          hint={t.rulesSourceHint}
          value={written.rulesSource}
          error={errors.rulesSource}
          maxlength={longest.rulesSource}
          wide
        />
        <NumberInput
          name="keepYears"
          label={t.keepYears}
          hint={t.keepYearsHint}
          value={written.keepYears}
          error={errors.keepYears}
          min={1}
          max={longest.keepYears}
          optional
        />
        <TextArea
          name="columns"
          label={t.columns}
          hint={t.columnsHint}
          value={written.columns}
          error={errors.columns}
          rows={8}
          limit={3000}
          wide
        />
        <More label={t.fields}>
          <ul>
            {exportFields.map((field) => (
              <li key={field}>
                <b>{n.fields[field].toLowerCase()}</b>
                {field in hints ? `: ${hints[field]}` : ''}
              </li>
            ))}
          </ul>
        </More>
        <div class="row">
          <Button>{t.save}</Button>
          <LinkButton
            variant="quiet"
            href={exists ? linkTo('/programmes/:id/funded-time', programme.id) : linkTo('/programmes/:id', programme.id)}
          >
            {t.back}
          </LinkButton>
        </div>
      </OnceForm>
    </>
  )
}
