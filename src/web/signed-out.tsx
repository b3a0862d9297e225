import type { Language } from '../base/language.ts'
import { Button } from '../ui/components/button/button.tsx'
import { PageHead } from '../ui/components/page-head/page-head.tsx'
import { messages } from './messages.ts'

/** A form that arrived after its session had ended: everything in it waits here to be sent again. */
export function SignedOutPage({ language, action, fields }: { language: Language; action: string; fields: Record<string, string[]> }) {
  const t = messages[language]
  return (
    <>
      <PageHead title={t.signedOutTitle} lead={t.signedOutText} />
      <form method="post" action={action} class="row">
        {Object.entries(fields).flatMap(([name, values]) => values.map((value) => <input type="hidden" name={name} value={value} />))}
        <a class="btn" href="/sign-in" target="_blank" rel="noopener">
          {t.signInNewTab}
        </a>
        <Button variant="secondary">{t.sendAgain}</Button>
      </form>
    </>
  )
}
