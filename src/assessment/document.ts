import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { formatDay, type Language } from '../base/language.ts'
import { projectRoot } from '../base/root.ts'
import { effortText, reasonText } from '../suggestion/messages.ts'
import { byArea } from './assessment.ts'
import { leadText, profileAnswer, strengthText } from './lead.ts'
import { messages } from './messages.ts'
import type { OwnResult } from './own-result.ts'
import { type ResultRow, strengthsOf } from './result.ts'
import { resultMessages } from './result-messages.ts'

/** One's own result as a tagged PDF (PDF/UA-1) in a language. `today` is printed on it. */
export async function resultDocument(result: OwnResult, language: Language, today: string): Promise<Buffer> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  const fontBlobs = await Promise.all(fontFiles.map((file) => readFile(join(fontFolder(), file))))
  const compiler = NodeCompiler.create({ workspace: templateFolder(), fontArgs: [{ fontBlobs }] })
  const mainFileContent = await readFile(join(templateFolder(), 'my-result.typ'), 'utf8')
  const compiled = compiler.compile({ mainFileContent, inputs: { data: JSON.stringify(contentOf(result, language, today)) } })
  if (!compiled.result) throw new Error('my-result.typ does not compile')
  return compiler.pdf(compiled.result, { pdfStandard: 'ua-1', pdfTags: true })
}

/** The texts of the document, in its order. */
export function contentOf(result: OwnResult, language: Language, today: string) {
  const {
    assessment: { member, framework },
    response,
    rows,
    previous,
    goals,
    steps,
  } = result
  const t = resultMessages[language]
  const privacy = t.privacy[member.audience](member.minimumGroup)
  const byKey = new Map(rows.map((row) => [row.statement.key, row]))
  return {
    language,
    title: t.title[member.audience],
    context: [member.roundName, member.schoolName, response.handedInOn && t.handedIn(formatDay(response.handedInOn, language, true))]
      .filter(Boolean)
      .join(' · '),
    lead: leadText(result.lead, member.audience, framework, language),
    privacy: `${privacy.bold} ${privacy.rest}`,
    printed: `Stegvis · ${formatDay(today, language, true)}`,
    profile: {
      heading: t.profile.heading,
      answer: profileAnswer(rows, language),
      columns: [t.pdf.aspect, t.pdf.level, ...(previous ? [previous.member.roundName] : []), t.pdf.importance],
      areas: byArea(rows.map(({ statement }) => statement)).map(({ area, items }) => ({
        name: area.name[language],
        rows: items.flatMap(({ statement }) => {
          const row = byKey.get(statement.key)
          return row ? [profileRow(row, language, previous !== null)] : []
        }),
      })),
      top: framework.levels.length,
    },
    strengths: {
      heading: t.strengths.heading[member.audience],
      none: t.strengths.none,
      items: strengthsOf(rows).map((row) => ({
        title: `${row.statement.aspect.name[language]}, ${levelText(row, language)}`,
        text: strengthText(row, framework, language),
      })),
    },
    goals: {
      heading: t.goals.heading,
      items: goals
        .filter(({ state }) => state !== 'declined')
        .map(({ content, state, doneOn }) => ({
          title: content.title[language],
          text: content.text[language],
          first: `${t.goals.first} ${content.first_step[language]}`,
          state: state === 'done' && doneOn ? t.goals.done(formatDay(doneOn, language, true)) : '',
        })),
    },
    steps: {
      heading: steps.length > 0 ? t.steps.heading(steps.length) : t.steps.headingNone,
      items: steps.map(({ action, aspect, reason }) => ({
        title: action.title[language],
        meta: `${aspect.name[language]} · ${effortText(action, language)}`,
        text: action.text[language],
        first: `${t.steps.first} ${action.first_step[language]}`,
        why: reasonText(reason, language),
      })),
    },
  }
}

function profileRow(row: ResultRow, language: Language, compared: boolean) {
  return {
    level: row.choice || 0,
    cells: [
      row.statement.aspect.name[language],
      levelText(row, language),
      ...(compared ? [row.before === null ? '–' : String(row.before)] : []),
      row.importance === null ? '–' : messages[language].importance[row.importance],
    ],
  }
}

function levelText({ choice, statement }: ResultRow, language: Language): string {
  if (choice === null) return messages[language].noAnswer
  if (choice === 0) return messages[language].notRelevant
  return `${choice} ${statement.levels.find(({ level }) => level === choice)?.name[language] ?? ''}`.trim()
}

const fontFiles = ['400Regular/AtkinsonHyperlegibleNext_400Regular.ttf', '700Bold/AtkinsonHyperlegibleNext_700Bold.ttf']

/** True-type files: Typst leaves out woff2 without a word. */
function fontFolder(): string {
  return dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/atkinson-hyperlegible-next/package.json'))
}

/** `content/documents`, whether we run from sources or from the bundle. */
function templateFolder(): string {
  return join(projectRoot, 'content', 'documents')
}
