import type { Language } from '../../../ground/base/language.ts'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { resultWords } from '../result.words.ts'

/** What was written in own words, for the group itself. */
export function Lines({
  language,
  lines,
  together,
}: {
  language: Language
  lines: { other: readonly string[]; line: readonly string[] }
  /** Written by the group in one form, and so in no order that was drawn. */
  together: boolean
}) {
  const { words: t } = resultWords[language]
  const parts = [
    { title: t.other, all: lines.other },
    { title: t.line, all: lines.line },
  ].filter(({ all }) => all.length > 0)
  return (
    <Section id="words" title={t.title} note={together ? t.noteTogether : t.note}>
      {parts.length === 0 ? (
        <p class="soft">{t.none}</p>
      ) : (
        <div class="stack">
          {parts.map(({ title, all }) => (
            <div class="stack-s" key={title}>
              <h3>{title}</h3>
              <ul class="measure">
                {all.map((text, index) => (
                  <li key={index}>{text}</li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      )}
    </Section>
  )
}
