import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { type Language, languages, others } from '../../../ground/base/language.ts'
import { firstLanguage } from '../../../ground/base/languages.ts'
import { languageNames } from '../../../ground/base/languages.words.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { Hidden, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { More } from '../../../ground/ui/components/more/more.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import type { Framework } from '../../framework/schema.ts'
import { named, namesFrom, type WrittenNames } from '../level-names.ts'
import type { Naming } from '../store.ts'
import { Ladder } from './ladder.tsx'
import { levelNamesWords } from './level-names.words.ts'

export type LevelNamesPageProps = {
  language: Language
  framework: Framework
  /** What is saved; no names while the framework's own hold. */
  saved: Naming
  /** What stands in the form, and the revision that it was written over. */
  written: WrittenNames
  revision: number
  errors?: Readonly<Record<string, string>>
  preview?: boolean
  /** Somebody else saved in between. */
  conflict?: boolean
}

/** What the field of a level's name is called in the form. */
export function fieldOf(level: number, language: Language): string {
  return `${language}-${level}`
}

/** Naming the levels of a framework in the authority's own words. */
export function LevelNamesPage(props: LevelNamesPageProps) {
  const { language, framework, saved, written, revision, errors = {}, preview = false, conflict = false } = props
  const t = levelNamesWords[language]
  const { key, levels } = framework
  const inOrder = languages.flatMap((each) => levels.map(({ level }) => fieldOf(level, each)))
  return (
    <>
      <ErrorSummary problems={inOrder.flatMap((field) => (errors[field] ? [{ field, text: errors[field] }] : []))} />
      {conflict && (
        <Notice kind="error" alert>
          <p>
            <b>{t.conflictTitle}</b>
          </p>
          <p>{t.conflictLead}</p>
        </Notice>
      )}
      <PageHead
        title={t.titleOf(framework.name[language])}
        context={<a href={linkTo('/settings/level-names')}>{t.title}</a>}
        lead={t.formLead}
      />
      {preview && (
        <Section id="preview" title={t.previewTitle} note={t.previewNote}>
          <Ladder language={language} framework={named(framework, namesFrom(written))} />
        </Section>
      )}
      {conflict && (
        <Section id="theirs" title={t.theirs}>
          <Ladder language={language} framework={named(framework, saved.names)} />
        </Section>
      )}
      <Section id="names" title={t.names} note={t.namesNote}>
        <OnceForm class="stack-l" action={formTo('PUT /settings/level-names/:framework', key)}>
          <Hidden values={{ revision }} />
          <Fields {...{ language, framework, written, errors }} inLanguage={firstLanguage} />
          {others(firstLanguage).map((each) => (
            <More
              key={each}
              label={t.write(languageNames[language][each])}
              open={levels.some(({ level }) => written[level]?.[each] || errors[fieldOf(level, each)])}
            >
              <Fields {...{ language, framework, written, errors }} inLanguage={each} />
            </More>
          ))}
          <div class="row">
            <Button>{t.save}</Button>
            <Button variant="secondary" formaction={formTo('POST /settings/level-names/:framework/preview', key)}>
              {t.preview}
            </Button>
            <LinkButton variant="quiet" href={linkTo('/settings/level-names')}>
              {t.cancel}
            </LinkButton>
          </div>
        </OnceForm>
      </Section>
      {saved.revision > 0 && (
        <Section id="reset" title={t.reset} note={t.resetNote}>
          <OnceForm action={formTo('DELETE /settings/level-names/:framework', key)}>
            <Button variant="secondary">{t.resetButton}</Button>
          </OnceForm>
        </Section>
      )}
    </>
  )
}

type FieldsProps = Pick<LevelNamesPageProps, 'language' | 'framework' | 'written'> & {
  errors: Readonly<Record<string, string>>
  inLanguage: Language
}

function Fields({ language, framework, written, errors, inLanguage }: FieldsProps) {
  const t = levelNamesWords[language]
  return (
    <div class={inLanguage === firstLanguage ? 'stack' : 'stack gap'}>
      {framework.levels.map(({ level, name }) => (
        <TextInput
          key={level}
          name={fieldOf(level, inLanguage)}
          label={inLanguage === firstLanguage ? t.level(level) : t.levelIn(level, languageNames[language][inLanguage])}
          hint={t.base(name[inLanguage])}
          value={written[level]?.[inLanguage] ?? ''}
          error={errors[fieldOf(level, inLanguage)]}
          autocomplete="off"
        />
      ))}
    </div>
  )
}
