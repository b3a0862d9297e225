import { linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { FunderLine } from '../../funder/funder-line.tsx'
import type { Effect } from '../effect.ts'
import { effectWords } from '../effect.words.ts'
import { linesOf } from '../loading.ts'

/** What a programme has led to, at five levels beside each other. */
export function EffectPage({ language, effect: { programme, extent, levels } }: { language: Language; effect: Effect }) {
  const t = effectWords[language]
  return (
    <>
      <PageHead
        title={t.title(programme.title)}
        context={<a href={linkTo('/programmes/:id', programme.id)}>{programme.title}</a>}
        lead={t.lead}
      >
        <p class="row no-print">
          <LinkButton variant="secondary" icon="download" href={linkTo('/programmes/:id/report.pdf', programme.id)}>
            {t.pdf}
          </LinkButton>
          <LinkButton variant="quiet" icon="download" href={linkTo('/programmes/:id/report.docx', programme.id)}>
            {t.word}
          </LinkButton>
        </p>
        <FunderLine language={language} of={programme} />
      </PageHead>
      <Section id="extent" title={t.extentTitle}>
        <ul class="measure">
          {extent.map((each) => (
            <li key={each[language]}>{each[language]}</li>
          ))}
        </ul>
      </Section>
      {levels.map(({ level, lines }) => (
        <Section key={level} id={level} title={t.levels[level]} note={t.from[level]}>
          {lines.length === 0 ? (
            <p class="soft measure">{linesOf(lines, level, language)}</p>
          ) : (
            <ul class="measure">
              {linesOf(lines, level, language).map((said) => (
                <li key={said}>{said}</li>
              ))}
            </ul>
          )}
        </Section>
      ))}
    </>
  )
}
