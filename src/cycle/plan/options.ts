import type { Framework } from '../../content/framework/schema.ts'
import type { Language } from '../../ground/base/language.ts'
import type { Option } from '../../ground/ui/components/field/inputs.tsx'

/** The aspects of a framework to choose among, in its order. */
export function aspectOptions(framework: Framework, language: Language): Option[] {
  return framework.areas.flatMap(({ aspects }) => aspects.map(({ key, name }) => ({ value: key, label: name[language] })))
}
