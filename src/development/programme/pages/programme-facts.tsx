import { linkTo } from '../../../ground/base/addresses.ts'
import { formatList, type Language } from '../../../ground/base/language.ts'
import { Paragraphs } from '../../../ground/ui/components/paragraphs/paragraphs.tsx'
import type { SeenProgramme } from '../store.ts'
import { programmePageWords } from './programme-page.words.ts'

/** What is told of a programme beside its own fields. @property matter the matter that its number is of, for who may see it */
export type Around = { time: string; forms: readonly string[]; lecturers: readonly string[]; matter: string | null }

/** The facts that there are, each on its row. */
export function factsOf(programme: SeenProgramme, language: Language, { time, forms, lecturers, matter }: Around) {
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
    [names.lecturers, formatList([...lecturers], language)],
  ]
  const told = rows.filter(([, value]) => value !== '').map(([term, value]) => ({ term, value }))
  const { partners, recordNumber } = programme
  const number = matter ? <a href={linkTo('/matters/:id', matter)}>{recordNumber}</a> : recordNumber
  return [
    ...told,
    ...(partners === '' ? [] : [{ term: names.partners, value: <Paragraphs text={partners} /> }]),
    ...(recordNumber === '' ? [] : [{ term: names.record, value: number }]),
  ]
}
