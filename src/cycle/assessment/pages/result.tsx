import type { ComponentChildren } from 'preact'
import { linkTo } from '../../../ground/base/addresses.ts'
import { formatDay, formatList, formatWeekday, type Language } from '../../../ground/base/language.ts'
import { LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { Empty } from '../../../ground/ui/components/empty/empty.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Tabs } from '../../../ground/ui/components/tabs/tabs.tsx'
import { nextNumber, progressOf, suggestsSteps } from '../assessment.ts'
import { leadText, profileAnswer } from '../lead.ts'
import { type Assessment, pathOf, whereOf } from '../loading.ts'
import type { OwnResult } from '../own-result.ts'
import { resultWords } from '../result.words.ts'

import { sharingWords } from '../sharing.words.ts'
import { Lines } from './answer-text.tsx'
import { ThenSection } from './looking-back.tsx'
import { Profile } from './profile.tsx'
import { SeesSection, SharingSection, StrengthsSection, ToolsSection } from './sections.tsx'
import { GoalsSection, StepsSection } from './steps.tsx'

type Props = {
  language: Language
  result: OwnResult
  principals: string[]
  sharedSince: string | null
  canShare: boolean
  /** What rooms above show, for this person alone. */
  beside: readonly ComponentChildren[]
}

/** One's own result, and beside it the results of the groups one belongs to. */
export function ResultTabs({ language }: { language: Language }) {
  const { tabs: t } = resultWords[language]
  return (
    <Tabs
      label={t.label}
      tabs={[
        { href: linkTo('/results'), label: t.own, current: true },
        { href: linkTo('/group-results'), label: t.groups },
      ]}
    />
  )
}

/** One's own result: the conclusion, the profile, strengths, goals, next steps, and who sees what. */
export function ResultPage({ language, result, principals, sharedSince, canShare, beside }: Props) {
  const t = resultWords[language]
  const {
    assessment: { member, framework },
    response,
    rows,
    previous,
  } = result
  const privacy = t.privacy[member.audience](member.minimumGroup)
  return (
    <>
      <PageHead
        title={t.title[member.audience]}
        context={[member.roundName, member.schoolName, response.handedInOn && t.handedIn(formatDay(response.handedInOn, language, true))]
          .filter(Boolean)
          .join(' · ')}
        lead={leadText(result.lead, member.audience, framework, language)}
        privacy={
          <>
            <b>{privacy.bold}</b> {privacy.rest} <a href="#sees">{t.whoSeesLink}</a>
          </>
        }
      >
        {member.open && (
          <p class="small soft no-print">
            {t.changeUntil(formatWeekday(member.closesOn, language))}{' '}
            <a href={linkTo('/assessments/:round/:school/check', ...whereOf(member))}>{t.changeLink}</a>
          </p>
        )}
      </PageHead>
      <ResultTabs language={language} />
      <Section
        id="profile"
        title={t.profile.heading}
        note={t.profile.note(rows.length, new Set(rows.map(({ statement }) => statement.area.key)).size)}
      >
        <Profile
          language={language}
          framework={framework}
          rows={rows}
          answer={profileAnswer(rows, language)}
          title={t.profile.question[member.audience][previous ? 'compared' : 'now']}
          nowLabel={member.roundName}
          beforeLabel={previous?.member.roundName}
        />
        {previous && result.leftOut.length > 0 && (
          <p class="small soft measure gap">
            {t.profile.leftOut(
              formatList(
                result.leftOut.map(({ statement }) => statement.aspect.name[language]),
                language,
              ),
            )}
          </p>
        )}
        <Notes language={language} result={result} />
      </Section>
      <ThenSection language={language} result={result} />
      <StrengthsSection language={language} result={result} />
      <GoalsSection language={language} result={result} />
      <StepsSection language={language} result={result} />
      {beside}
      {canShare ? (
        <SharingSection language={language} result={result} principals={principals} since={sharedSince} />
      ) : (
        <SharedWithMe language={language} />
      )}
      <SeesSection language={language} result={result} />
      <ToolsSection language={language} result={result} />
    </>
  )
}

/** The way to what others show a principal. */
function SharedWithMe({ language }: { language: Language }) {
  const t = sharingWords[language].shared
  return (
    <Section id="shared" title={t.title} note={t.lead}>
      <p>
        <a href={linkTo('/shared-results')}>{t.see}</a>
      </p>
    </Section>
  )
}

/** The notes that the person wrote to themselves. */
function Notes({ language, result: { response, rows } }: { language: Language; result: OwnResult }) {
  const noted = rows.flatMap(({ statement }) => {
    const note = response.answers.get(statement.key)?.note
    return note ? [{ statement, note }] : []
  })
  if (noted.length === 0) return null
  return (
    <details class="data">
      <summary>{resultWords[language].profile.notes}</summary>
      <dl class="stack-s measure">
        {noted.map(({ statement, note }) => (
          <div key={statement.key}>
            <dt>
              <b>{statement.aspect.name[language]}</b>
            </dt>
            <dd>
              <Lines text={note} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

/** A result that is not there yet: what is missing, and the way on. */
export function UnfinishedPage({
  language,
  assessment: { framework, member, statements, response },
}: {
  language: Language
  assessment: Assessment
}) {
  const t = resultWords[language].unfinished
  const progress = response && progressOf(statements, response.answers)
  const path = pathOf(member)
  const lead = !member.open
    ? t.closed
    : progress
      ? t.lead(progress.answered, progress.total, suggestsSteps(framework, member.audience))
      : t.begin
  const number = response && nextNumber(statements, response.answers)
  const onward = !member.open
    ? { href: response ? linkTo('/assessments/:round/:school/check', ...whereOf(member)) : linkTo('/assessments'), label: t.see }
    : !response
      ? { href: path, label: t.begin2 }
      : number
        ? { href: linkTo('/assessments/:round/:school/statements/:number', ...whereOf(member), number), label: t.resume }
        : { href: linkTo('/assessments/:round/:school/check', ...whereOf(member)), label: t.check }
  return (
    <>
      <PageHead title={t.title} context={`${member.roundName} · ${member.schoolName}`} lead={lead} />
      <ResultTabs language={language} />
      {(member.open || response) && (
        <LinkButton href={onward.href} iconEnd="arrow-right">
          {onward.label}
        </LinkButton>
      )}
    </>
  )
}

/** Someone who has no result at all. */
export function NoResultPage({ language, isPrincipal }: { language: Language; isPrincipal: boolean }) {
  const t = resultWords[language].none
  return (
    <>
      <PageHead title={t.title} lead={t.lead} />
      <ResultTabs language={language} />
      <Empty title={t.text} level={2}>
        <p>
          <a href={linkTo('/assessments')}>{t.link}</a>
        </p>
      </Empty>
      {isPrincipal && <SharedWithMe language={language} />}
    </>
  )
}
