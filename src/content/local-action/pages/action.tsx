import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { draftOf, formFields } from '../form.ts'
import { type LocalAction, textFor } from '../local-action.ts'
import { localActionWords } from '../local-action.words.ts'
import { ActionForm, type ActionFormProps } from './action-form.tsx'
import { formWords } from './action-form.words.ts'
import { OneAction } from './one.tsx'

export type ActionPageProps = ActionFormProps & {
  preview?: boolean
  /** Somebody else changed the action in between. */
  conflict?: boolean
}

/** Writing an action of one's own: new, or one that there is. An archived one is only looked at, or brought back. */
export function ActionPage(props: ActionPageProps) {
  const { language, frameworks, written, errors, kept, preview, conflict } = props
  const t = localActionWords[language]
  const formText = formWords[language]
  const problems = formFields.flatMap((field) => {
    const text = errors[field]
    return text ? [{ field, text }] : []
  })
  const draft = draftOf(written)
  const frameworkOf = (key: string) => frameworks.find((each) => each.key === key)
  return (
    <>
      <ErrorSummary problems={problems} />
      {conflict && (
        <Notice kind="error" alert>
          <p>
            <b>{t.conflict.title}</b>
          </p>
          <p>{t.conflict.lead}</p>
        </Notice>
      )}
      <PageHead
        title={kept ? textFor(kept, language).text.title : t.new}
        context={<a href={linkTo('/local-actions')}>{t.title}</a>}
        lead={kept ? undefined : t.formLead}
      >
        {kept?.archivedOn && <Notice kind="warn">{t.archive.isArchived(formatDay(kept.archivedOn, language, true))}</Notice>}
      </PageHead>
      {preview && (
        <Section id="preview" title={formText.previewTitle} note={formText.previewNote}>
          <OneAction language={language} draft={draft} framework={frameworkOf(draft.framework)} id="preview-action" />
        </Section>
      )}
      {kept && (conflict || kept.archivedOn) && (
        <Section id="theirs" title={conflict ? t.conflict.theirs : formText.words}>
          <OneAction language={language} draft={kept} framework={frameworkOf(kept.framework)} id="kept-action" />
        </Section>
      )}
      {!kept?.archivedOn && <ActionForm language={language} frameworks={frameworks} written={written} errors={errors} kept={kept} />}
      {kept && <Archive language={language} kept={kept} />}
    </>
  )
}

function Archive({ language, kept: { id, archivedOn } }: { language: Language; kept: LocalAction }) {
  const { archive: t } = localActionWords[language]
  return (
    <Section id="archive" title={t.title} note={t.note}>
      <OnceForm action={formTo(archivedOn ? 'DELETE /local-actions/:id/archiving' : 'POST /local-actions/:id/archiving', id)}>
        <Button variant="secondary">{archivedOn ? t.back : t.button}</Button>
      </OnceForm>
    </Section>
  )
}
