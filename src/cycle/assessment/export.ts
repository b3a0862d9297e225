import type { SignedInAsk } from '../../ground/base/ask.ts'
import type { Day } from '../../ground/base/clock.ts'
import type { Language } from '../../ground/base/language.ts'
import { unitWords } from '../../people/organisation/unit.words.ts'
import { optedOut } from './assessment.ts'
import { exportWords } from './export.words.ts'
import { type Goal, goalsIn } from './goals.ts'
import type { Assessment } from './loading.ts'
import { beginWords } from './pages/begin.words.ts'

/** Everything that a person has answered and chosen, for them to take along; notes in clear. */
export function makeExport({ viewer, today, language }: SignedInAsk, assessments: readonly Assessment[], goals: readonly Goal[]) {
  const frameworks = new Map(assessments.map(({ framework }) => [framework.key, framework]))
  return {
    about: exportWords[language],
    format: 'stegvis-own-answers-1',
    name: `${viewer.givenName} ${viewer.familyName}`,
    authority: viewer.authorityName,
    exported_on: today satisfies Day,
    assessments: assessments.flatMap((each) => exportAssessment(each, language)),
    goals: [...frameworks.values()]
      .flatMap((framework) => goalsIn(framework, goals))
      .map(({ content, state, chosenOn, doneOn }) => ({
        action: content.id,
        title: content.title[language],
        aspect: content.aspect,
        state,
        chosen_on: chosenOn,
        done_on: doneOn,
      })),
  }
}

function exportAssessment({ member, framework, statements, response }: Assessment, language: Language) {
  if (!response) return []
  return [
    {
      round: member.roundName,
      school: member.schoolName,
      team: member.teamName,
      audience: member.audience,
      framework: { key: framework.key, version: framework.version, name: framework.name[language] },
      opens_on: member.opensOn,
      closes_on: member.closesOn,
      handed_in_on: response.handedInOn,
      mostly_works_with: response.work && beginWords[language].work[response.work],
      mostly_works_in: response.form && unitWords[language].formNames[response.form],
      answers: statements.map((statement) => {
        const answer = response.answers.get(statement.key)
        const level = statement.levels.find((each) => each.level === answer?.choice)
        return {
          statement: statement.key,
          area: statement.area.name[language],
          aspect: statement.aspect.name[language],
          question: statement.question[language],
          level: level?.level ?? null,
          level_name: level?.name[language] ?? null,
          level_text: level?.text[language] ?? null,
          not_relevant: answer?.choice === 0,
          opted_out: answer?.choice === optedOut,
          importance: answer?.importance ?? null,
          note: answer?.note || null,
          last_time_seen_now: response.lookedBack.get(statement.key) ?? null,
        }
      }),
    },
  ]
}
