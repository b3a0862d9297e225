import { type Audience, audiences } from '../../../content/framework/framework.ts'
import type { Framework } from '../../../content/framework/schema.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Empty } from '../../../ground/ui/components/empty/empty.tsx'
import { Facts } from '../../../ground/ui/components/facts/facts.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import type { MatchedContent } from '../../protection/matched.ts'
import type { ReleasedResult } from '../../release/released.ts'
import { Notes } from '../../result/notes.tsx'
import { answeredText, participationIn } from '../../result/reading/answered.ts'
import { ResultHead } from '../../result/result-head.tsx'
import { ResultTabs, type UnitRound } from '../../result/result-tabs.tsx'
import { unitName } from '../../result/unit-name.ts'
import { changeRows } from '../change.ts'
import { chanceNote, foundText, intervalNote, leftOutText, verdictOf } from '../change-sentences.ts'
import { ChangeChart } from './change-chart.tsx'
import { changePageWords } from './change-page.words.ts'
import { SamePersons } from './same-persons.tsx'

type Props = {
  language: Language
  now: ReleasedResult
  before: ReleasedResult
  /** Of the two rounds, and the versions that lie between. */
  frameworks: { now: Framework; before: Framework; chain?: readonly Framework[] }
  /** What is shown of those of the staff who answered both times, by statement. */
  matched?: ReadonlyMap<string, MatchedContent> | undefined
  rounds: readonly UnitRound[]
  /** The units whose result the reader may open. */
  open: ReadonlySet<string>
}

/** A unit now beside itself in the round before: whole groups, over the statements that ask the same thing, and what was left out and why. */
export function ChangePage({ language, now, before, frameworks, matched, rounds, open }: Props) {
  const t = changePageWords[language]
  const { rows, leftOut } = changeRows(now, before, frameworks.now, frameworks.before, frameworks.chain, matched)
  const compared = audiences.filter((audience) => rows.some((row) => row.audience === audience))
  return (
    <>
      <ResultHead
        language={language}
        title={t.title(unitName(now))}
        result={now}
        open={open}
        lead={`${t.compared(now.round.name, before.round.name)}. ${t.lead}`}
      />
      <ResultTabs language={language} round={now.round} unit={now.unit} rounds={rounds} change="here" />
      <Section id="participation" title={t.participation} note={t.participationNote}>
        <Facts facts={audiences.flatMap((audience) => [now, before].flatMap((result) => countOf(result, audience, language)))} />
      </Section>
      {compared.map((audience) => (
        <Section key={audience} id={`change-${audience}`} title={t.heading[audience]} note={t.note[audience]}>
          <ChangeChart
            language={language}
            audience={audience}
            rows={rows.filter((row) => row.audience === audience)}
            levelNames={frameworks.now.levels.map(({ name }) => name[language])}
            names={{ now: now.round.name, before: before.round.name }}
          />
          <Notes
            language={language}
            minimumGroup={now.round.minimumGroup}
            more={[
              foundText(
                rows.flatMap(({ audience: of, judged }) => (of === audience && judged ? [judged] : [])),
                frameworks.now.levels.length,
                language,
              ),
              ...(rows.some((row) => row.audience === audience && row.judged)
                ? [
                    chanceNote(rows.filter(({ judged }) => judged !== null).length, language),
                    intervalNote(
                      rows.filter((row) => row.audience === audience).map((row) => ({ verdict: verdictOf(row), limits: row.limits })),
                      language,
                    ),
                    t.bounded,
                  ]
                : []),
            ]}
          />
          {audience === 'staff' && (
            <SamePersons
              language={language}
              rows={rows.filter((row) => row.audience === audience)}
              unit={now.unit.level}
              levels={frameworks.now.levels.length}
            />
          )}
        </Section>
      ))}
      {compared.length === 0 && (
        <Empty title={t.nothing} level={2}>
          <p>{leftOut.length > 0 ? t.leftOutNote : t.notAskedTwice}</p>
        </Empty>
      )}
      {leftOut.length > 0 && (
        <Section id="left-out" title={t.leftOut} note={t.leftOutNote}>
          <div class="stack-s">
            {audiences.map((audience) => {
              const text = leftOutText(
                leftOut.filter((each) => each.audience === audience),
                language,
              )
              return (
                text && (
                  <p key={audience} class="measure">
                    <b>{t.heading[audience]}.</b> {text}
                  </p>
                )
              )
            })}
          </div>
        </Section>
      )}
    </>
  )
}

/** "Personalen, Hösten 2026: 38 av 44". */
function countOf(result: ReleasedResult, audience: Audience, language: Language) {
  const said = participationIn(result, result.unit.id, audience)
  if (!said) return []
  return [{ term: `${changePageWords[language].heading[audience]}, ${result.round.name}`, value: answeredText(said, language) }]
}
