import { Beside, ConflictNotice } from '../../../cycle/plan/beside.tsx'
import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language, Text } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { TextArea, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { SavedNote } from '../../../ground/ui/components/saved-note/saved-note.tsx'
import type { AuthorityPlan, Part } from '../authority-plan.ts'
import { longest } from '../limits.ts'
import type { WrittenPart } from '../store-write.ts'
import { partPageWords } from './part-page.words.ts'
import { WrittenForm } from './written-form.tsx'

export type PartPageProps = {
  language: Language
  plan: AuthorityPlan
  part: Omit<Part, 'goals'>
  /** What the template asks in this part, and what it explains. */
  asks: Text | null
  explains: { title: Text; text: Text } | null
  written: WrittenPart
  errors?: Readonly<Record<string, string>>
  theirs?: WrittenPart
}

/** The text of a part: saved while it is written, beside others who write. */
export function PartPage({ language, plan, part, asks, explains, written, errors = {}, theirs }: PartPageProps) {
  const t = partPageWords[language]
  const beside = (field: keyof WrittenPart) =>
    theirs && theirs[field] !== written[field] ? <Beside language={language} name={field} text={theirs[field]} take={false} /> : null
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      {theirs && <ConflictNotice language={language} name={part.changedByName} />}
      <PageHead
        title={t.title(part.title)}
        context={<a href={linkTo('/authority-plans/:id', plan.id)}>{plan.head.title}</a>}
        lead={asks?.[language]}
      >
        {explains && (
          <More label={explains.title[language]}>
            <p class="measure">{explains.text[language]}</p>
          </More>
        )}
      </PageHead>
      <WrittenForm
        class="stack-l"
        action={formTo('PUT /authority-plans/:id/parts/:part', plan.id, part.part)}
        kept={{ revision: part.revision, autosave: formTo('POST /authority-plans/:id/parts/:part', plan.id, part.part) }}
        conflict={theirs !== undefined}
      >
        <TextInput name="title" label={t.name} value={written.title} error={errors.title} maxlength={longest.partTitle} wide />
        {beside('title')}
        <TextArea
          name="text"
          label={t.text}
          hint={t.textHint}
          value={written.text}
          error={errors.text}
          rows={12}
          limit={longest.part}
          optional
          wide
        />
        {beside('text')}
        <TextInput
          name="responsible"
          label={t.responsible}
          value={written.responsible}
          error={errors.responsible}
          maxlength={longest.responsible}
          optional
          wide
        />
        {beside('responsible')}
        <div class="row">
          <Button>{t.save}</Button>
          <LinkButton variant="quiet" href={linkTo('/authority-plans/:id', plan.id)}>
            {t.back}
          </LinkButton>
          <SavedNote />
        </div>
      </WrittenForm>
    </>
  )
}
