import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import type { Language } from '../../../ground/base/language.ts'
import { Button, LinkButton } from '../../../ground/ui/components/button/button.tsx'
import { Hidden } from '../../../ground/ui/components/field/inputs.tsx'
import { Notice } from '../../../ground/ui/components/notice/notice.tsx'
import { OnceForm } from '../../../ground/ui/components/once-form/once-form.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'

import { reminderWords } from './reminders.words.ts'

/** One's own yes or no to reminders. */
export function RemindersPage({ language, refuses, email }: { language: Language; refuses: boolean; email: string | null }) {
  const { page: t } = reminderWords[language]
  return (
    <>
      <PageHead title={t.title} lead={refuses ? t.off : t.on}>
        {email === null && (
          <Notice>
            <p>{t.noMail}</p>
          </Notice>
        )}
      </PageHead>
      <OnceForm class="row" action={refuses ? formTo('DELETE /reminders') : formTo('POST /reminders')}>
        <Button variant={refuses ? 'primary' : 'secondary'}>{refuses ? t.start : t.stop}</Button>
        <a href={`${linkTo('/actions')}?owner=me`}>{t.list}</a>
      </OnceForm>
    </>
  )
}

/** Asks once before a link from a mail stops the reminders: programs that look through mail open links, but press no buttons. */
export function StopPage({ language, token }: { language: Language; token: string }) {
  const { stopPage: t } = reminderWords[language]
  return (
    <>
      <PageHead title={t.title} lead={t.lead} />
      <OnceForm action={formTo('POST /reminders/stop')}>
        <Hidden values={{ token }} />
        <Button>{t.submit}</Button>
      </OnceForm>
    </>
  )
}

/** The reminders are stopped, or the link was none of ours. */
export function StoppedPage({ language, done }: { language: Language; done: boolean }) {
  const { stopPage: t } = reminderWords[language]
  return (
    <>
      <PageHead title={done ? t.doneTitle : t.deadTitle} lead={done ? t.doneLead : t.deadLead} />
      <LinkButton variant="secondary" href={linkTo('/reminders')}>
        {t.again}
      </LinkButton>
    </>
  )
}
