import { linkTo } from '../../../ground/base/addresses.ts'
import { schoolYearName } from '../../../ground/base/clock.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Act, Acts } from '../../../ground/ui/components/act/act.tsx'
import { LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { Empty } from '../../../ground/ui/components/empty/empty.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import type { AuthorityPlan } from '../../authority-plan/authority-plan.ts'
import { FrameLine } from '../../authority-plan/frame-line.tsx'
import { type Asked, askedOf, type Distribution, distributionsOf, type SchoolAnswers } from '../frame.ts'
import { frameWords } from '../frame.words.ts'
import { schoolsPageWords } from './schools-page.words.ts'

export type SchoolsPageProps = {
  language: Language
  plan: AuthorityPlan
  inForce: boolean
  schoolYear: number
  asked: Asked[]
  schools: SchoolAnswers[]
  /** Whether they see how all schools have answered, counted; who follows some sees those one by one. */
  counts: boolean
}

/** How schools answer what an authority's plan asks: goal by goal over all of them, and each that the reader follows, by name. */
export function SchoolsPage(props: SchoolsPageProps) {
  const { language, plan, inForce, schoolYear, asked, schools, counts } = props
  const t = schoolsPageWords[language]
  const adopted = schools.filter((each) => each.plan !== null).length
  return (
    <>
      <PageHead
        title={t.title}
        context={<a href={linkTo('/authority-plans/:id', plan.id)}>{plan.head.title}</a>}
        lead={asked.length > 0 ? t.lead(schoolYearName(schoolYear), adopted, schools.length) : undefined}
      />
      {asked.length === 0 ? (
        <Empty title={inForce ? t.nothing : t.noForce} level={2}>
          <p>{inForce ? t.nothingText : t.noForceText}</p>
        </Empty>
      ) : (
        <>
          {counts && (
            <Section id="goals" title={t.goals} note={t.goalsNote}>
              <Acts>
                {distributionsOf(asked, schools).map((each) => (
                  <Goal key={each.asked.goal} language={language} distribution={each} />
                ))}
              </Acts>
            </Section>
          )}
          <Section id="schools" title={t.schools} note={t.schoolsNote}>
            <div class="stack">
              <Schools {...props} />
              <p class="no-print">
                <LinkButton variant="quiet" icon="download" href={linkTo('/authority-plans/:id/answers.xlsx', plan.id)}>
                  {t.xlsx}
                </LinkButton>
              </p>
            </div>
          </Section>
        </>
      )}
    </>
  )
}

function Goal({ language, distribution: { asked, schools, answered } }: { language: Language; distribution: Distribution }) {
  const [t, words] = [schoolsPageWords[language], frameWords[language]]
  const title = `${asked.number} ${asked.title}`
  return (
    <Act id={`d-${asked.goal}`} level={3} title={title} meta={[]}>
      <FrameLine language={language} frame={asked.frame} />
      {answered === null ? (
        <p class="soft">{t.few(schools)}</p>
      ) : (
        <>
          <p>{t.answered(answered.count, schools)}</p>
          <Table
            measure
            caption={title}
            captionHidden
            columns={[t.columns.way, { label: t.columns.schools, numeric: true }]}
            rows={answered.ways.map(({ way, count }) => [words.ways[way], count])}
          />
          {answered.options.length > 0 && (
            <Table
              measure
              caption={`${t.chosen}: ${title}`}
              captionHidden
              columns={[t.chosen, { label: t.columns.schools, numeric: true }]}
              rows={answered.options.map(({ option, count }) => [option.text, count])}
            />
          )}
        </>
      )}
    </Act>
  )
}

function Schools({ language, asked, schools }: SchoolsPageProps) {
  const t = schoolsPageWords[language]
  return (
    <Table
      stack
      caption={t.schools}
      captionHidden
      columns={[t.school, t.standing, { label: t.read, hidden: true }]}
      rows={schools.map(({ school, plan, answers }) => {
        const goals = askedOf(asked, school).map(({ goal }) => goal)
        const given = answers.filter(({ goal }) => goals.includes(goal))
        const departs = given.filter(({ way }) => way === 'departs').length
        return [
          school.name,
          plan === null ? (
            <span class="soft">{t.noPlan}</span>
          ) : (
            [t.given(given.length, goals.length), ...(departs > 0 ? [t.departs(departs)] : [])].join(', ')
          ),
          plan === null ? (
            ''
          ) : (
            <a class="tap" href={linkTo('/plans/:id/frame', plan)}>
              {t.read}
              <span class="vh">{frameWords[language].about(school.name)}</span>
            </a>
          ),
        ]
      })}
    />
  )
}
