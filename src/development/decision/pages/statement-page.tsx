import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { dayOf } from '../../../ground/base/clock.ts'
import { formatDay, formatList, type Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { DateInput, Hidden, TextArea, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { Keys } from '../../../ground/ui/components/keys/keys.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Paragraphs } from '../../../ground/ui/components/paragraphs/paragraphs.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { emptySections, longestText, type Section as Part, type Statement, secrecyOf } from '../statement.ts'
import { statementPageWords } from './statement-page.words.ts'

export type StatementPageProps = {
  language: Language
  statement: Statement
  writes: boolean
  written?: Record<string, string>
  errors?: Record<string, string>
  /** Somebody else has saved since the writer began. */
  conflict?: boolean
}

/** A statement while it is written: the whole of it in one form, out to Word, and final in the matter. */
export function StatementPage(props: StatementPageProps) {
  const { language, statement, writes, errors = {}, conflict } = props
  const t = statementPageWords[language]
  const { id, matter, plan, programme, frozen } = statement
  const empty = emptySections(statement.sections)
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      <PageHead
        title={statement.title}
        context={
          <>
            <span>{t.kind}</span>
            <a href={linkTo('/matters/:id', matter.id)}>{matter.number}</a>
            {plan && <a href={linkTo('/authority-plans/:id/decision', plan.id)}>{t.plan(plan.title, plan.version)}</a>}
            {programme && <a href={linkTo('/programmes/:id', programme.id)}>{programme.title}</a>}
            <span>{t.changed(statement.changedByName, dayOf(statement.changedAt))}</span>
          </>
        }
        lead={t.lead}
      >
        {statement.sourceSecrecy !== null && (
          <Notice kind="warn">
            <p>{t.sourceSecret(statement.sourceSecrecy)}</p>
          </Notice>
        )}
        {conflict && (
          <Notice kind="warn" alert>
            <p>{t.conflict(statement.changedByName)}</p>
          </Notice>
        )}
        <div class="row no-print">
          <LinkButton variant="secondary" icon="download" href={linkTo('/statements/:id/statement.docx', id)}>
            {t.word}
          </LinkButton>
          <LinkButton variant="quiet" icon="download" href={linkTo('/statements/:id/statement.pdf', id)}>
            {t.pdf}
          </LinkButton>
        </div>
      </PageHead>
      {writes ? <Write {...props} /> : <Read {...props} />}
      {writes && (
        <Section id="final" title={t.make} note={t.makeNote} screenOnly>
          <div class="stack">
            {empty.length > 0 && (
              <p class="soft">
                {t.empty(
                  formatList(
                    empty.map(({ heading }) => heading),
                    language,
                  ),
                )}
              </p>
            )}
            <OnceForm class="row" action={formTo('POST /statements/:id/documents', id)}>
              <Button>{t.makeButton}</Button>
              <LinkButton variant="quiet" href={linkTo('/matters/:id/documents/new', matter.id)}>
                {t.lockFile}
              </LinkButton>
            </OnceForm>
          </div>
        </Section>
      )}
      {frozen.length > 0 && (
        <Section id="frozen" title={t.frozen}>
          <ul class="list" role="list">
            {frozen.map((each) => (
              <li key={each.id}>
                <a href={linkTo('/documents/:id', each.id)}>{t.frozenLine(each.version, dayOf(each.at))}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

function Write({ language, statement, written = {}, errors = {}, conflict }: StatementPageProps) {
  const t = statementPageWords[language]
  const line = (name: 'title' | 'department' | 'handler' | 'phone' | 'board' | 'secrecy', optional = false) => (
    <TextInput
      name={name}
      label={t[name]}
      value={written[name] ?? statement[name] ?? undefined}
      hint={name === 'secrecy' ? t.secrecyHint : undefined}
      error={errors[name]}
      maxlength={longestText[name]}
      optional={optional}
      wide={name === 'title'}
    />
  )
  return (
    <OnceForm action={formTo('PUT /statements/:id', statement.id)}>
      <Hidden values={{ revision: statement.revision }} />
      <Section id="head" title={t.head}>
        <div class="stack">
          {line('title')}
          {line('department', true)}
          {line('handler')}
          {line('phone', true)}
          {line('board')}
          <DateInput
            name="meetingOn"
            label={t.meetingOn}
            value={written.meetingOn ?? statement.meetingOn ?? undefined}
            error={errors.meetingOn}
            optional
          />
          {statement.sourceSecrecy === null && line('secrecy', true)}
        </div>
      </Section>
      <Section id="sections" title={t.sections} note={t.sectionsNote}>
        <div class="stack">
          {statement.sections.map((section) => (
            <SectionField
              key={section.key}
              {...{ language, section, conflict }}
              value={written[`section-${section.key}`]}
              error={errors[`section-${section.key}`]}
            />
          ))}
          <div>
            <Button>{t.save}</Button>
          </div>
        </div>
      </Section>
    </OnceForm>
  )
}

function SectionField({
  language,
  section,
  value,
  error,
  conflict,
}: {
  language: Language
  section: Part
  value: string | undefined
  error: string | undefined
  conflict: boolean | undefined
}) {
  const t = statementPageWords[language]
  const name = `section-${section.key}`
  const theirs = conflict && value !== undefined && value !== section.text ? section.text : null
  return (
    <div class="stack-s">
      <TextArea
        name={name}
        label={section.heading}
        hint={section.form === 'text' ? undefined : t.formHints[section.form]}
        value={value ?? section.text}
        rows={Math.min(16, Math.max(3, section.text.split('\n').length + Math.ceil(section.text.length / 120)))}
        error={error}
        limit={longestText.section}
        heading={section.level === 2 ? 3 : undefined}
        optional
        wide
      />
      {theirs !== null && (
        <div class="soft small">
          <p>
            <b>{t.theirs}</b>
          </p>
          <Paragraphs text={theirs} />
        </div>
      )}
    </div>
  )
}

function Read({ language, statement }: StatementPageProps) {
  const t = statementPageWords[language]
  const { department, handler, phone, board, meetingOn, sections } = statement
  const rows = [
    { term: t.department, value: department },
    { term: t.handler, value: [handler, phone].filter(Boolean).join(', ') },
    { term: t.board, value: board },
    { term: t.meetingOn, value: meetingOn ? formatDay(meetingOn, language, true) : '' },
    { term: t.secrecy, value: secrecyOf(statement) ?? '' },
  ]
  const empty = new Set(emptySections(sections).map(({ key }) => key))
  return (
    <>
      <Section id="head" title={t.head}>
        <Keys rows={rows.filter(({ value }) => value !== '')} />
      </Section>
      <Section id="sections" title={t.sections}>
        <div class="stack">
          {sections
            .filter(({ key }) => !empty.has(key))
            .map(({ key, heading, text, level }) => (
              <div key={key} class="stack-s">
                {level === 2 ? <h3>{heading}</h3> : <h4>{heading}</h4>}
                <Paragraphs text={text} />
              </div>
            ))}
        </div>
      </Section>
    </>
  )
}
