import { findAction, findAspect } from '../../../content/framework/framework.ts'
import type { Framework } from '../../../content/framework/schema.ts'
import { WhyItWorks } from '../../../content/framework/why-it-works.tsx'
import { linkTo } from '../../../ground/base/addresses.ts'
import { type Day, dayOf, schoolYearName } from '../../../ground/base/clock.ts'
import { formatNumber, type Language } from '../../../ground/base/language.ts'
import { Meta, type MetaRow } from '../../../ground/ui/components/act/act.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Paragraphs } from '../../../ground/ui/components/paragraphs/paragraphs.tsx'
import { Person } from '../../../ground/ui/components/person/person.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Status } from '../../../ground/ui/components/status/status.tsx'
import { otherFields } from '../../plan/fields-told.ts'
import { ActionHistory } from '../../plan/past/action-history.tsx'
import { ActionStatusMark } from '../../plan/past/action-status.tsx'
import type { HistoryLine } from '../../plan/past/history.ts'
import { dayWithin, timeTaken } from '../../plan/plan-sentences.ts'
import { canNote, canRemoveEvidence, type Evidence, stillBecause, titlesOf } from '../follow-up.ts'
import type { SeenAction } from '../store-seen.ts'
import { actionWords } from './action.words.ts'
import { EvidenceSection } from './evidence-section.tsx'
import { StatusForm, type StatusValues } from './status-form.tsx'

export type ActionPageProps = {
  language: Language
  today: Day
  person: string
  framework: Framework
  seen: SeenAction
  history: HistoryLine[]
  evidence: Evidence[]
  values?: StatusValues
  errors?: Partial<Record<'status' | 'note', string>> | undefined
}

/** An action by itself: what is to be done, how it goes, what shows it, and all that has happened. */
export function ActionPage(props: ActionPageProps) {
  const { language, person, seen, history, evidence, values, errors = {} } = props
  const { action, place, who } = seen
  const { page: t } = actionWords[language]
  const still = stillBecause(place)
  const notes = canNote(place, who)
  const problems = Object.entries(errors).map(([field, text]) => ({ field, text }))
  return (
    <>
      <ErrorSummary problems={problems} />
      <PageHead
        title={action.title}
        context={t.context(place.unit.name, place.unit.kind === 'team' ? place.school.name : '', schoolYearName(place.schoolYear))}
        lead={leadOf(props)}
        privacy={t.privacy[place.unit.kind]}
      >
        <p class="row no-print">
          <a href={`${linkTo('/plans/:id', place.plan)}#a-${action.id}`}>{t.toPlan[place.unit.kind]}</a>
          {who.writes && still === null && <a href={linkTo('/actions/:id/edit', action.id)}>{t.edit}</a>}
        </p>
        {still && (
          <Notice>
            <p>{t.still[still]}</p>
            {place.goesOn && (
              <p>
                <a href={linkTo('/actions/:id', place.goesOn.action)}>{t.onward}</a>
              </p>
            )}
          </Notice>
        )}
      </PageHead>
      {notes && (
        <Section id="doing" title={t.note} note={t.noteNote}>
          <StatusForm language={language} action={action} values={values} errors={errors} />
        </Section>
      )}
      <Section id="facts" title={t.facts}>
        <Facts {...props} />
      </Section>
      <EvidenceSection
        language={language}
        action={action.id}
        evidence={evidence}
        mayAdd={notes}
        mayRemove={(item) => canRemoveEvidence(place, who, item, person)}
      />
      <Section id="history" title={t.history} note={t.historyNote}>
        <ActionHistory language={language} action={action.id} lines={history} shown={{ ways: [], titles: titlesOf(evidence) }} />
        {!notes && still === null && <p class="soft small">{t.reader}</p>}
      </Section>
    </>
  )
}

/** How it goes and until when, in a sentence or two. */
function leadOf({ language, today, seen, history }: ActionPageProps): string {
  const { status, dueOn } = seen.action
  const { page: t } = actionWords[language]
  const changed = history.find(({ kind }) => kind === 'status')
  const since = t.since[status](changed ? dayWithin(dayOf(changed.at), today, language) : '')
  if (dueOn === null || seen.place.closed || (status !== 'planned' && status !== 'under way')) return since
  return `${since} ${(dueOn < today ? t.wasDue : t.isDue)(dayWithin(dueOn, today, language))}`
}

function Facts({ language, today, framework, seen }: ActionPageProps) {
  const { action, place } = seen
  const { page: t } = actionWords[language]
  const aspect = action.aspect === null ? undefined : findAspect(framework, action.aspect)
  const day = (on: Day) => dayWithin(on, today, language)
  const source = action.source?.framework === framework.key ? findAction(framework, action.source.action) : undefined
  const row = (term: string, value: MetaRow['value'] | null | undefined): MetaRow[] => (value ? [{ term, value }] : [])
  return (
    <div class="stack">
      {action.text && <Paragraphs text={action.text} />}
      <Meta
        rows={[
          { term: t.owner, value: ownerOf(seen, language) },
          ...row(t.others, action.others),
          ...row(t.start, action.startOn && day(action.startOn)),
          { term: t.due, value: action.dueOn ? day(action.dueOn) : t.noDue },
          {
            term: t.status,
            value: <ActionStatusMark {...{ language, today }} status={action.status} dueOn={action.dueOn} closed={place.closed} />,
          },
          ...row(t.aspect, aspect?.name[language]),
          ...row(t.hours, timeTaken(action, language) && t.hoursText(timeTaken(action, language))),
          ...row(t.money, action.money !== null && t.moneyText(formatNumber(action.money, language))),
          ...row(t.tags, action.tags.join(', ')),
        ]}
      />
      {source?.why && (
        <p class="small soft measure">
          <WhyItWorks language={language} action={source} />
        </p>
      )}
      {action.why && <Words heading={t.why} text={action.why} />}
      <Words heading={t.howWeKnow} text={action.howWeKnow || t.noSigns} />
      {otherFields(action, language).map(({ name, label, text }) => (
        <Words key={name} heading={label} text={text} />
      ))}
    </div>
  )
}

function Words({ heading, text }: { heading: string; text: string }) {
  return (
    <div class="stack-s">
      <h3>{heading}</h3>
      <Paragraphs text={text} />
    </div>
  )
}

function ownerOf({ action: { ownerName, ownerRole }, ownerLeft }: SeenAction, language: Language) {
  if (ownerName && ownerLeft) return <Status is="missing">{actionWords[language].page.left(ownerName)}</Status>
  if (ownerName) return <Person name={ownerName} />
  return ownerRole || <Status is="missing">{actionWords[language].page.noOwner}</Status>
}
