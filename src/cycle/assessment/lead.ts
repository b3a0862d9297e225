import { type Audience, topLevel } from '../../content/framework/framework.ts'
import type { Aspect, Framework } from '../../content/framework/schema.ts'
import type { Language } from '../../ground/base/language.ts'
import { leadWords } from './lead.words.ts'
import { changeOf, extremesOf, type Lead, type ResultRow } from './result.ts'
import { resultWords } from './result.words.ts'

/** The result's first sentences in words. */
export function leadText({ far, change, gain }: Lead, audience: Audience, framework: Framework, language: Language): string {
  const t = leadWords[language]
  return [
    farText(far, audience, framework, language),
    change && t.change(change, audience),
    gain.length > 0 && t.gain[audience](gain.map(({ aspect }) => inSentence(aspect, language))),
  ]
    .filter(Boolean)
    .join(' ')
}

/** The sentence that answers the profile's question. */
export function profileAnswer(rows: readonly ResultRow[], language: Language): string {
  const t = resultWords[language].profile
  const extremes = extremesOf(rows)
  const change = changeOf(rows)
  return [extremes && t.extremes(extremes), change && t.down(change.down)].filter(Boolean).join(' ')
}

/** What makes an aspect a strength: the framework's sentence on the two highest levels; below, what the person chose and no more. */
export function strengthText({ statement, choice, before }: ResultRow, framework: Framework, language: Language): string {
  const t = resultWords[language].strengths
  const own = statement.levels.find(({ level }) => level === choice)
  const sentence = choice !== null && choice >= topLevel(framework) - 1 ? statement.strength : null
  const text = sentence ? sentence[language] : t.chose(own?.text[language] ?? '')
  return choice !== null && before !== null && choice > before ? `${text} ${t.up(choice - before)}` : text
}

function farText(far: Lead['far'], audience: Audience, framework: Framework, language: Language): string {
  const t = leadWords[language]
  switch (far.is) {
    case 'aspects':
      return t.far[audience](far.rows.map(({ statement }) => inSentence(statement.aspect, language)))
    case 'spread':
      return t.spread[audience](
        `${far.level} ${framework.levels.find(({ level }) => level === far.level)?.name[language] ?? ''}`.trim(),
        far.count,
      )
    default:
      return t[far.is][audience]
  }
}

/** An aspect's name within a sentence. */
function inSentence({ name }: Aspect, language: Language): string {
  return name[language].charAt(0).toLocaleLowerCase('sv') + name[language].slice(1)
}
