import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'

import { type Errors, problemsOf } from './fields.tsx'
import { personWords } from './person.words.ts'
import { OrganisationTabs } from './tabs.tsx'

type Props = { language: Language; person: { id: string; name: string } | null; sent: Record<string, string>; errors: Errors }

/** A person's details: new, or to be changed. */
export function PersonFormPage({ language, person, sent, errors }: Props) {
  const t = personWords[language]
  const field = (name: string) => ({ name, value: sent[name] ?? '', error: errors[name] })
  return (
    <>
      <ErrorSummary problems={problemsOf(errors)} />
      <PageHead title={person ? t.editTitle(person.name) : t.addTitle} lead={person ? undefined : t.addLead} />
      <OrganisationTabs language={language} current="people" />
      <OnceForm class="stack" action={person ? formTo('PUT /people/:person', person.id) : linkTo('/people')}>
        <TextInput {...field('givenName')} label={t.givenName} autocomplete="off" />
        <TextInput {...field('familyName')} label={t.familyName} autocomplete="off" />
        <TextInput {...field('email')} type="email" label={t.email} hint={t.emailHint} optional autocomplete="off" />
        <TextInput {...field('personId')} label={t.personId} hint={t.personIdHint} optional autocomplete="off" />
        <TextInput {...field('eppn')} label={t.eppn} hint={t.eppnHint} optional autocomplete="off" spellcheck={false} />
        <div class="row">
          <Button>{person ? t.editButton : t.addButton}</Button>
          <a class="btn btn-3" href={person ? linkTo('/people/:person', person.id) : linkTo('/people')}>
            {t.keep}
          </a>
        </div>
      </OnceForm>
    </>
  )
}
