import { Beside, ConflictNotice } from '../../../cycle/plan/beside.tsx'
import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { Hidden, Select, TextArea } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { SavedNote } from '../../../ground/ui/components/saved-note/saved-note.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import type { AuthorityPlan, Goal, Need } from '../authority-plan.ts'
import { type GroundItem, keyOf } from '../ground.ts'
import { longest } from '../limits.ts'
import { NeedSourceLine } from '../need-line.tsx'
import { needPageWords } from './need-page.words.ts'
import { WrittenForm } from './written-form.tsx'

export type WrittenNeed = { text: string; goal: string }

export type NeedPageProps = {
  language: Language
  plan: AuthorityPlan
  goals: Pick<Goal, 'id' | 'title'>[]
  written: WrittenNeed
  errors?: Readonly<Record<string, string>>
  kept?: Need
  theirs?: WrittenNeed
  /** What a new need is taken from; undefined for one in own words. */
  item?: GroundItem | undefined
}

/** A need: what is missing for a goal to be reached. */
export function NeedPage({ language, plan, goals, written, errors = {}, kept, theirs, item }: NeedPageProps) {
  const t = needPageWords[language]
  const source = kept?.source ?? item?.source
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      {theirs && <ConflictNotice language={language} name={null} />}
      <PageHead
        title={kept ? t.change : t.new}
        context={<a href={linkTo('/authority-plans/:id', plan.id)}>{plan.head.title}</a>}
        lead={t.lead}
      />
      <WrittenForm
        class="stack-l"
        action={
          kept ? formTo('PUT /authority-plans/:id/needs/:need', plan.id, kept.id) : formTo('POST /authority-plans/:id/needs', plan.id)
        }
        kept={kept ? { revision: kept.revision, autosave: formTo('POST /authority-plans/:id/needs/:need', plan.id, kept.id) } : null}
        conflict={theirs !== undefined}
      >
        {item && <Hidden values={{ source: keyOf(item.source) }} />}
        <TextArea name="text" label={t.text} value={written.text} error={errors.text} rows={3} limit={longest.need} wide />
        {theirs && theirs.text !== written.text && <Beside language={language} name="text" text={theirs.text} take={false} />}
        <Select
          name="goal"
          label={t.goal}
          value={written.goal}
          empty={t.noGoal}
          options={goals.map(({ id, title }) => ({ value: id, label: title }))}
        />
        {theirs && theirs.goal !== written.goal && (
          <Beside language={language} name="goal" text={goals.find(({ id }) => id === theirs.goal)?.title ?? ''} take={false} />
        )}
        {source && source.kind !== 'own' && (
          <div class="stack-s measure">
            <p>
              <b>{t.source}</b>
            </p>
            <NeedSourceLine language={language} source={source} />
            <p class="small soft">{t.sourceKept}</p>
          </div>
        )}
        <div class="row">
          <Button>{kept ? t.save : t.add}</Button>
          <LinkButton variant="quiet" href={linkTo('/authority-plans/:id', plan.id)}>
            {t.back}
          </LinkButton>
          {kept && <SavedNote />}
        </div>
      </WrittenForm>
      {kept && (
        <Section id="remove" title={t.remove} note={t.removeNote}>
          <OnceForm action={formTo('DELETE /authority-plans/:id/needs/:need', plan.id, kept.id)}>
            <Button variant="secondary">{t.remove}</Button>
          </OnceForm>
        </Section>
      )}
    </>
  )
}
