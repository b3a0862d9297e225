import type { ComponentChildren } from 'preact'
import { ConflictNotice } from '../../../cycle/plan/beside.tsx'
import { linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { SavedNote } from '../../../ground/ui/components/saved-note/saved-note.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import type { AuthorityPlan } from '../authority-plan.ts'
import { WrittenForm, type WrittenFormProps } from './written-form.tsx'

export type WrittenPageProps = Pick<WrittenFormProps, 'action' | 'kept' | 'class'> & {
  language: Language
  plan: AuthorityPlan
  title: string
  lead: string | undefined
  /** What stands under the lead, before the form. */
  explained?: ComponentChildren
  /** Sentences by field. */
  errors: Readonly<Record<string, string>>
  /** Who saved something else in between, null where that is not told; undefined when nobody did. */
  changedBy: string | null | undefined
  save: string
  back: string
  children: ComponentChildren
  /** What stands below the form of what is there already. */
  after?: ComponentChildren
}

/** A page on which a piece of an authority's plan is written: what is wrong or was written by another first, then the form, then the way back. */
export function WrittenPage(props: WrittenPageProps) {
  const { language, plan, title, lead, explained, errors, changedBy, action, kept, class: look, save, back, children, after } = props
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      {changedBy !== undefined && <ConflictNotice language={language} name={changedBy} />}
      <PageHead title={title} context={<a href={linkTo('/authority-plans/:id', plan.id)}>{plan.head.title}</a>} lead={lead}>
        {explained}
      </PageHead>
      <WrittenForm class={look} action={action} kept={kept} conflict={changedBy !== undefined}>
        {children}
        <div class="row">
          <Button>{save}</Button>
          <LinkButton variant="quiet" href={linkTo('/authority-plans/:id', plan.id)}>
            {back}
          </LinkButton>
          {kept && <SavedNote />}
        </div>
      </WrittenForm>
      {kept && after && <div class="gap">{after}</div>}
    </>
  )
}

/** The way to take a piece away. */
export function Removal({ action, words }: { action: string; words: { remove: string; removeNote?: string } }) {
  return (
    <Section id="remove" title={words.remove} note={words.removeNote}>
      <OnceForm action={action}>
        <Button variant="secondary">{words.remove}</Button>
      </OnceForm>
    </Section>
  )
}
