import type { Audience } from '../../../content/framework/framework.ts'
import type { Language } from '../../../ground/base/language.ts'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { ScrollRegion, Table } from '../../../ground/ui/components/table/table.tsx'
import type { ReleasedResult, ReleasedUnit } from '../../release/released.ts'
import { resultPath } from '../addresses.ts'
import { answeredText } from '../reading/answered.ts'
import { schoolWords } from './schools-section.words.ts'

type Props = {
  language: Language
  result: ReleasedResult
  /** The units whose result the reader may open. */
  open: ReadonlySet<string>
}

/** A longer list is folded. */
const manySchools = 30

/** The schools under a district or the authority in alphabetical order, with how many answered, and the ways to their results. No figure of any school. */
export function SchoolsSection({ language, result, open }: Props) {
  const t = schoolWords[language]
  const schools = result.children.filter(({ level }) => level === 'school')
  const districts = result.children.filter(({ level }) => level === 'district')
  const list = <Units language={language} result={result} units={schools} open={open} caption={t.caption} column={t.columns.school} />
  return (
    <Section full id="schools" title={t.heading[result.unit.level === 'authority' ? 'authority' : 'district']} note={t.note}>
      <div class="stack-l">
        {districts.length > 0 && (
          <Units
            language={language}
            result={result}
            units={districts}
            open={open}
            caption={t.districtCaption}
            column={t.columns.district}
          />
        )}
        {schools.length > 0 && (
          <div class="stack-s">
            <p class="measure">{t.count(schools.length)}</p>
            {schools.length > manySchools ? <More label={t.showAll(schools.length)}>{list}</More> : list}
          </div>
        )}
      </div>
    </Section>
  )
}

function Units({ language, result, units, open, caption, column }: Props & { units: ReleasedUnit[]; caption: string; column: string }) {
  const t = schoolWords[language]
  const all = new Map(result.participation.map((each) => [`${each.audience} ${each.unit}`, each]))
  const asked = (audience: Audience) => units.some(({ id }) => all.has(`${audience} ${id}`))
  const audiences = (['staff', 'leader'] as const).filter(asked)
  const heads = { staff: t.columns.staff, leader: t.columns.leaders }
  return (
    <ScrollRegion label={caption}>
      <Table
        caption={caption}
        columns={[column, ...audiences.map((audience) => ({ label: heads[audience], numeric: true }))]}
        rows={units.map(({ id, name }) => [
          open.has(id) ? <a href={resultPath(result.round.id, id)}>{name}</a> : name,
          ...audiences.map((audience) => {
            const said = all.get(`${audience} ${id}`)
            return said ? answeredText(said, language) : t.notAsked
          }),
        ])}
      />
    </ScrollRegion>
  )
}
