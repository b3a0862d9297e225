import { besides, ConflictNotice } from '../../../cycle/plan/beside.tsx'
import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { DateInput, Hidden, Select, TextArea, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import type { Organiser } from '../../../people/organisation/organisation.ts'
import type { AuthorityPlan, Head } from '../authority-plan.ts'
import { longest } from '../limits.ts'
import { headPageWords } from './head-page.words.ts'

/** The head as its form has it. */
export type WrittenHead = Record<keyof Head, string>

export type HeadPageProps = {
  language: Language
  /** The plan as it is kept, at the revision that the form was shown with. */
  kept: AuthorityPlan
  organiser: Organiser
  /** Other plans that it can replace. */
  others: AuthorityPlan[]
  written: WrittenHead
  errors?: Readonly<Record<string, string>>
  /** What somebody else saved in between. */
  theirs?: WrittenHead
}

/** What stands at the head of a governing document. */
export function HeadPage({ language, kept, organiser, others, written, errors = {}, theirs }: HeadPageProps) {
  const t = headPageWords[language]
  const beside = besides(language, written, theirs, (field, value) =>
    field === 'replacesPlan' ? (others.find(({ id }) => id === value)?.head.title ?? '') : value,
  )
  const line = (field: 'kind' | 'decider' | 'responsible' | 'appliesTo' | 'recordNumber' | 'review' | 'replaces', hint?: string) => (
    <>
      <TextInput
        name={field}
        label={field === 'recordNumber' ? t.recordNumber[organiser] : t[field]}
        hint={hint}
        value={written[field]}
        error={errors[field]}
        maxlength={longest[field]}
        optional={field !== 'kind'}
        wide
      />
      {beside(field)}
    </>
  )
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      {theirs && <ConflictNotice language={language} name={kept.changedByName} />}
      <PageHead title={t.title} context={<a href={linkTo('/authority-plans/:id', kept.id)}>{kept.head.title}</a>} lead={t.lead} />
      <form class="stack-l measure" method="post" action={formTo('PUT /authority-plans/:id/head', kept.id)} novalidate>
        <Hidden values={{ revision: kept.revision }} />
        <TextInput name="title" label={t.name} value={written.title} error={errors.title} maxlength={longest.title} wide />
        {beside('title')}
        <TextArea
          name="summary"
          label={t.summary}
          hint={t.summaryHint}
          value={written.summary}
          error={errors.summary}
          rows={4}
          limit={longest.summary}
          optional
          wide
        />
        {beside('summary')}
        {line('kind', t.kindHint)}
        {line('decider', t.deciderHint[organiser])}
        {line('recordNumber')}
        {line('responsible')}
        {line('appliesTo')}
        <DateInput name="from" label={t.from} value={written.from} error={errors.from} />
        {beside('from')}
        <DateInput name="to" label={t.to} value={written.to} error={errors.to} />
        {beside('to')}
        {line('review', t.reviewHint)}
        {others.length > 0 && (
          <Select
            name="replacesPlan"
            label={t.replacesPlan}
            value={written.replacesPlan}
            empty={t.replacesNone}
            options={others.map(({ id, head }) => ({ value: id, label: head.title }))}
          />
        )}
        {beside('replacesPlan')}
        {line('replaces')}
        <div class="row">
          <Button>{t.save}</Button>
          <LinkButton variant="quiet" href={linkTo('/authority-plans/:id', kept.id)}>
            {t.back}
          </LinkButton>
        </div>
      </form>
    </>
  )
}
