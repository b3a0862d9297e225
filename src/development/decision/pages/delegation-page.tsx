import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Day } from '../../../ground/base/clock.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { RadioGroup } from '../../../ground/ui/components/field/choices.tsx'
import { DateInput, TextArea, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import { type DelegationList, longest, type Organiser, organiserForms, pointsText } from '../decision.ts'
import { organiserWords } from '../organiser.words.ts'
import { delegationPageWords } from './delegation-page.words.ts'

export type DelegationPageProps = {
  language: Language
  today: Day
  organiser: Organiser
  lists: readonly DelegationList[]
  writes: boolean
  written?: Record<string, string>
  errors?: Record<string, string>
}

/** The organiser and the list of delegation: the version that holds, and the ones before. */
export function DelegationPage(props: DelegationPageProps) {
  const { language, lists, organiser, writes, errors = {} } = props
  const [t, words] = [delegationPageWords[language], organiserWords[language]]
  const [holds, ...earlier] = lists
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      <PageHead title={t.title} context={<a href={linkTo('/decisions')}>{t.all}</a>} lead={t.lead} />
      <Section id="points-held" title={t.points} note={holds && t.version(holds.version, holds.adoptedOn, holds.byName)}>
        <div class="stack">
          {holds ? <Points language={language} list={holds} /> : <p class="measure">{t.none}</p>}
          {earlier.map((list) => (
            <More key={list.id} label={`${t.earlier}: ${list.version}`}>
              <Points language={language} list={list} />
            </More>
          ))}
        </div>
      </Section>
      <Section id="organiser" title={t.organiser} note={t.organiserNote}>
        {writes ? <OrganiserForm {...props} /> : <p>{`${words.forms[organiser.form]}. ${organiser.board}.`}</p>}
      </Section>
      {writes && <NewList {...props} before={holds} />}
    </>
  )
}

function Points({ language, list }: { language: Language; list: DelegationList }) {
  const t = delegationPageWords[language]
  return (
    <Table
      caption={`${t.points}: ${list.version}`}
      captionHidden
      stack
      columns={[t.number, t.text]}
      rows={list.points.map(({ number, text }) => [number, text])}
    />
  )
}

function OrganiserForm({ language, organiser, written = {}, errors = {} }: DelegationPageProps) {
  const [t, words] = [delegationPageWords[language], organiserWords[language]]
  return (
    <OnceForm class="stack measure" action={formTo('PUT /delegation/organiser')}>
      <RadioGroup
        name="form"
        legend={t.form}
        choices={organiserForms.map((value) => ({ value, label: words.forms[value] }))}
        chosen={written.form ?? organiser.form}
        error={errors.form}
      />
      <TextInput
        name="board"
        label={t.board}
        value={written.board ?? organiser.board}
        error={errors.board}
        maxlength={longest.board}
        wide
      />
      <div>
        <Button variant="secondary">{t.save}</Button>
      </div>
    </OnceForm>
  )
}

function NewList({ language, today, before, written = {}, errors = {} }: DelegationPageProps & { before: DelegationList | undefined }) {
  const t = delegationPageWords[language]
  return (
    <Section id="new" title={t.neu} note={t.neuNote} screenOnly>
      <OnceForm class="stack measure" action={formTo('POST /delegation/lists')}>
        <TextInput
          name="version"
          label={t.versionLabel}
          hint={t.versionHint}
          value={written.version}
          error={errors.version}
          maxlength={longest.version}
        />
        <DateInput name="adopted" label={t.adoptedLabel} value={written.adopted ?? today} max={today} error={errors.adopted} />
        <TextArea
          name="points"
          label={t.pointsLabel}
          hint={t.pointsHint}
          value={written.points ?? (before ? pointsText(before.points) : '')}
          rows={12}
          error={errors.points}
          limit={longest.points}
          wide
        />
        <div>
          <Button>{t.keep}</Button>
        </div>
      </OnceForm>
    </Section>
  )
}
