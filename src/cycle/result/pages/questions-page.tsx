import { statementKey } from '../../../content/framework/framework.ts'
import type { Area, Framework } from '../../../content/framework/schema.ts'
import { formatNumber, type Language } from '../../../ground/base/language.ts'
import type { Registered } from '../../../ground/published/published.ts'
import { Twin } from '../../../ground/ui/charts/plot.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { type InstrumentContent, type InstrumentStatement, leastTold, much, type Share } from '../../release/instrument.ts'
import type { ReleasedRound } from '../../release/released.ts'
import { resultPath } from '../addresses.ts'
import { remarks, remarksOn, togetherOf } from '../reading/instrument.ts'
import { questionsWords } from './questions-page.words.ts'

type Props = {
  language: Language
  round: ReleasedRound
  authority: string
  framework: Framework
  /** By the key of the area. */
  areas: ReadonlyMap<string, Registered<InstrumentContent>>
}

/** How well a round's questions measured: per area how they hang together, per question what is worth looking at. */
export function QuestionsPage({ language, round, authority, framework, areas }: Props) {
  const t = questionsWords[language]
  return (
    <>
      <PageHead title={t.title} lead={`${round.name}. ${t.lead}`}>
        <p class="no-print">
          <a class="tap" href={resultPath(round.id, authority)}>
            {t.back}
          </a>
        </p>
      </PageHead>
      {framework.areas.map((area) => {
        const content = areas.get(area.key)
        return content && <AreaSection key={area.key} language={language} area={area} content={content} />
      })}
      <Section id="how-to-read" title={t.howTo}>
        <ul class="measure stack-s">
          {t.explain.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </Section>
    </>
  )
}

function AreaSection({ language, area, content }: { language: Language; area: Area; content: InstrumentContent }) {
  const t = questionsWords[language]
  const name = area.name[language]
  if (content.kind === 'few')
    return (
      <Section id={`area-${area.key}`} title={name}>
        <p class="measure">{t.few[content.why]}</p>
      </Section>
    )
  const { people, schools, alpha, low, high, statements } = content
  const said = new Map(statements.map((statement) => [statement.key, statement]))
  const asked = area.aspects.flatMap((aspect) => {
    const statement = said.get(statementKey(aspect.key, 'staff'))
    return statement ? [{ aspect, statement }] : []
  })
  const remarked = remarks.flatMap((remark) => {
    const about = asked.filter(({ statement }) => remarksOn(statement, content).includes(remark))
    return about.length > 0 ? [{ remark, about: about.map(({ aspect }) => aspect.name[language]).join(' · ') }] : []
  })
  return (
    <Section id={`area-${area.key}`} title={name}>
      <div class="stack-s">
        <p class="measure">
          <b>{t.together[togetherOf(content)]}</b> {t.alpha(two(alpha, language), two(low, language), two(high, language))}{' '}
          {t.people(formatNumber(people, language), schools)}
        </p>
        <ul class="measure stack-s">
          {remarked.length === 0 && <li>{t.nothing}</li>}
          {remarked.map(({ remark, about }) => (
            <li key={remark}>
              {t.remark[remark]} <b>{about}</b>
            </li>
          ))}
        </ul>
        <Twin
          summary={t.table(name)}
          caption={t.caption(name)}
          columns={[
            t.columns.aspect,
            ...[t.columns.itemRest, t.columns.without, t.columns.irrelevant, t.columns.unanswered, t.columns.lowest, t.columns.highest].map(
              (label) => ({ label, numeric: true }),
            ),
          ]}
          rows={asked.map(({ aspect, statement }) => [aspect.name[language], ...figuresOf(statement, asked.length, language)])}
        />
      </div>
    </Section>
  )
}

function figuresOf(
  { itemRest, alphaWithout, irrelevant, unanswered, lowest, highest }: InstrumentStatement,
  questions: number,
  language: Language,
): string[] {
  const t = questionsWords[language]
  return [
    itemRest === null ? t.none : two(itemRest, language),
    alphaWithout === null ? (questions === 2 ? t.two : t.none) : two(alphaWithout, language),
    ...[irrelevant, unanswered, lowest, highest].map((share) => shareText(share, language)),
  ]
}

function shareText(share: Share, language: Language): string {
  const t = questionsWords[language]
  if (share.kind !== 'about') return t[share.kind](formatNumber(much, language))
  return share.percent < leastTold ? t.under(formatNumber(leastTold, language)) : t.about(formatNumber(share.percent, language))
}

function two(value: number, language: Language): string {
  return formatNumber(value, language, 2)
}
