import { Fragment } from 'preact'
import { besides, ConflictNotice } from '../../../cycle/plan/beside.tsx'
import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { formatDay, formatList, type Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { RadioGroup } from '../../../ground/ui/components/field/choices.tsx'
import { DateInput, Hidden, TextArea } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { FunderLine } from '../../funder/funder-line.tsx'
import type { SeenProgramme } from '../../programme/store.ts'
import { headingsOf, longestText, type ProgrammeReport, reportKinds, unwritten } from '../account.ts'
import { accountWords } from '../account.words.ts'

type Of = {
  language: Language
  programme: SeenProgramme
  errors?: Readonly<Record<string, string>>
  written: Readonly<Record<string, string>>
}

export type ReportsPageProps = Of & { reports: readonly ProgrammeReport[] }

/** The reports of a programme, and beginning one. */
export function ReportsPage({ language, programme, reports, written, errors = {} }: ReportsPageProps) {
  const t = accountWords[language]
  const field = (name: string) => ({ name, value: written[name], error: errors[name] })
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([name, text]) => ({ field: name, text }))} />
      <PageHead title={t.title} context={<a href={linkTo('/programmes/:id', programme.id)}>{programme.title}</a>} lead={t.lead}>
        <FunderLine language={language} of={programme} />
      </PageHead>
      {reports.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <ul class="list" role="list">
          {reports.map(({ id, kind, from, to, document }) => (
            <li key={id} class="stack-s">
              <a href={linkTo('/programme-reports/:id', id)}>
                {t.kinds[kind]}, {t.span(from, to)}
              </a>
              {document && (
                <a class="small" href={linkTo('/documents/:id', document)}>
                  {t.locked}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
      <Section id="begin" title={t.begin}>
        <OnceForm class="stack-l measure" action={formTo('POST /programmes/:id/reports', programme.id)}>
          <RadioGroup
            name="kind"
            legend={t.kind}
            error={errors.kind}
            choices={reportKinds.map((value) => ({ value, label: t.kinds[value], hint: t.kindHints[value] }))}
            chosen={written.kind}
          />
          <DateInput {...field('from')} label={t.from} />
          <DateInput {...field('to')} label={t.to} />
          <div>
            <Button>{t.make}</Button>
          </div>
        </OnceForm>
      </Section>
    </>
  )
}

export type ReportPageProps = Of & { report: ProgrammeReport; revision: number; theirs?: Readonly<Record<string, string>>; locks: boolean }

/** Writing a report, taking it as a paper, and locking it. */
export function ReportPage({ language, programme, report, written, revision, errors = {}, theirs, locks }: ReportPageProps) {
  const t = accountWords[language]
  const { id, kind, document } = report
  const beside = besides(language, written, theirs, (name, value) =>
    name === 'from' || name === 'to' ? formatDay(value, language, true) : value,
  )
  const left = unwritten(report).map((heading) => t.headings[heading])
  const field = (name: string) => ({ name, value: written[name], error: errors[name] })
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([name, text]) => ({ field: name, text }))} />
      {theirs && <ConflictNotice language={language} name={report.changedByName} />}
      <PageHead
        title={t.kinds[kind]}
        context={
          <>
            <span>{t.span(report.from, report.to)}</span>
            <a href={linkTo('/programmes/:id/reports', programme.id)}>{programme.title}</a>
            {document && <a href={linkTo('/documents/:id', document)}>{t.locked}</a>}
          </>
        }
        lead={t.lead}
      >
        <p class="row no-print">
          <LinkButton variant="secondary" icon="download" href={linkTo('/programme-reports/:id/report.pdf', id)}>
            {t.pdf}
          </LinkButton>
          <LinkButton variant="quiet" icon="download" href={linkTo('/programme-reports/:id/report.docx', id)}>
            {t.word}
          </LinkButton>
          {locks && (
            <LinkButton variant="quiet" href={linkTo('/programme-reports/:id/matter-documents/new', id)}>
              {t.lock}
            </LinkButton>
          )}
        </p>
        {left.length > 0 && <p class="soft small measure">{t.left(formatList(left, language))}</p>}
        <FunderLine language={language} of={programme} />
      </PageHead>
      <OnceForm class="stack-l measure" action={formTo('PUT /programme-reports/:id', id)}>
        <Hidden values={{ revision }} />
        <DateInput {...field('from')} label={t.from} />
        {beside('from')}
        <DateInput {...field('to')} label={t.to} />
        {beside('to')}
        <p class="hint">{t.ownNote}</p>
        {headingsOf[kind].map((heading) => (
          <Fragment key={heading}>
            <TextArea {...field(heading)} label={t.headings[heading]} rows={6} limit={longestText} optional wide />
            {beside(heading)}
          </Fragment>
        ))}
        <div class="row">
          <Button>{t.save}</Button>
          <LinkButton variant="quiet" href={linkTo('/programmes/:id/reports', programme.id)}>
            {t.back}
          </LinkButton>
        </div>
      </OnceForm>
    </>
  )
}
