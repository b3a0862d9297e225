import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { RadioGroup } from '../../../ground/ui/components/field/choices.tsx'
import { Hidden, TextArea, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { nameWords } from '../names.words.ts'
import { longest, opens, seenBy, type WorkingGroup } from '../working-group.ts'
import { groupEditWords } from './group-edit-page.words.ts'

export type WrittenGroup = Record<'title' | 'purpose' | 'notesSeenBy' | 'needsSeenBy', string>
export type GroupEditProps = {
  language: Language
  programme: { id: string; title: string }
  group: WorkingGroup | null
  written: WrittenGroup
  revision: number
  errors?: Readonly<Record<string, string>>
  another?: boolean
}

/** What a group is for, and who may read what it writes. */
export function GroupEditPage({ language, programme, group, written, revision, errors = {}, another = false }: GroupEditProps) {
  const t = groupEditWords[language]
  const names = nameWords[language].seenBy
  const choices = seenBy.map((value) => ({ value, label: names[value] }))
  const back = group ? linkTo('/working-groups/:id', group.id) : linkTo('/working-groups')
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      {another && group && (
        <Notice kind="error" alert>
          {t.another(group.changedByName)}
        </Notice>
      )}
      <PageHead title={group ? t.change : t.make} context={<a href={linkTo('/programmes/:id', programme.id)}>{programme.title}</a>} />
      <OnceForm
        class="stack-l measure"
        action={group ? formTo('PUT /working-groups/:id', group.id) : formTo('POST /programmes/:id/working-groups', programme.id)}
      >
        <Hidden values={{ revision }} />
        <TextInput
          name="title"
          label={t.title}
          hint={t.titleHint}
          value={written.title}
          error={errors.title}
          maxlength={longest.title}
          wide
        />
        <TextArea
          name="purpose"
          label={t.purpose}
          value={written.purpose}
          error={errors.purpose}
          rows={3}
          limit={longest.purpose}
          optional
          wide
        />
        {group && !opens(group) ? (
          <p class="soft">{t.chairDecides}</p>
        ) : (
          <>
            <RadioGroup
              name="notesSeenBy"
              legend={t.notesSeenBy}
              error={errors.notesSeenBy}
              chosen={written.notesSeenBy}
              choices={choices}
            />
            <RadioGroup
              name="needsSeenBy"
              legend={t.needsSeenBy}
              hint={t.needsHint}
              error={errors.needsSeenBy}
              chosen={written.needsSeenBy}
              choices={choices}
            />
          </>
        )}
        <div class="row">
          <Button>{t.save}</Button>
          <LinkButton variant="quiet" href={back}>
            {t.back}
          </LinkButton>
        </div>
      </OnceForm>
      {group && (
        <Section id="closing" title={group.closed ? t.reopen : t.close} note={group.closed ? undefined : t.closeNote}>
          <OnceForm
            action={
              group.closed ? formTo('DELETE /working-groups/:id/closing', group.id) : formTo('PUT /working-groups/:id/closing', group.id)
            }
          >
            <Button variant="secondary">{group.closed ? t.reopen : t.close}</Button>
          </OnceForm>
        </Section>
      )}
    </>
  )
}
