import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Day } from '../../../ground/base/clock.ts'
import { formatDay, formatShortDay, type Language } from '../../../ground/base/language.ts'
import { Meta } from '../../../ground/ui/components/act/act.tsx'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { EventList } from '../../../ground/ui/components/events/events.tsx'
import { Hidden, Select, TextArea } from '../../../ground/ui/components/field/inputs.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Paragraphs } from '../../../ground/ui/components/paragraphs/paragraphs.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { nameWords } from '../../plan/names.words.ts'
import { actionStatuses } from '../../plan/plan.ts'
import { type Agreement, longest, type Party, type Side, statusOf } from '../agreement.ts'
import { AgreementFields, OwnerFields } from '../agreement-fields.tsx'
import type { AgreementForm } from '../agreement-form.ts'
import { AgreementStatus, metaOf } from '../agreement-status.tsx'
import { agreementPageWords } from './agreement-page.words.ts'

/** What somebody sent that could not be taken as it was. */
export type Shown = {
  form?: AgreementForm
  revision?: number
  conflict?: boolean
  note?: { status: string; text: string }
  owner?: Pick<AgreementForm, 'owner' | 'ownerName'>
  errors?: Record<string, string>
}

type Props = {
  language: Language
  today: Day
  agreement: Agreement
  parties: Party[]
  form: AgreementForm
  sides: Side[]
  /** It can still be written: its dialogue was not called off, and both sides have not said yes. */
  writes: boolean
  shown: Shown
}

/** An agreement: changed while the dialogue goes on, followed up once it is in force. */
export function AgreementPage(props: Props) {
  const { language, today, agreement, shown, writes } = props
  const t = agreementPageWords[language]
  const { agreedOn } = agreement
  return (
    <>
      <ErrorSummary problems={Object.entries(shown.errors ?? {}).map(([field, text]) => ({ field, text }))} />
      {shown.conflict && (
        <Notice kind="error" alert>
          <p>{t.conflict}</p>
          <p>
            <b>{agreement.title}</b>, {agreement.owner.name}, {formatDay(agreement.dueOn, language, true)}
          </p>
        </Notice>
      )}
      <PageHead
        title={agreement.title}
        context={
          <>
            {agreedOn && <AgreementStatus {...{ language, today, agreement }} />}
            <span>{agreement.school.name}</span>
            <a href={linkTo('/dialogues/:id', agreement.dialogue)}>{t.dialogue}</a>
          </>
        }
        lead={agreedOn ? t.lead(agreedOn, agreement.school.name) : writes ? t.draft : t.calledOff}
        privacy={t.privacy}
      />
      {agreedOn ? <InForce {...props} /> : writes ? <Written {...props} /> : <What {...props} />}
    </>
  )
}

function Written({ language, agreement, parties, form, shown }: Props) {
  const t = agreementPageWords[language]
  return (
    <>
      <OnceForm class="stack-l" action={formTo('PUT /agreements/:id', agreement.id)}>
        <Hidden values={{ revision: shown.revision ?? agreement.revision }} />
        <AgreementFields {...{ language, form, parties }} errors={shown.errors} />
        <p>
          <Button>{t.save}</Button>
        </p>
      </OnceForm>
      <Section id="removal" title={t.removeTitle}>
        <OnceForm class="stack" action={formTo('DELETE /agreements/:id', agreement.id)}>
          <p class="measure">{t.removeText}</p>
          <p>
            <Button variant="danger">{t.remove}</Button>
          </p>
        </OnceForm>
      </Section>
    </>
  )
}

/** What was written down, as it stands. */
function What({ language, today, agreement }: Props) {
  return (
    <Section id="what" title={agreementPageWords[language].what}>
      <div class="stack">
        {agreement.text !== '' && (
          <div class="measure">
            <Paragraphs text={agreement.text} />
          </div>
        )}
        <Meta rows={metaOf({ language, today, agreement })} />
      </div>
    </Section>
  )
}

function InForce(props: Props) {
  const { language, agreement } = props
  const t = agreementPageWords[language]
  return (
    <>
      <What {...props} />
      {agreement.owner.left && <NewOwner {...props} />}
      {agreement.action ? <InPlan {...props} /> : <FollowUp {...props} />}
      <Section id="history" title={t.history}>
        {agreement.notes.length === 0 ? (
          <p class="soft">{t.nothing}</p>
        ) : (
          <EventList events={agreement.notes.map((note) => eventOf(note, language))} />
        )}
      </Section>
      {!agreement.owner.left && <NewOwner {...props} />}
    </>
  )
}

function eventOf({ status, owner, text, byName, onDay }: Agreement['notes'][number], language: Language) {
  const said = [
    ...(status ? [`${nameWords[language].statuses[status]}.`] : []),
    ...(owner ? [agreementPageWords[language].newOwner(owner)] : []),
    ...(text ? [text] : []),
  ]
  return { when: formatShortDay(onDay, language), text: `${said.join(' ')} (${byName})` }
}

function FollowUp({ language, agreement, shown, sides }: Props) {
  const t = agreementPageWords[language]
  return (
    <>
      <Section id="follow" title={t.follow} note={t.followNote}>
        <OnceForm class="stack" action={formTo('POST /agreements/:id/notes', agreement.id)}>
          <Select
            name="status"
            label={t.status}
            value={shown.note?.status ?? statusOf(agreement)}
            error={shown.errors?.status}
            options={actionStatuses.map((each) => ({ value: each, label: nameWords[language].statuses[each] }))}
          />
          <TextArea
            name="note"
            label={t.note}
            hint={t.noteHint}
            value={shown.note?.text}
            error={shown.errors?.note}
            rows={3}
            wide
            optional
            limit={longest.note}
          />
          <p>
            <Button>{t.tell}</Button>
          </p>
        </OnceForm>
      </Section>
      {sides.includes('school') && (
        <Section id="plan" title={t.inPlan}>
          <OnceForm class="stack" action={formTo('POST /agreements/:id/action', agreement.id)}>
            <p class="measure">{t.takeUpText}</p>
            <p>
              <Button variant="secondary">{t.takeUp}</Button>
            </p>
          </OnceForm>
        </Section>
      )}
    </>
  )
}

function InPlan({ language, agreement, sides }: Props) {
  const t = agreementPageWords[language]
  const { action } = agreement
  if (!action) return null
  return (
    <Section id="plan" title={t.inPlan}>
      <div class="stack">
        <p class="measure">{t.inPlanText(nameWords[language].statuses[action.status])}</p>
        {sides.includes('school') && (
          <p>
            <a href={linkTo('/actions/:id', action.id)}>{t.toAction}</a>
          </p>
        )}
      </div>
    </Section>
  )
}

function NewOwner({ language, agreement, parties, shown }: Props) {
  const t = agreementPageWords[language]
  const { owner } = agreement
  return (
    <Section id="handing-over" title={t.owner} note={owner.left ? t.ownerText(owner.name) : undefined}>
      <OnceForm class="stack" action={formTo('PUT /agreements/:id/owner', agreement.id)}>
        <OwnerFields
          {...{ language }}
          parties={parties.filter(({ id }) => id !== owner.person)}
          form={shown.owner ?? { owner: '', ownerName: '' }}
          errors={shown.errors}
        />
        <p>
          <Button variant="secondary">{t.handOver}</Button>
        </p>
      </OnceForm>
    </Section>
  )
}
