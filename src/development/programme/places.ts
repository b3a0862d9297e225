import type { Framework } from '../../content/framework/schema.ts'
import type { FrameworkVersion } from '../../content/framework/store.ts'
import type { Language } from '../../ground/base/language.ts'
import type { Option } from '../../ground/ui/components/field/inputs.tsx'

/** The sub-areas of the newest frameworks to choose among, as `framework/aspect`. */
export function aspectOptions(versions: readonly FrameworkVersion[], language: Language): Option[] {
  return versions.flatMap(({ framework: { key, name, areas } }) =>
    areas.flatMap(({ aspects }) =>
      aspects.map((aspect) => ({
        value: `${key}/${aspect.key}`,
        label: versions.length > 1 ? `${name[language]}: ${aspect.name[language]}` : aspect.name[language],
      })),
    ),
  )
}

/** The levels that there are, by number: programmes may answer several frameworks. Named as the authority names them, where there is one framework. */
export function levelOptions(frameworks: readonly Framework[], language: Language): Option[] {
  const [only, ...more] = frameworks
  const top = Math.max(...frameworks.map(({ levels }) => levels.length), 1)
  return Array.from({ length: top }, (_, index) => {
    const level = index + 1
    const name = more.length === 0 ? only?.levels.find((each) => each.level === level)?.name[language] : undefined
    return { value: String(level), label: name ? `${level} ${name}` : String(level) }
  })
}
