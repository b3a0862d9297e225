import { GuideLink } from '../../../content/guide/guide-link.tsx'
import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Day } from '../../../ground/base/clock.ts'
import { formatDay, formatList, formatNumber, type Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { Keys } from '../../../ground/ui/components/keys/keys.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Status } from '../../../ground/ui/components/status/status.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import { FunderLine } from '../../funder/funder-line.tsx'
import { namesUntil, type Rate, type Sending } from '../funded-time.ts'
import type { Worth } from '../money.ts'
import { monthName } from '../month.ts'
import { nameWords } from '../names.words.ts'
import type { MonthStanding, Project, SentExport } from '../store.ts'
import type { LockFault } from '../store-lock.ts'
import { ExportsPart } from './exports-part.tsx'
import { saidOf } from './fault-sentences.ts'
import { NamesGone } from './names-gone.tsx'
import { projectPageWords } from './project-page.words.ts'
import { Rates } from './rates-part.tsx'

export type ProjectPageProps = {
  language: Language
  project: Project
  months: readonly MonthStanding[]
  states: ReadonlyMap<Day, Sending>
  /** The month that can be locked, and the one that is to be sent, if any. */
  toLock: Day | null
  toSend: Day | null
  rates: readonly Rate[]
  worths: readonly Worth[]
  exports: readonly SentExport[]
  faults?: readonly LockFault[]
  written?: Readonly<Record<string, string>>
  errors?: Readonly<Record<string, string>>
}

/** Funded time of a programme: its months, what is to be sent, what it is worth. */
export function ProjectPage(props: ProjectPageProps) {
  const { language, project, errors = {}, faults = [] } = props
  const t = projectPageWords[language]
  const n = nameWords[language]
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      {faults.length > 0 && !project.namesGone && (
        <Notice kind="error" alert>
          <p>
            <b>{t.cannot}</b>
          </p>
          <ul>
            {faults
              .slice(0, 50)
              .map((fault) => saidOf(fault, language))
              .map((said) => (
                <li key={said}>{said}</li>
              ))}
          </ul>
        </Notice>
      )}
      <PageHead
        title={n.funded}
        context={<a href={linkTo('/programmes/:id', project.programme.id)}>{project.programme.title}</a>}
        privacy={t.privacy}
      >
        <p class="row no-print">
          <LinkButton variant="secondary" href={linkTo('/funded-projects/:id/participants', project.id)}>
            {t.participants}
          </LinkButton>
          <LinkButton variant="quiet" href={linkTo('/programmes/:id/funded-time/edit', project.programme.id)}>
            {t.change}
          </LinkButton>
        </p>
        <FunderLine language={language} of={project.programme} />
        <GuideLink language={language} guide="finansierad-tid" />
      </PageHead>
      {project.namesGone && <NamesGone {...{ language }} on={project.namesGone} refused={faults.length > 0} />}
      <Section id="months" title={t.months} note={t.monthsNote}>
        <Months {...props} />
      </Section>
      <Section id="send" title={t.send} note={t.sendText}>
        <Send {...props} />
      </Section>
      <Section id="money" title={t.money} note={t.moneyNote}>
        <Money {...props} />
      </Section>
      <Section id="rates" title={t.rates}>
        <Rates {...props} />
      </Section>
      <Section id="facts" title={t.facts}>
        <Keys rows={factsOf(project, language)} />
        <p class="row gap no-print">
          {(['progress', 'final'] as const).map((kind) => (
            <span key={kind} class="row">
              <a href={`${linkTo('/funded-projects/:id/report.docx', project.id)}?kind=${kind}`}>{t[kind]} (Word)</a>
              <a href={`${linkTo('/funded-projects/:id/report.pdf', project.id)}?kind=${kind}`}>{t[kind]} (PDF)</a>
            </span>
          ))}
        </p>
      </Section>
    </>
  )
}

