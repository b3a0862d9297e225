import { formatList, type Language } from '../../../ground/base/language.ts'
import { Paragraphs } from '../../../ground/ui/components/paragraphs/paragraphs.tsx'
import type { SeenProgramme } from '../store.ts'
import { programmePageWords } from './programme-page.words.ts'

/** The facts that there are, each on its row. */
export function factsOf(programme: SeenProgramme, language: Language, time: string, forms: readonly string[]) {
  const names = programmePageWords[language].factNames
  const rows: [string, string][] = [
    [names.period, time],
    [
      names.schools,
      formatList(
        programme.schools.map(({ name }) => name),
        language,
      ),
    ],
    [names.forms, formatList([...forms], language)],
    [names.funder, programme.funder],
    [names.number, programme.funderNumber],
    [names.funding, programme.funding],
    [names.contact, programme.contact],
    [names.record, programme.recordNumber],
  ]
  const told = rows.filter(([, value]) => value !== '').map(([term, value]) => ({ term, value }))
  return programme.partners === '' ? told : [...told, { term: names.partners, value: <Paragraphs text={programme.partners} /> }]
}
