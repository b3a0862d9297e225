import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { Select, TextArea, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { whenInWords } from '../../programme/names.words.ts'
import type { SeenSession } from '../../programme/store-sessions.ts'
import { mostCopies, rhythms } from '../schedule.ts'
import { copiesWords } from './copies-page.words.ts'

export type CopiesFault = keyof (typeof copiesWords)['sv']['faults']
export type CopiesProps = {
  language: Language
  session: SeenSession
  sent?: { every: string; times: string; dates: string }
  fault?: CopiesFault
}

/** Copying a session to more days, by rhythm or day by day. */
export function CopiesPage({ language, session, sent = { every: '7', times: '4', dates: '' }, fault }: CopiesProps) {
  const t = copiesWords[language]
  const back = linkTo('/course-sessions/:id', session.id)
  const errorOf = (field: CopiesFault) =>
    fault && (fault === field || (fault === 'there' && field === 'dates')) ? t.faults[fault] : undefined
  return (
    <>
      <ErrorSummary problems={fault ? [{ field: fault === 'there' ? 'dates' : fault, text: t.faults[fault] }] : []} />
      <PageHead title={t.title} context={<a href={back}>{`${session.title}, ${whenInWords(session, language)}`}</a>} lead={t.lead} />
      <OnceForm class="stack-l measure" action={formTo('POST /course-sessions/:id/copies', session.id)}>
        <Select
          name="every"
          label={t.every}
          value={sent.every}
          error={errorOf('every')}
          options={rhythms.map((value) => ({ value, label: t.rhythms[value] }))}
        />
        <TextInput
          name="times"
          label={t.times}
          hint={t.timesHint}
          value={sent.times}
          error={errorOf('times')}
          inputmode="numeric"
          maxlength={2}
        />
        <TextArea
          name="dates"
          label={t.dates}
          hint={t.datesHint}
          value={sent.dates}
          error={errorOf('dates')}
          limit={mostCopies * 12}
          optional
        />
        <div class="row">
          <Button>{t.make}</Button>
          <LinkButton variant="quiet" href={back}>
            {t.back}
          </LinkButton>
        </div>
      </OnceForm>
    </>
  )
}
