import type { Framework } from '../../../content/framework/schema.ts'
import { linkTo } from '../../../ground/base/addresses.ts'
import type { Day } from '../../../ground/base/clock.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import type { Cell } from '../../protection/cell.ts'
import type { ReleasedResult } from '../../release/released.ts'
import { contentText } from '../../result/reading/figure-sentences.ts'
import { areaRows } from '../../result/reading/rows.ts'
import type { JointLevel, JointQuestion } from '../joint.ts'
import { jointWords } from '../joint.words.ts'
import type { JointAddresses } from '../joint-addresses.ts'
import type { JointChange } from '../store.ts'
import type { AuthorityAnswers } from '../store-authority.ts'
import { authorityAnswersWords } from './authority-answers.words.ts'
import { Agreed, Changes, ConclusionErrors, Finish, Remarks, type WrittenConclusion } from './joint-parts.tsx'

export type AuthorityAnswersPageProps = {
  language: Language
  today: Day
  answers: AuthorityAnswers
  framework: Framework
  statements: readonly JointQuestion[]
  levels: ReadonlyMap<string, JointLevel>
  changes: JointChange[]
  at: JointAddresses
  /** The authority's newest released result in the same framework version; null when there is none. */
  seen: ReleasedResult | null
  written: WrittenConclusion | undefined
}

/** What the authority has agreed on about itself; when finished, beside how the schools' leaders and staff see the same areas. */
export function AuthorityAnswersPage(props: AuthorityAnswersPageProps) {
  const { language, today, answers, statements, levels, changes, at, written } = props
  const [t, joint] = [authorityAnswersWords[language], jointWords[language]]
  const { finished } = answers
  const missing = statements.findIndex(({ key }) => !levels.has(key))
  return (
    <div class="projected">
      <ConclusionErrors written={written} />
      <PageHead
        title={t.title}
        context={
          <>
            <a href={linkTo('/authority-questions')}>{t.list}</a>
            {finished && answers.note !== '' && <span>{joint.with(answers.note)}</span>}
          </>
        }
        lead={finished ? joint.doneLead(joint.day(answers.agreedOn)) : joint.overviewLead(levels.size, statements.length)}
        privacy={t.privacy}
      />
      <Section id="agreed" title={joint.overview}>
        <div class="stack">
          <Agreed {...{ language, at, statements, levels }} edits={!finished} />
          {!finished && missing >= 0 && (
            <p>
              <LinkButton href={at.question(missing + 1)} iconEnd="arrow-right">
                {levels.size === 0 ? joint.first : joint.next}
              </LinkButton>
            </p>
          )}
        </div>
      </Section>
      {finished && <Beside {...props} />}
      {finished && <Remarks {...{ language, at, statements, levels }} />}
      {!finished && (
        <Finish {...{ language, today, at, written }} kept={answers} left={statements.length - levels.size} note={t.finishNote} />
      )}
      <Changes {...{ language, statements, changes }} />
      {(finished || levels.size === 0) && (
        <OnceForm class="gap no-print" action={finished ? at.reopening : at.removing}>
          <Button variant="quiet">{finished ? joint.reopen : joint.remove}</Button>
        </OnceForm>
      )}
    </div>
  )
}

/** The three views of each area: never subtracted from each other, since the questions differ. */
function Beside({ language, framework, statements, levels, seen }: AuthorityAnswersPageProps) {
  const t = authorityAnswersWords[language]
  if (!seen)
    return (
      <Section id="beside" title={t.beside}>
        <p class="measure">{t.noRound}</p>
      </Section>
    )
  const own = (area: string) => statements.filter((each) => each.area.key === area)
  return (
    <Section id="beside" title={t.beside} note={t.besideNote}>
      <Table
        stack
        caption={t.caption(seen.round.name)}
        columns={[t.columns.area, t.columns.own, t.columns.leaders, t.columns.staff]}
        rows={areaRows(seen, framework).map(({ area, leader, staff }) => [
          area.name[language],
          own(area.key).map(({ key, aspect, levels: ladder }) => (
            <div key={key}>{t.of(aspect.name[language], levelText(ladder, levels.get(key), language))}</div>
          )),
          cellText(leader, language),
          cellText(staff, language),
        ])}
      />
      <p>
        <a class="tap" href={linkTo('/group-results/:round/:unit', seen.round.id, seen.unit.id)}>
          {t.toResult}
        </a>
      </p>
    </Section>
  )
}

function levelText(ladder: JointQuestion['levels'], agreed: JointLevel | undefined, language: Language): string {
  if (!agreed) return authorityAnswersWords[language].noLevel
  if (agreed.level === 0) return jointWords[language].notRelevant.label
  return `${agreed.level} ${ladder.find(({ level }) => level === agreed.level)?.name[language] ?? ''}`.trim()
}

function cellText(cell: Cell | null, language: Language): string {
  return cell ? contentText(cell.content, language, 'authority') : '–'
}
