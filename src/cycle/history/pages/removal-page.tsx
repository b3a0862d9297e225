import { formTo, linkTo } from '../../../ground/base/addresses.ts'
import { formatDay, type Language } from '../../../ground/base/language.ts'
import { Button } from '../../../ground/ui/components/button/button.tsx'
import { PageHead } from '../../../ground/ui/components/page-head/page-head.tsx'
import { type EarlierRound, isShown } from '../store-seen.ts'
import { removalPageWords } from './removal-page.words.ts'

/** Asks before an imported survey is taken away, and says what that means once others have seen it. */
export function RemovalPage({ language, round, now }: { language: Language; round: EarlierRound; now: Date }) {
  const t = removalPageWords[language]
  return (
    <>
      <PageHead
        title={t.title(round.name)}
        context={formatDay(round.heldOn, language, true)}
        lead={isShown(round, now) ? t.shown : t.unshown}
      />
      <form class="row gap" action={formTo('DELETE /history/:id', round.id)} method="post" novalidate>
        <Button variant="danger">{t.button}</Button>
        <a href={linkTo('/history')}>{t.back}</a>
      </form>
    </>
  )
}
