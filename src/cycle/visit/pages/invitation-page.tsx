import { GuideLink } from '../../../content/guide/guide-link.tsx'
import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { addDays, type Day } from '../../../ground/base/clock.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { ErrorSummary } from '../../../ground/ui/components/error-summary/error-summary.tsx'
import { DateInput, Select, TextArea, TextInput } from '../../../ground/ui/components/field/inputs.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import type { Guest } from '../store.ts'
import { farthestAhead, longest } from '../visit.ts'
import { invitationPageWords } from './invitation-page.words.ts'

type Props = {
  language: Language
  today: Day
  hosts: readonly { id: string; name: string }[]
  principals: readonly Guest[]
  sent: Readonly<Record<string, string>>
  errors: Readonly<Record<string, string>>
}

/** How a principal is chosen in the form: who, and of which school, since one may head two. */
export function choiceOf({ person, school }: Guest): string {
  return `${person} ${school}`
}

/** Inviting a principal of another school, or a colleague there, to come on a day. */
export function InvitationPage({ language, today, hosts, principals, sent, errors }: Props) {
  const t = invitationPageWords[language]
  const field = (name: string) => ({ name, value: sent[name], error: errors[name] })
  return (
    <>
      <ErrorSummary problems={Object.entries(errors).map(([name, text]) => ({ field: name, text }))} />
      <PageHead title={t.title} lead={t.lead}>
        <GuideLink language={language} guide="besok-mellan-skolor" />
      </PageHead>
      <OnceForm class="stack" action={formTo('POST /visits')}>
        {hosts.length > 1 && (
          <Select {...field('host')} label={t.host} empty="" options={hosts.map(({ id, name }) => ({ value: id, label: name }))} />
        )}
        <Select
          {...field('principal')}
          label={t.principal}
          empty={t.choose}
          options={principals.map((guest) => ({ value: choiceOf(guest), label: t.of(guest.schoolName, guest.name) }))}
          optional
        />
        <TextInput {...field('colleague')} type="email" label={t.colleague} hint={t.colleagueHint} maxlength={254} optional />
        <DateInput {...field('onDay')} label={t.onDay} min={today} max={addDays(today, farthestAhead)} />
        <TextArea {...field('lookAt')} label={t.lookAt} hint={t.lookAtHint} rows={5} limit={longest.lookAt} />
        <p class="row">
          <Button>{t.send}</Button>
          <a href={linkTo('/visits')}>{t.back}</a>
        </p>
      </OnceForm>
    </>
  )
}
