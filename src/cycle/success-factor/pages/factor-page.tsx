import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { formatList, type Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { Hidden, Select, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import { factorWords } from '../factors.words.ts'
import { type Standing, seesSource } from '../seeing.ts'
import { type Factor, fewestSchools, isTold, longest, type Mark, namedIn, namingOf, schoolsIn, themes } from '../success-factor.ts'
import { factorPageWords } from './factor-page.words.ts'

type Props = {
  language: Language
  factor: Factor
  standing: Standing
  sent: Record<string, string>
  errors: Record<string, string>
  /** Somebody else has changed its name or theme in between: what stands now is shown beside what was written. */
  conflict?: boolean
}

/** One factor: what schools say of it, whether a school may be named, and its name and theme. */
export function FactorPage({ language, factor, standing, sent, errors, conflict = false }: Props) {
  const [t, words] = [factorPageWords[language], factorWords[language]]
  const names = namedIn(factor)
  // Whoever is told only what everyone is reads in an order that says nothing of the schools.
  const marks = factor.marks
    .filter((mark) => isTold(factor) || seesSource(standing, mark))
    .toSorted((a, b) => a.text.localeCompare(b.text, 'sv'))
  const own = [...new Map(factor.marks.flatMap(({ school }) => (standing.names.includes(school.id) ? [[school.id, school]] : []))).values()]
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([field, text]) => ({ field, text }))} />
      {conflict && (
        <Notice kind="error" alert>
          <p>{t.conflict}</p>
          <p>
            <b>{factor.title}</b>, {words.themes[factor.theme]}
          </p>
        </Notice>
      )}
      <PageHead
        title={factor.title}
        context={
          <>
            <a href={linkTo('/success-factors')}>{t.all}</a> · {words.themes[factor.theme]}
          </>
        }
        lead={
          isTold(factor)
            ? `${words.schools(schoolsIn(factor))}.${names.length > 0 ? ` ${words.named(formatList(names, language))}.` : ''}`
            : t.notYet(fewestSchools)
        }
      />
      <Section id="said" title={t.said} note={t.saidNote}>
        <ul class="list" role="list">
          {marks.map((mark) => (
            <li key={mark.id}>
              <Said {...{ language, factor, standing, mark }} />
            </li>
          ))}
        </ul>
      </Section>
      {own
        .map((school) => ({ school, naming: namingOf(factor, school.id) }))
        .map(({ school, naming }) => (
          <Section key={school.id} id={`naming-${school.id}`} title={t.naming(school.name)} note={t.namingNote} screenOnly>
            <OnceForm class="stack-s" action={formTo('PUT /success-factors/:factor/namings/:school', factor.id, school.id)}>
              <Hidden values={{ marks: naming.marks.join(' ') }} />
              <p>{t.namings[naming.is]}</p>
              <p class="row">
                <Button variant="secondary" name="named" value="yes">
                  {t.yes}
                </Button>
                <Button variant="quiet" name="named" value="no">
                  {t.no}
                </Button>
              </p>
            </OnceForm>
          </Section>
        ))}
      {standing.marks && (
        <Section id="change" title={t.change} screenOnly>
          <OnceForm class="stack" action={formTo('PUT /success-factors/:factor', factor.id)}>
            <Hidden values={{ revision: factor.revision }} />
            <TextInput name="title" label={t.title} value={sent.title ?? factor.title} error={errors.title} maxlength={longest.title} />
            <Select
              name="theme"
              label={t.theme}
              value={sent.theme ?? factor.theme}
              error={errors.theme}
              options={themes.map((theme) => ({ value: theme, label: words.themes[theme] }))}
            />
            <Button variant="secondary">{t.save}</Button>
          </OnceForm>
        </Section>
      )}
    </>
  )
}

function Said({ language, factor, standing, mark }: Pick<Props, 'language' | 'factor' | 'standing'> & { mark: Mark }) {
  const [t, words] = [factorPageWords[language], factorWords[language]]
  const source = seesSource(standing, mark)
  const { school, about } = mark
  return (
    <div class="stack-s">
      <p>{mark.text}</p>
      {source && (
        <p class="small soft">
          <a class="tap" href={mark.source === 'dialogue' ? linkTo('/dialogues/:id', about) : linkTo('/reports/:id', about)}>
            {t.from(words.sources[mark.source], school.name)}
          </a>{' '}
          · {t.by(mark.byName, mark.onDay)}
        </p>
      )}
      {!source && <p class="small soft">{mark.named ? t.from(words.sources[mark.source], school.name) : words.sources[mark.source]}</p>}
      {source && standing.marks && (
        <OnceForm class="no-print" action={formTo('DELETE /success-factors/:factor/marks/:mark', factor.id, mark.id)}>
          <Button variant="quiet" about={`: ${mark.text}`}>
            {t.remove}
          </Button>
        </OnceForm>
      )}
    </div>
  )
}
