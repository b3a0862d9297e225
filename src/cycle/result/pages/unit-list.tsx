import type { Language } from '../../../ground/base/language.ts'
import { More } from '../../../ground/ui/components/more/more.tsx'
import type { UnitLevel } from '../../protection/cell.ts'

import type { ReleasedRound, ReleasedUnit } from '../../release/released.ts'
import { resultPath } from '../addresses.ts'
import { listWords } from './list-page.words.ts'

type Props = { language: Language; round: Pick<ReleasedRound, 'id' | 'name'>; units: ReleasedUnit[]; folded: boolean }

/** From so many units of a kind on, the list is divided by first letter. */
const manyUnits = 30
/** From so many on, each letter is folded. */
const veryManyUnits = 100
/** An earlier round's list is folded when it is longer than this. */
const fewUnits = 6

/** The units of a round whose results one may open, from the authority down, each kind in alphabetical order; teams under their school. */
export function UnitList({ language, round, units, folded }: Props) {
  const t = listWords[language]
  const list = <Kinds language={language} round={round} units={units} />
  return folded && units.length > fewUnits ? <More label={t.fold(units.length)}>{list}</More> : list
}

function Kinds({ language, round, units }: Omit<Props, 'folded'>) {
  const t = listWords[language]
  const schools = new Set(units.filter(({ level }) => level === 'school').map(({ id }) => id))
  const under = Map.groupBy(
    units.filter(({ level, parent }) => level === 'team' && parent !== null && schools.has(parent)),
    ({ parent }) => parent,
  )
  const alone = (level: UnitLevel) =>
    units.filter((unit) => unit.level === level && !(level === 'team' && unit.parent !== null && schools.has(unit.parent)))
  const kinds = levels.map((level) => ({ level, of: alone(level).toSorted(byName) })).filter(({ of }) => of.length > 0)
  return (
    <div class="stack-l">
      {kinds.map(({ level, of }) => (
        <div key={level} class="stack-s">
          <h3>{t.heading(level, of.length)}</h3>
          {of.length >= manyUnits ? (
            <>
              <p class="soft small">{t.inOrder}</p>
              <ByLetter language={language} units={of} round={round} />
            </>
          ) : (
            <ul class={under.size > 0 ? 'stack' : 'stack-s'} role="list">
              {of.map((unit) => (
                <li key={unit.id}>
                  <UnitLink round={round} unit={unit} />
                  <Teams round={round} teams={under.get(unit.id)?.toSorted(byName) ?? []} label={t.heading('team', 2)} />
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </div>
  )
}

const inSwedish = new Intl.Collator('sv', { numeric: true })
const levels: UnitLevel[] = ['authority', 'district', 'school', 'team']

function Teams({ round, teams, label }: { round: Props['round']; teams: ReleasedUnit[]; label: string }) {
  if (teams.length === 0) return null
  return (
    <ul class="row small" role="list" aria-label={label}>
      {teams.map((team) => (
        <li key={team.id}>
          <UnitLink round={round} unit={team} />
        </li>
      ))}
    </ul>
  )
}

function ByLetter({ language, round, units }: Pick<Props, 'language' | 'round' | 'units'>) {
  const t = listWords[language]
  const letters = Map.groupBy(units, ({ name }) => name.charAt(0).toLocaleUpperCase('sv'))
  return (
    <div class="stack-s">
      {[...letters].map(([letter, same]) => {
        const list = (
          <ul class="stack-s" role="list">
            {same.map((unit) => (
              <li key={unit.id}>
                <UnitLink round={round} unit={unit} />
              </li>
            ))}
          </ul>
        )
        return units.length >= veryManyUnits ? (
          <More key={letter} label={t.letter(letter, same.length)}>
            {list}
          </More>
        ) : (
          <div key={letter} class="stack-s">
            <h4>{letter}</h4>
            {list}
          </div>
        )
      })}
    </div>
  )
}

function UnitLink({ round, unit }: { round: Props['round']; unit: ReleasedUnit }) {
  return (
    <a class="tap" href={resultPath(round.id, unit.id)}>
      {unit.name}
    </a>
  )
}

function byName(a: ReleasedUnit, b: ReleasedUnit): number {
  return inSwedish.compare(a.name, b.name)
}
