import { linkTo } from '../../ground/base/addresses.ts'
import type { Language } from '../../ground/base/language.ts'
import { Button } from '../../ground/ui/components/button/button.tsx'
import { PageHead } from '../../ground/ui/components/page-head/page-head.tsx'
import { signedOutWords } from './signed-out.words.ts'

type Props = {
  language: Language
  /** Where what was sent is to be sent again, and all of it; null when it was too much to be kept here. */
  again: { action: string; fields: Record<string, string[]> } | null
}

/** A form that arrived after its session had ended: everything in it waits here to be sent again, or, a large one, in the browser's page before. */
export function SignedOutPage({ language, again }: Props) {
  const t = signedOutWords[language]
  const signIn = (
    <a class="btn" href={linkTo('/sign-in')} target="_blank" rel="noopener">
      {t.signInNewTab}
    </a>
  )
  if (!again) {
    return (
      <>
        <PageHead title={t.signedOutTitle} lead={t.signedOutLarge} />
        {signIn}
      </>
    )
  }
  return (
    <>
      <PageHead title={t.signedOutTitle} lead={t.signedOutText} />
      <form method="post" action={again.action} class="row" novalidate>
        {Object.entries(again.fields).flatMap(([name, values]) => values.map((value) => <input type="hidden" name={name} value={value} />))}
        {signIn}
        <Button variant="secondary">{t.sendAgain}</Button>
      </form>
    </>
  )
}
