import type { ComponentChildren } from 'preact'
import type { Framework } from '../../../content/framework/schema.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Table } from '../../../ground/ui/components/table/table.tsx'
import { actionWords } from '../../plan/action.words.ts'
import { fieldText } from '../../plan/fields-told.ts'
import { Lines } from '../../plan/plan-action.tsx'
import { aspectName } from '../../plan/plan-sentences.ts'
import type { Change, ChangedField, FieldChange } from '../changes.ts'
import { decisionWords } from '../decision.words.ts'

type Props = { language: Language; framework: Framework; changes: Change[]; caption: string }

/** What differs between two revisions, field by field, before beside after. */
export function ChangesTable({ language, framework, changes, caption }: Props) {
  const { revisions: t } = decisionWords[language]
  if (changes.length === 0) return <p class="measure">{t.none}</p>
  return (
    <Table
      caption={caption}
      captionHidden
      stack
      columns={[t.column.what, t.column.before, t.column.after]}
      rows={changes.flatMap((change) => rowsOf(change, language, framework))}
    />
  )
}

function rowsOf(change: Change, language: Language, framework: Framework): ComponentChildren[][] {
  const { revisions: t } = decisionWords[language]
  const text = (value: string) => (value === '' ? <span class="soft">{t.nothing}</span> : <Lines text={value} />)
  switch (change.kind) {
    case 'introduction':
      return [[t.kinds.introduction, text(change.from), text(change.to)]]
    case 'order':
      return [[t.kinds.order, '', '']]
    case 'goal added':
    case 'action added':
      return [[t.kinds[change.kind], text(''), `${change.number} ${change.title}`]]
    case 'goal removed':
    case 'action removed':
      return [[t.kinds[change.kind], `${change.number} ${change.title}`, text('')]]
    case 'goal changed':
    case 'action changed':
      return change.fields.map((each) => [
        <>
          {change.number} {change.title}
          <br />
          <span class="soft small">{nameOf(each.field, language)}</span>
        </>,
        text(shown(each, each.from, language, framework)),
        text(shown(each, each.to, language, framework)),
      ])
  }
}

/** What a field is called here: shorter than in its form where that asks a question. */
function nameOf(field: ChangedField, language: Language): string {
  const short: Partial<Record<ChangedField, string>> & { signs: string } = decisionWords[language].revisions.fields
  return field === 'signs' ? short.signs : (short[field] ?? actionWords[language].fields[field])
}

/** A field's value as the language writes it. */
function shown({ field }: FieldChange, value: string, language: Language, framework: Framework): string {
  if (field === 'aspect') return value === '' ? '' : aspectName(framework, value, language)
  return field === 'signs' ? value : fieldText(field, value, language)
}