function Months({ language, project, months, states, toLock }: ProjectPageProps) {
  const t = projectPageWords[language]
  const n = nameWords[language]
  return (
    <div class="stack-l">
      {months.length === 0 ? (
        <p class="soft">{t.noMonths}</p>
      ) : (
        <Table
          stack
          caption={t.months}
          captionHidden
          columns={t.columns}
          rows={months.map(({ month, people, hours, attested }) => {
            const state = states.get(month) ?? 'new'
            return [
              <a key={month} href={linkTo('/funded-projects/:id/months/:month', project.id, month)}>
                {monthName(month, language)}
              </a>,
              formatNumber(people, language),
              formatNumber(hours, language),
              people === 0 ? (
                '–'
              ) : (
                <Status key="a" is={attested === people ? 'done' : 'under-way'}>
                  {t.attested(attested, people)}
                </Status>
              ),
              <Status key="s" is={state === 'sent' ? 'done' : state === 'new' ? 'not-started' : 'late'}>
                {n.sendings[state]}
              </Status>,
            ]
          })}
        />
      )}
      {project.namesGone ? null : toLock ? (
        <OnceForm class="stack-s no-print" action={formTo('POST /funded-projects/:id/months', project.id)}>
          <input type="hidden" name="month" value={toLock} />
          <p class="measure">{t.lockText(monthName(toLock, language))}</p>
          <p>
            <Button>{t.lock(monthName(toLock, language))}</Button>
          </p>
        </OnceForm>
      ) : (
        <p class="soft">{t.nothingToLock}</p>
      )}
    </div>
  )
}

function Send({ language, project, months, states, toSend, exports }: ProjectPageProps) {
  const t = projectPageWords[language]
  const standing = months.find(({ month }) => month === toSend)
  const again = [...states].filter(([, state]) => state === 'changed' || state === 'again').map(([month]) => monthName(month, language))
  return (
    <div class="stack-l">
      {again.length > 0 && <Notice kind="warn">{t.resend(formatList(again, language))}</Notice>}
      {standing ? (
        <OnceForm class="stack-s no-print" action={formTo('POST /funded-projects/:id/exports', project.id)}>
          <input type="hidden" name="month" value={standing.month} />
          {standing.people > standing.attested && <p class="measure">{t.missing(standing.people - standing.attested)}</p>}
          <p>
            <Button variant={standing.people > standing.attested ? 'secondary' : 'primary'}>
              {t.sendNext(monthName(standing.month, language))}
            </Button>
          </p>
        </OnceForm>
      ) : (
        months.length > 0 && <p class="soft">{t.allSent}</p>
      )}
      <ExportsPart {...{ language, exports }} />
    </div>
  )
}

function Money({ language, worths }: ProjectPageProps) {
  const t = projectPageWords[language]
  const n = nameWords[language]
  if (worths.length === 0) return <p class="soft">{t.noMoney}</p>
  return (
    <Table
      stack
      caption={t.money}
      captionHidden
      columns={t.moneyColumns.map((label, at) => ({ label, numeric: at > 0 && at < 4 }))}
      rows={worths.map(({ category, hours, oreAnHour, ore, source }) => [
        category || t.noCategory,
        formatNumber(hours, language),
        oreAnHour === null ? t.noRate : n.kronor(formatNumber(oreAnHour / 100, language, 2)),
        ore === null ? '–' : n.kronor(formatNumber(ore / 100, language, 2)),
        source,
      ])}
    />
  )
}

/** Until when the names are there, by the funder's demand; or since when they are gone. */
function keptOf({ to, keepYears, namesGone }: Project, language: Language): string {
  const t = projectPageWords[language]
  if (namesGone) return t.namesGone(formatDay(namesGone, language, true))
  return keepYears === null ? t.namesKept : t.namesUntil(formatDay(namesUntil(to, keepYears), language, true))
}

function factsOf(project: Project, language: Language) {
  const t = projectPageWords[language]
  const names = t.factNames
  const { hoursADay, rounding, managerAttests } = project
  return [
    { term: names.number, value: project.number },
    { term: names.call, value: project.call },
    { term: names.period, value: `${formatDay(project.from, language, true)} – ${formatDay(project.to, language, true)}` },
    { term: names.share, value: t.percent(project.share) },
    { term: names.rules, value: t.rules(hoursADay, nameWords[language].roundings[rounding].toLowerCase(), managerAttests) },
    { term: names.source, value: project.rulesSource },
    { term: names.kept, value: keptOf(project, language) },
  ]
}
