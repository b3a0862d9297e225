import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { dayOf } from '../../../ground/base/clock.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { TextArea } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Status } from '../../../ground/ui/components/status/status.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import { forceOf, isChanged, isOpen } from '../authority-plan.ts'
import { longest } from '../limits.ts'
import { nameWords } from '../names.words.ts'
import { PlanTabs } from '../plan-tabs.tsx'
import { PlanStatus, TextStatus } from '../status.tsx'
import { ForceSection, ReviewSection } from './plan-force.tsx'
import { ConsultationSection, SharingSection } from './plan-sharing.tsx'
import { revisionsPageWords } from './revisions-page.words.ts'
import type { RevisionsPageProps } from './revisions-props.ts'

/** What has happened to a plan and what can be done with it: shared, talked over, frozen, in force, reviewed. */
export function RevisionsPage(props: RevisionsPageProps) {
  const { language, today, plan, right, errors = {} } = props
  const t = revisionsPageWords[language]
  const writes = right === 'writes' && isOpen(plan, today)
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      <PageHead
        title={t.title}
        context={
          <>
            <PlanStatus {...{ language, today, plan }} />
            <a href={linkTo('/authority-plans/:id', plan.id)}>{plan.head.title}</a>
          </>
        }
        lead={t.lead}
      />
      <PlanTabs {...{ language, right }} plan={plan.id} current="revisions" />
      {writes && <SharingSection {...props} />}
      <ConsultationSection {...props} writes={writes} />
      {writes && <FreezeSection {...props} />}
      <VersionsSection {...props} />
      {(writes || plan.force !== null) && plan.latest && <ForceSection {...props} writes={writes} />}
      {plan.force && plan.force.from <= today && <ReviewSection {...props} writes={writes} />}
    </>
  )
}

function FreezeSection({ language, plan, lacks, sent = {}, errors = {} }: RevisionsPageProps) {
  const t = revisionsPageWords[language]
  if (plan.latest && !isChanged(plan))
    return (
      <Section id="freeze" title={t.freeze} note={t.freezeNote} screenOnly>
        <p class="measure">{t.unchanged(plan.latest.number)}</p>
      </Section>
    )
  return (
    <Section id="freeze" title={t.freeze} note={t.freezeNote} screenOnly>
      <div class="stack">
        {lacks.length === 0 ? (
          <p>{t.noLacks}</p>
        ) : (
          <div class="stack-s measure">
            <p>{t.lacks}</p>
            <ul class="list" role="list">
              {lacks.map(({ lack, count }) => (
                <li key={lack}>
                  <Status is="missing">{nameWords[language].lacks[lack](count)}</Status>
                </li>
              ))}
            </ul>
          </div>
        )}
        <OnceForm class="stack" action={formTo('POST /authority-plans/:id/revisions', plan.id)}>
          <TextArea name="note" label={t.freezeWhat} value={sent.note} error={errors.note} rows={2} limit={longest.note} optional wide />
          <div>
            <Button>{t.freezeButton}</Button>
          </div>
        </OnceForm>
      </div>
    </Section>
  )
}

function VersionsSection({ language, today, plan, revisions }: RevisionsPageProps) {
  const t = revisionsPageWords[language]
  return (
    <Section id="versions" title={t.versions}>
      {revisions.length === 0 ? (
        <p>{t.noVersions}</p>
      ) : (
        <Table
          stack
          caption={t.versions}
          captionHidden
          columns={[t.columns.number, t.columns.when, t.columns.note, t.columns.state]}
          rows={revisions.map(({ id, number, at, byName, note }) => [
            <a key={id} href={linkTo('/authority-plans/:id/revisions/:number', plan.id, number)}>
              {t.number(number)}
            </a>,
            t.when(dayOf(at), byName),
            note,
            <VersionState key="state" {...{ language, today, plan }} text={{ id, number }} />,
          ])}
        />
      )}
    </Section>
  )
}

function VersionState({
  language,
  today,
  plan,
  text,
}: Pick<RevisionsPageProps, 'language' | 'today' | 'plan'> & { text: { id: string; number: number } }) {
  const force = forceOf(plan, text)
  return force ? (
    <Status is="done">{revisionsPageWords[language].holds(force.from)}</Status>
  ) : (
    <TextStatus {...{ language, today, plan, text }} />
  )
}
