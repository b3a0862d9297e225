import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { capitalise, formatDay, formatList, type Language } from '../../../ground/base/language.ts'
import { roles } from '../../../ground/base/viewer.ts'
import { Button, LinkButton, PrintButton } from '../../../ground/ui/components/button/button.tsx'
import { isLevel, Level } from '../../../ground/ui/components/level/level.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import { type Part, type Reach, type Thing, whoSees } from '../../../people/permission/permission.ts'
import { partName, reachNames, thingNames } from '../../../people/permission/permission.words.ts'
import { strengthText } from '../lead.ts'
import { resultPathOf, whereOf } from '../loading.ts'
import type { OwnResult } from '../own-result.ts'
import { strengthsOf } from '../result.ts'
import { resultWords } from '../result.words.ts'

import { sharingWords } from '../sharing.words.ts'

type Props = { language: Language; result: OwnResult }

/** The highest levels among what matters, in the framework's words; honest when none is high. */
export function StrengthsSection({
  language,
  result: {
    rows,
    assessment: { member, framework },
  },
}: Props) {
  const t = resultWords[language].strengths
  const strengths = strengthsOf(rows)
  return (
    <Section id="strengths" title={t.heading[member.audience]} note={t.note}>
      {strengths.length === 0 ? (
        <p class="measure">{t.none}</p>
      ) : (
        <ul class="cols" role="list">
          {strengths.map((row) => {
            const { statement, choice } = row
            if (choice === null || !isLevel(choice)) return null
            return (
              <li key={statement.key} class="stack-s">
                <Level level={choice} name={framework.levels.find(({ level }) => level === choice)?.name[language] ?? ''} />
                <h3>{statement.aspect.name[language]}</h3>
                <p>{strengthText(row, framework, language)}</p>
              </li>
            )
          })}
        </ul>
      )}
    </Section>
  )
}

/** Showing the result to the principal, and taking it back. */
export function SharingSection({ language, result, principals, since }: Props & { principals: string[]; since: string | null }) {
  const t = sharingWords[language].sharing
  const where = whereOf(result.assessment.member)
  const names =
    principals.length > 0
      ? formatList(
          principals.map((name) => `${t.principal} ${name}`),
          language,
        )
      : t.principal
  return (
    <Section id="sharing" title={t.heading} note={t.note}>
      {since === null && principals.length === 0 ? (
        <p class="measure">{t.nobody}</p>
      ) : (
        <form
          class="stack measure"
          method="post"
          action={since ? formTo('DELETE /results/:round/:school/share', ...where) : formTo('POST /results/:round/:school/share', ...where)}
          novalidate
        >
          <p>
            {since ? <b>{capitalise(t.on(names, formatDay(since, language)))}</b> : t.lead(names)} {t.what}
          </p>
          <p>{t.takeBack}</p>
          <Button variant="secondary">{since ? t.off : t.button}</Button>
        </form>
      )}
    </Section>
  )
}

const shown: Thing[] = ['own answers', 'own result', 'own goals', 'shared result', 'team result', 'school result']

/** Drawn from the table of rules that the code enforces. */
export function SeesSection({
  language,
  result: {
    assessment: { member },
  },
}: Props) {
  const t = resultWords[language]
  return (
    <Section id="sees" title={t.sees.heading}>
      <div class="stack">
        {member.audience === 'leader' && <p class="measure">{t.privacy.leader(member.minimumGroup).rest}</p>}
        <Table
          stack
          measure
          caption={t.sees.caption}
          captionHidden
          columns={[t.sees.who, t.sees.what]}
          rows={shown.map((thing) => [
            thingNames[language][thing].name,
            <span>
              {whoIn(thing, language)}. <span class="soft">{thingNames[language][thing].note}</span>
            </span>,
          ])}
        />
        <p>
          <a href={linkTo('/who-sees-what')}>{t.sees.link}</a>
        </p>
      </div>
    </Section>
  )
}

function whoIn(thing: Thing, language: Language): string {
  const reaches: Partial<Record<Part, Reach>> = whoSees[thing]
  const parts: Part[] = ['person', ...roles]
  const byReach = Map.groupBy(
    parts.filter((part) => reaches[part]),
    (part) => reaches[part] ?? 'own',
  )
  return [...byReach]
    .map(([reach, group]) => {
      const names = capitalise(
        formatList(
          group.map((part) => withinSentence(partName(part, language))),
          language,
        ),
      )
      return reach === 'own' ? names : `${names}: ${reachNames[language][reach]}`
    })
    .join('. ')
}

/** "Lärare" becomes "lärare"; "IKT-pedagog" stays as it is. */
function withinSentence(name: string): string {
  return name.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLocaleLowerCase('sv'))
}

/** Print, downloads and deletion. */
export function ToolsSection({
  language,
  result: {
    assessment: { member },
    others,
  },
}: Props) {
  const t = resultWords[language]
  return (
    <>
      <Section id="tools" title={t.tools.heading}>
        <div class="stack no-print">
          <div class="row">
            <PrintButton>{t.tools.print}</PrintButton>
            <LinkButton variant="secondary" icon="document" href={linkTo('/results/:round/:school/result.pdf', ...whereOf(member))}>
              {t.tools.pdf}
            </LinkButton>
            <LinkButton variant="secondary" icon="download" href={linkTo('/results/answers.json')}>
              {t.tools.json}
            </LinkButton>
            <a href={linkTo('/assessments/:round/:school/deletion', ...whereOf(member))}>{t.tools.remove}</a>
          </div>
          <p class="small soft measure">{t.tools.jsonNote}</p>
        </div>
      </Section>
      {others.length > 0 && (
        <Section id="others" title={t.others.heading}>
          <ul role="list" class="stack-s">
            {others.map((other) => (
              <li key={resultPathOf(other.member)}>
                <a href={resultPathOf(other.member)}>
                  {other.member.roundName}, {other.member.schoolName}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
