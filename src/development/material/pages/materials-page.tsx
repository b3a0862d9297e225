import { linkTo } from '../../../ground/base/addresses.ts'
import type { Day } from '../../../ground/base/clock.ts'
import type { Language } from '../../../ground/base/language.ts'
import { type Option, Select } from '../../../ground/ui/components/field/inputs.tsx'
import { Filter } from '../../../ground/ui/components/filter/filter.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import type { Material } from '../material.ts'
import { materialWords } from '../material.words.ts'
import { MaterialLines } from '../material-lines.tsx'
import { materialsPageWords } from './materials-page.words.ts'

type Props = {
  language: Language
  today: Day
  materials: readonly Material[]
  aspects: Option[]
  levels: Option[]
  choice: { aspect: string; level: string }
}

/** All that is shown, found by sub-area and level. */
export function MaterialsPage({ language, today, materials, aspects, levels, choice }: Props) {
  const t = materialsPageWords[language]
  return (
    <>
      <PageHead title={materialWords[language].title} lead={t.lead}>
        <p class="no-print">
          <a class="tap" href={linkTo('/programmes')}>
            {t.programmes}
          </a>
        </p>
      </PageHead>
      <Section id="found" title={t.found(materials.length)}>
        <Filter action={linkTo('/materials')} label={t.find}>
          <Select name="aspect" label={t.aspect} value={choice.aspect} empty={t.everyAspect} options={aspects} />
          <Select name="level" label={t.level} value={choice.level} empty={t.everyLevel} options={levels} />
        </Filter>
        {materials.length > 0 ? <MaterialLines {...{ language, today, materials }} /> : <p>{t.none}</p>}
      </Section>
    </>
  )
}
