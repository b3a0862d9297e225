import type { Language } from '../../../ground/base/language.ts'
import { isLevel, Level } from '../../../ground/ui/components/level/level.tsx'
import type { Framework } from '../../framework/schema.ts'

/** The levels from 1 up, each with its name and what it says of a way of working. */
export function Ladder({ language, framework: { levels } }: { language: Language; framework: Pick<Framework, 'levels'> }) {
  return (
    <ol class="stack-s measure" role="list">
      {levels.map(({ level, name, summary }) => (
        <li key={level}>
          <b>{isLevel(level) ? <Level level={level} name={name[language]} /> : `${level} ${name[language]}`}</b>
          <br />
          <span class="soft">{summary[language]}</span>
        </li>
      ))}
    </ol>
  )
}
