import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Day } from '../../../ground/base/clock.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { DateInput, Hidden, TextArea, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Paragraphs } from '../../../ground/ui/components/paragraphs/paragraphs.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { longest } from '../outlook.ts'
import type { WrittenNote } from '../store.ts'
import { outlookPageWords } from './outlook-page.words.ts'

export type NotePageProps = {
  language: Language
  today: Day
  written: Record<keyof WrittenNote, string>
  errors?: Readonly<Record<string, string>>
  kept?: { id: string; revision: number }
  /** What somebody else saved in between. */
  theirs?: WrittenNote
}

/** A note, new or changed. */
export function NotePage({ language, today, written, errors = {}, kept, theirs }: NotePageProps) {
  const t = outlookPageWords[language]
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      {theirs && (
        <Notice kind="error" alert>
          <p>{t.conflict}</p>
          <Paragraphs text={[theirs.source, theirs.what, theirs.means].filter(Boolean).join('\n\n')} />
        </Notice>
      )}
      <PageHead title={kept ? t.changeTitle : t.new} context={<a href={linkTo('/outlook')}>{t.title}</a>} />
      <OnceForm class="stack-l" action={kept ? formTo('PUT /outlook/:id', kept.id) : formTo('POST /outlook')}>
        {kept && <Hidden values={{ revision: kept.revision }} />}
        <TextInput
          name="source"
          label={t.source}
          hint={t.sourceHint}
          value={written.source}
          error={errors.source}
          maxlength={longest.source}
          wide
        />
        <DateInput name="seenOn" label={t.seenOn} value={written.seenOn} error={errors.seenOn} max={today} />
        <TextArea name="what" label={t.what} value={written.what} error={errors.what} rows={4} limit={longest.what} wide />
        <TextArea
          name="means"
          label={t.meansField}
          hint={t.meansHint}
          value={written.means}
          error={errors.means}
          rows={4}
          limit={longest.means}
          optional
          wide
        />
        <TextInput
          name="link"
          type="url"
          label={t.link}
          hint={t.linkHint}
          value={written.link}
          error={errors.link}
          maxlength={longest.link}
          optional
          wide
        />
        <div class="row">
          <Button>{t.add}</Button>
          <LinkButton variant="quiet" href={linkTo('/outlook')}>
            {t.back}
          </LinkButton>
        </div>
      </OnceForm>
      {kept && (
        <Section id="remove" title={t.remove} note={t.removeNote}>
          <OnceForm action={formTo('DELETE /outlook/:id', kept.id)}>
            <Button variant="secondary">{t.remove}</Button>
          </OnceForm>
        </Section>
      )}
    </>
  )
}
