import type { Language } from '../../../ground/base/language.ts'
import type { Option } from '../../../ground/ui/components/field/inputs.tsx'
import type { Framework } from '../../framework/schema.ts'

/** The sub-areas of all frameworks to choose among, as `framework/aspect`; with whole frameworks where there are several and `whole` is said. */
export function placeOptions(frameworks: Framework[], language: Language, whole = false): Option[] {
  const several = frameworks.length > 1
  return frameworks.flatMap(({ key, name, areas }) => [
    ...(several && whole ? [{ value: key, label: name[language] }] : []),
    ...areas.flatMap(({ aspects }) =>
      aspects.map((aspect) => ({
        value: `${key}/${aspect.key}`,
        label: several ? `${name[language]}: ${aspect.name[language]}` : aspect.name[language],
      })),
    ),
  ])
}
