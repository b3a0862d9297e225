import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { Select, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { Section } from '../../../ground/ui/components/section/section.tsx'
import type { SeenProgramme } from '../../programme/store.ts'
import { belongingWords } from '../belonging.words.ts'
import { hrefOf, kindOf, titleOf } from '../link-sentences.ts'
import type { Linkable, Linked } from '../store.ts'

export type LinksPageProps = {
  language: Language
  programme: SeenProgramme
  links: readonly Linked[]
  linkables: readonly Linkable[]
  written?: Readonly<Record<string, string>>
  error?: string
}

/** Linking a programme to plans, goals and actions. */
export function LinksPage({ language, programme: { id, title, runs }, links, linkables, written = {}, error }: LinksPageProps) {
  const t = belongingWords[language]
  const free = linkables.filter(({ target }) => !links.some((link) => link.target.kind === target.kind && link.target.id === target.id))
  return (
    <>
      <ErrorSummary problems={error ? [{ field: 'target', text: error }] : []} />
      <PageHead title={t.change} context={<a href={linkTo('/programmes/:id', id)}>{title}</a>} lead={runs ? t.lead : t.leadOwn} />
      <Section id="links" title={t.plans}>
        {links.length === 0 ? (
          <p class="soft">{t.noPlans}</p>
        ) : (
          <ul class="list" role="list">
            {links.map((link) => (
              <li key={link.id} class="with-action">
                <span>
                  <a href={hrefOf(link)}>{titleOf(link, language)}</a> <span class="soft small">{kindOf(link, language)}</span>
                </span>
                <OnceForm action={formTo('DELETE /programmes/:id/links/:link', id, link.id)}>
                  <Button variant="quiet" about={`: ${titleOf(link, language)}`}>
                    {t.remove}
                  </Button>
                </OnceForm>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <OnceForm class="stack-l measure gap" action={formTo('POST /programmes/:id/links', id)}>
        <Select
          name="target"
          label={t.choose}
          value={written.target}
          error={error}
          empty={t.nothing}
          options={free.map((each) => ({
            value: `${each.target.kind}/${each.target.id}`,
            label: each.target.kind === 'goal' ? `${each.of}: ${each.title}` : titleOf(each, language),
          }))}
        />
        {runs && <TextInput name="address" label={t.paste} hint={t.pasteHint} value={written.address} maxlength={500} optional wide />}
        <div class="row">
          <Button>{t.add}</Button>
          <LinkButton variant="quiet" href={linkTo('/programmes/:id', id)}>
            {t.back}
          </LinkButton>
        </div>
      </OnceForm>
    </>
  )
}
