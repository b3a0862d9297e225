import type { FrozenDocument, Matter } from '../../../cycle/matter/matter.ts'
import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { RadioGroup } from '../../../ground/ui/components/field/choices.tsx'
import { DateInput, Select, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import type { Organiser } from '../decision.ts'
import { longestText } from '../statement.ts'
import type { OfferedRevision } from '../store-revisions.ts'
import { sources, type Template } from '../template.ts'
import { newStatementWords } from './new-statement-page.words.ts'

export type NewStatementPageProps = {
  language: Language
  matter: Matter
  templates: readonly Template[]
  revisions: readonly OfferedRevision[]
  /** Programmes that the writer sees. */
  programmes: readonly { id: string; title: string }[]
  /** What lies in the matter: a statement can be about it. */
  documents: readonly Pick<FrozenDocument, 'id' | 'title' | 'version'>[]
  organiser: Organiser
  handler: string
  department: string
  written?: Record<string, string>
  errors?: Record<string, string>
}

/** What a statement is filled from, and whom it goes to. */
export function NewStatementPage(props: NewStatementPageProps) {
  const { language, matter, templates, revisions, programmes, documents, organiser, handler, department, written = {}, errors = {} } = props
  const t = newStatementWords[language]
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      <PageHead
        title={t.title}
        context={<a href={linkTo('/matters/:id', matter.id)}>{`${matter.number} ${matter.title}`}</a>}
        lead={t.lead}
      />
      <OnceForm class="stack measure" action={formTo('POST /matters/:id/statements', matter.id)}>
        <RadioGroup
          name="template"
          legend={t.template}
          choices={templates
            .filter(({ from }) => from !== 'programme' || programmes.length > 0)
            .toSorted((a, b) => sources.indexOf(a.from) - sources.indexOf(b.from))
            .map(({ key, name, from }) => ({ value: key, label: name[language], hint: t.templateHints[from] }))}
          chosen={written.template ?? templates.find(({ from }) => from === (revisions.length === 0 ? 'nothing' : 'plan'))?.key}
          error={errors.template}
        />
        <Select
          name="revision"
          label={t.revision}
          hint={revisions.length === 0 ? t.noPlans : t.revisionHint}
          empty={t.none}
          options={revisions.map(({ id, title, number }) => ({ value: id, label: t.version(title, number) }))}
          value={written.revision ?? revisions[0]?.id}
          error={errors.revision}
        />
        {programmes.length > 0 && (
          <Select
            name="programme"
            label={t.programme}
            hint={t.programmeHint}
            empty={t.none}
            options={programmes.map(({ id, title }) => ({ value: id, label: title }))}
            value={written.programme}
            error={errors.programme}
          />
        )}
        <Select
          name="about"
          label={t.about}
          hint={t.aboutHint}
          empty={t.none}
          options={documents.map(({ id, title, version }) => ({ value: id, label: t.version(title, version) }))}
          value={written.about}
          error={errors.about}
        />
        <TextInput
          name="subject"
          label={t.subject}
          hint={t.subjectHint}
          value={written.subject}
          error={errors.subject}
          maxlength={longestText.title}
          optional
          wide
        />
        <TextInput
          name="department"
          label={t.department}
          value={written.department ?? department}
          error={errors.department}
          maxlength={longestText.department}
          optional
        />
        <TextInput
          name="handler"
          label={t.handler}
          value={written.handler ?? handler}
          error={errors.handler}
          maxlength={longestText.handler}
        />
        <TextInput
          name="phone"
          type="tel"
          label={t.phone}
          value={written.phone}
          error={errors.phone}
          maxlength={longestText.phone}
          optional
        />
        <TextInput
          name="board"
          label={t.board}
          value={written.board ?? organiser.board}
          error={errors.board}
          maxlength={longestText.board}
        />
        <DateInput name="meetingOn" label={t.meetingOn} value={written.meetingOn} error={errors.meetingOn} optional />
        <TextInput
          name="secrecy"
          label={t.secrecy}
          hint={t.secrecyHint}
          value={written.secrecy}
          error={errors.secrecy}
          maxlength={longestText.secrecy}
          optional
        />
        <div>
          <Button>{t.button}</Button>
        </div>
      </OnceForm>
    </>
  )
}
